import type { Definition, OwnDefinition } from '../../../domain/index.ts';
import { DEFINITIONS, isPreset } from '../../../domain/index.ts';
import { definitionName, definitionRule } from '../../../wording/definition-words.ts';
import { LENS } from '../../../wording/lens-words.ts';
import styles from './definition-list.module.css';

type DefinitionListProps = {
  readonly own: readonly OwnDefinition[];
  /** What counts now, by the settings. */
  readonly chosen: Definition;
  readonly onUse: (definition: Definition) => void;
  readonly onEdit: (rule: OwnDefinition) => void;
  readonly onRemove: (rule: OwnDefinition) => void;
};

/** Every definition by name and in words, with what can be done with it. */
export function DefinitionList({ own, chosen, onUse, onEdit, onRemove }: DefinitionListProps) {
  return (
    <ul className={styles.list}>
      {[...DEFINITIONS, ...own.map(({ id }) => id)].map((definition) => {
        const name = definitionName(definition, own);
        const rule = own.find(({ id }) => id === definition);
        return (
          <li key={definition} className={styles.row}>
            <div className={styles.words}>
              <strong>{name}</strong>
              {isPreset(definition) ? null : <span className={styles.tag}>{LENS.own}</span>}
              <p className={styles.rule}>{definitionRule(definition, own)}</p>
            </div>
            <div className={styles.actions}>
              {rule === undefined ? null : (
                <>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={LENS.editOf(name)}
                    onClick={() => onEdit(rule)}
                  >
                    {LENS.edit}
                  </button>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={LENS.removeOf(name)}
                    onClick={() => onRemove(rule)}
                  >
                    {LENS.remove}
                  </button>
                </>
              )}
              {definition === chosen ? (
                <span className="quiet">{LENS.chosen}</span>
              ) : (
                <button
                  type="button"
                  className="link-button"
                  aria-label={LENS.chooseOf(name)}
                  onClick={() => onUse(definition)}
                >
                  {LENS.use}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
