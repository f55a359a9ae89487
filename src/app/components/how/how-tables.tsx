import type { ReactNode } from 'react';
import type { ElsewhereFormula, VocabularyEntry } from '../../../wording/how-vocabulary.ts';
import { type Guard, HOW } from '../../../wording/how-words.ts';
import { Card } from '../card.tsx';
import styles from './how-tables.module.css';

/** The same word with the formulas that tools use for it, and ours. */
export function VocabularyCard({ entries }: { readonly entries: readonly VocabularyEntry[] }) {
  const { title, sub, columns } = HOW.vocabulary;
  return (
    <Card title={title} sub={sub}>
      <TextTable title={title} headers={[columns.word, columns.elsewhere, columns.here]}>
        {entries.map(({ word, elsewhere, here }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td data-label={columns.elsewhere}>
              <ul className={styles.formulas}>
                {elsewhere.map((formula) => (
                  <li key={formula.formula}>
                    <Formula formula={formula} />
                  </li>
                ))}
              </ul>
            </td>
            <td data-label={columns.here}>{here}</td>
          </tr>
        ))}
      </TextTable>
    </Card>
  );
}

function Formula({ formula: { formula, sources } }: { readonly formula: ElsewhereFormula }) {
  return (
    <>
      {formula}
      {sources.map(({ tool, url }) => (
        <span key={url} className={styles.source}>
          {' '}
          <a href={url} target="_blank" rel="noreferrer">
            {tool}
          </a>
        </span>
      ))}
    </>
  );
}

/** What watching a number invites, and what stands against it. */
export function GuardsCard({ guards }: { readonly guards: readonly Guard[] }) {
  const { title, sub, columns } = HOW.guards;
  return (
    <Card title={title} sub={sub}>
      <TextTable title={title} headers={[columns.chased, columns.risk, columns.guard]}>
        {guards.map(({ chased, risk, guard }) => (
          <tr key={chased}>
            <th scope="row">{chased}</th>
            <td data-label={columns.risk}>{risk}</td>
            <td data-label={columns.guard}>{guard}</td>
          </tr>
        ))}
      </TextTable>
    </Card>
  );
}

type TextTableProps = {
  readonly title: string;
  readonly headers: readonly [string, string, string];
  readonly children: ReactNode;
};

function TextTable({ title, headers, children }: TextTableProps) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {headers.map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
