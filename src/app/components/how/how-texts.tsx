import type { ReactNode } from 'react';
import type { Objection } from '../../../wording/doubt-answers.ts';
import { HOW } from '../../../wording/how-words.ts';
import { Card } from '../card.tsx';
import styles from './how-texts.module.css';

/** The method in a few paragraphs. */
export function ShortCard() {
  return (
    <Card title={HOW.short}>
      <div className={styles.paragraphs}>
        {HOW.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </Card>
  );
}

/** Sentences under a heading, one below the other. */
export function ListCard({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  return (
    <Card title={title}>
      <ul className={styles.list}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Card>
  );
}

type ObjectionsCardProps = {
  readonly sub: string;
  readonly objections: readonly Objection[];
  readonly children?: ReactNode;
};

/** What people object, and what the records say to it. */
export function ObjectionsCard({ sub, objections, children }: ObjectionsCardProps) {
  return (
    <Card title={HOW.objections.title} sub={sub}>
      {children}
      <dl className={styles.objections}>
        {objections.map(({ id, objection, answer }) => (
          <div key={id}>
            <dt>{objection}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
