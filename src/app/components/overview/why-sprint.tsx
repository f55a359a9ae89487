import type { SprintFigures } from '../../view/overview/sprint-figures.ts';
import { type OnWhy, WhyFigure } from '../why-figure.tsx';
import styles from '../why-sprint.module.css';

type WhySprintProps = {
  readonly sprintKey: string;
  readonly figures: SprintFigures;
  readonly onWhy: OnWhy;
};

/** All figures of one sprint, each with its why. */
export function WhySprint({ sprintKey, figures, onWhy }: WhySprintProps) {
  return (
    <div className={styles.groups}>
      {figures.map(({ title, lines }) => (
        <dl key={title} className={styles.group} aria-label={title}>
          {lines.map(({ figure, name, text, level = 0 }) => (
            <div key={figure} className={styles.line} data-level={level}>
              <dt>{name}</dt>
              <dd>
                <WhyFigure figure={figure} sprintKey={sprintKey} text={text} onWhy={onWhy} />
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
