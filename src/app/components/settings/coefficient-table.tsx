import type { Coefficient, MethodChanges } from '../../../domain/index.ts';
import { COEFFICIENTS } from '../../../domain/index.ts';
import { coefficientBounds } from '../../../wording/coefficient-values.ts';
import { CoefficientField } from './coefficient-field.tsx';
import styles from './coefficient-table.module.css';

export type OnCoefficient = (coefficient: Coefficient, value: number | undefined) => void;

export type CoefficientColumn = { readonly name: string; readonly hint?: string };
/** One row: its name, and the ids of its coefficients in the order of the columns. */
export type CoefficientRow = { readonly key: string; readonly name: string; readonly ids: readonly string[] };

type CoefficientTableProps = {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly CoefficientColumn[];
  readonly rows: readonly CoefficientRow[];
  readonly method: MethodChanges;
  readonly onCoefficient: OnCoefficient;
};

/** Coefficients that belong together, a row for each severity or kind of evidence. The bounds stand under each column. */
export function CoefficientTable({ caption, corner, columns, rows, method, onCoefficient }: CoefficientTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ name, hint }, at) => (
              <th key={name} scope="col">
                {name}
                {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
                <span className={styles.bounds}>{boundsOf(rows[0]?.ids[at])}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, ids }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {ids.map((id) => (
                <td key={id}>
                  <KnownField id={id} method={method} onCoefficient={onCoefficient} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type KnownFieldProps = Pick<CoefficientTableProps, 'method' | 'onCoefficient'> & { readonly id: string };

/** The field of a coefficient by its id; nothing for an id that there is not. */
export function KnownField({ id, method, onCoefficient }: KnownFieldProps) {
  const coefficient = coefficientOf(id);
  if (coefficient === undefined) return null;
  return (
    <CoefficientField
      coefficient={coefficient}
      value={method[id] ?? coefficient.standard}
      onValue={(value) => onCoefficient(coefficient, value)}
    />
  );
}

export function coefficientOf(id: string): Coefficient | undefined {
  return COEFFICIENTS.find((each) => each.id === id);
}

function boundsOf(id: string | undefined): string {
  const coefficient = coefficientOf(id ?? '');
  return coefficient === undefined ? '' : coefficientBounds(coefficient);
}
