import type { SprintComparison } from '../../../engine/api.ts';
import {
  COMPARE,
  comparedName,
  comparedText,
  comparedVariation,
  differenceText,
  lengthsInWords,
} from '../../../wording/compare-words.ts';
import styles from './compare-panel.module.css';

/** Two sprints, number by number: before, after, the difference, and whether the later one is usual. */
export function CompareTable({ comparison }: { readonly comparison: SprintComparison }) {
  const { unit, before, after, rows } = comparison;
  const [earlier, later] = [sideName(before), sideName(after)];
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{COMPARE.title(earlier, later)}</caption>
        <thead>
          <tr>
            <th scope="col">{COMPARE.columns.figure}</th>
            <th scope="col">{earlier}</th>
            <th scope="col">{later}</th>
            <th scope="col">{COMPARE.columns.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.figure}>
              <th scope="row">
                {comparedName(row.figure, unit)}
                <span className={styles.usual} data-different={row.variation.kind === 'different'}>
                  {comparedVariation(row)}
                </span>
              </th>
              <td>{comparedText(row.figure, row.before)}</td>
              <td>{comparedText(row.figure, row.after)}</td>
              <td>{differenceText(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{lengthsInWords(comparison)}</p>
      <p className={styles.note}>{COMPARE.notOutside}</p>
    </>
  );
}

/** A sprint by its name, several as their mean. */
function sideName({ sprints }: SprintComparison['before']): string {
  const [only, other] = sprints;
  return only !== undefined && other === undefined ? only.name : COMPARE.meanOf(sprints.length);
}

type CompareChoiceProps = {
  readonly sprints: readonly { readonly key: string; readonly name: string }[];
  readonly lastSix: string;
  readonly chosen: string | undefined;
  readonly onChoose: (to: string) => void;
};

/** What a sprint is put beside. */
export function CompareChoice({ sprints, lastSix, chosen = '', onChoose }: CompareChoiceProps) {
  return (
    <label className={styles.choice}>
      {COMPARE.choose}
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {chosen === '' ? <option value="">{COMPARE.pick}</option> : null}
        <option value={lastSix}>{COMPARE.lastSix}</option>
        {sprints.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
