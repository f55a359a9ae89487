import type { ReactNode } from 'react';
import { HOW } from '../../../wording/how-words.ts';
import type { HowLine } from '../../view/how.ts';
import { Card } from '../card.tsx';
import styles from './how-example.module.css';

type HowExampleProps = {
  readonly sub: string;
  readonly lines: readonly HowLine[];
  /** Which team and sprint, to choose others. */
  readonly choice?: ReactNode;
  /** What leads from a number to its trace. */
  readonly whyLink?: (line: HowLine) => ReactNode;
  /** The next step, where the numbers are invented. */
  readonly children?: ReactNode;
};

/** One sprint worked through, number by number, in the words of the trace. */
export function HowExample({ sub, lines, choice, whyLink, children }: HowExampleProps) {
  return (
    <Card title={HOW.example.title} sub={sub} actions={choice}>
      {children}
      <ol className={styles.steps}>
        {lines.map((line) => (
          <li key={line.figure} className={styles.step}>
            <div>
              <h3>{line.name}</h3>
              <p className={styles.meaning}>{line.meaning}</p>
            </div>
            <div className={styles.words}>
              {line.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {line.why === undefined || whyLink === undefined ? null : <p>{whyLink(line)}</p>}
              <Others texts={line.others} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Others({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary>{HOW.example.otherwise}</summary>
      <p className={styles.meaning}>{HOW.example.otherwiseNote}</p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
