import type { OwnDefinition } from '../../../domain/index.ts';
import type { DefinitionPreview } from '../../../engine/api.ts';
import { ruleInWords } from '../../../wording/definition-words.ts';
import { previewMissing } from '../../../wording/lens-words.ts';
import { BUILDER } from '../../../wording/rule-words.ts';
import styles from './rule-form.module.css';

type RulePreviewProps = {
  readonly rule: Pick<OwnDefinition, 'match' | 'conditions'>;
  /** Absent while it is on its way. */
  readonly preview: DefinitionPreview | undefined;
  readonly isStale: boolean;
};

/** What a rule would count, with the latest records on either side of it. */
export function RulePreview({ rule, preview, isStale }: RulePreviewProps) {
  return (
    <section className={styles.preview} aria-label={BUILDER.preview} aria-busy={isStale}>
      <h3>{BUILDER.preview}</h3>
      <div role="status">
        {preview === undefined ? null : (
          <p className={styles.counted}>{BUILDER.counted(preview.counted, preview.all)}</p>
        )}
        <p className={styles.rule}>{ruleInWords(rule)}</p>
        {preview === undefined || preview.missing.length === 0 || preview.all === 0 ? null : (
          <p className={styles.rule}>{previewMissing(preview.missing)}</p>
        )}
      </div>
      <Examples title={BUILDER.examples} incidents={preview?.examples ?? []} />
      <Examples title={BUILDER.others} incidents={preview?.others ?? []} />
    </section>
  );
}

function Examples(props: { readonly title: string; readonly incidents: DefinitionPreview['examples'] }) {
  if (props.incidents.length === 0) return null;
  return (
    <div className={styles.examples}>
      <h4>{props.title}</h4>
      <ul>
        {props.incidents.map(({ key, id, title }) => (
          <li key={key}>
            {id}
            {title === undefined ? null : <span className="quiet"> {title}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
