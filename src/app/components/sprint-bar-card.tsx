import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { PALETTES } from '../../charts/palette.ts';
import { fillOf, SPRINT_BAR_HEIGHT, SprintBar } from '../../charts/sprint-bar.tsx';
import type { SprintBar as Bar, Segment } from '../../charts/sprint-bar-rows.ts';
import { SPRINT_BAR } from '../../wording/sprint-words.ts';
import { Card } from './card.tsx';
import styles from './sprint-bar-card.module.css';
import { type OnWhy, WhyFigure } from './why-figure.tsx';

type SprintBarCardProps = {
  /** Absent: neither plan nor working time is known. */
  readonly bar: Bar | undefined;
  readonly sprintKey: string;
  readonly onWhy: OnWhy;
};

/** The bar that adds up, and its parts as a list: each figure opens its rows. */
export function SprintBarCard({ bar, sprintKey, onWhy }: SprintBarCardProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const theme = useComputedColorScheme('light');
  if (bar === undefined) return <Card title={SPRINT_BAR.titleUnknown} sub={SPRINT_BAR.nothing} />;
  return (
    <Card title={bar.title} sub={[bar.note, bar.sub].filter((text) => text !== undefined).join(' ')}>
      <div ref={ref} className={styles.drawing} style={{ minHeight: bar.ring === undefined ? 68 : SPRINT_BAR_HEIGHT }}>
        {width === 0 ? null : <SprintBar bar={bar} width={Math.floor(width)} theme={theme} />}
      </div>
      <dl className={styles.parts}>
        {bar.segments.map((segment) => (
          <div key={segment.id} className={styles.part}>
            <dt>
              <span
                className={styles.swatch}
                data-part={segment.id}
                style={swatch(segment, theme)}
                aria-hidden="true"
              />
              {segment.name}
            </dt>
            <dd>
              <WhyFigure figure={segment.why} sprintKey={sprintKey} text={segment.text} onWhy={onWhy} />
            </dd>
          </div>
        ))}
        {bar.ring === undefined ? null : (
          <div className={styles.part}>
            <dt>
              <span className={styles.ring} aria-hidden="true" />
              {SPRINT_BAR.ring}
            </dt>
            <dd>
              <WhyFigure figure="displaced" sprintKey={sprintKey} text={bar.ring.text} onWhy={onWhy} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

/** Its colour; the hatch of incidents is in the stylesheet. */
function swatch({ id }: Segment, theme: 'light' | 'dark') {
  return id === 'incidents' ? {} : { backgroundColor: fillOf(id, PALETTES[theme]) };
}
