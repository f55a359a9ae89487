import type { MappedKind } from '../../../domain/index.ts';
import type { MappingPreview } from '../../../engine/api.ts';
import { MAPPED_FIELD_NAMES } from '../../../wording/mapped-field-words.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import { describeBrought, describeCounts } from '../../../wording/page-import.ts';
import { fieldsOfKind } from '../../view/import/mapping-state.ts';
import { TableFrame } from '../table-frame.tsx';
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
    <TableFrame caption={MAPPER.previewSub} columns={fields.map((field) => MAPPED_FIELD_NAMES[field])} look={styles}>
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
    </TableFrame>
  );
}
