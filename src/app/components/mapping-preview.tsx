import type { MappedKind } from '../../domain/index.ts';
import type { MappingPreview } from '../../engine/api.ts';
import { MAPPED_FIELD_NAMES, MAPPER } from '../../wording/mapping-words.ts';
import { describeBrought, describeCounts } from '../../wording/page-import.ts';
import { fieldsOfKind } from '../view/mapping-state.ts';
import styles from './mapping-preview.module.css';

type MappingPreviewTableProps = {
  readonly preview: MappingPreview | undefined;
  readonly isOld: boolean;
  readonly kind: MappedKind;
};

/** What the file would bring, in numbers and in its first rows. */
export function MappingPreviewTable({ preview, isOld, kind }: MappingPreviewTableProps) {
  return (
    <div className={styles.preview} data-old={isOld} aria-busy={isOld}>
      <p className={styles.counts} role="status">
        {preview === undefined ? (
          MAPPER.reading
        ) : (
          <>
            <strong>{describeBrought(preview.brought)}</strong>{' '}
            <span className="quiet">{describeCounts(preview.counts)}</span>
          </>
        )}
      </p>
      {preview === undefined ? null : <Rows rows={preview.rows} kind={kind} />}
    </div>
  );
}

function Rows({ rows, kind }: Pick<MappingPreview, 'rows'> & { readonly kind: MappedKind }) {
  if (rows.length === 0) return <p>{MAPPER.previewNone}</p>;
  const fields = fieldsOfKind(kind).filter((field) => rows.some((row) => row[field] !== undefined));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} aria-label={MAPPER.previewSub} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{MAPPER.previewSub}</caption>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {MAPPED_FIELD_NAMES[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own here; their place is what they are
            <tr key={at}>
              {fields.map((field) => (
                <td key={field} data-unknown={row[field] === undefined}>
                  {row[field] ?? MAPPER.notKnown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
