import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { PALETTES } from '../../charts/palette.ts';
import { fillOf, SPRINT_BAR_HEIGHT, SprintBar } from '../../charts/sprint-bar.tsx';
import type { SprintBar as Bar, Segment } from '../../charts/sprint-bar-rows.ts';
import type { Figure } from '../../metrics/trace/trace.ts';
import { SPRINT_BAR } from '../../wording/sprint-words.ts';
import styles from './sprint-bar-figure.module.css';

type SprintBarFigureProps = {
  readonly bar: Bar;
  /** On a stage its figures stand large under their names; on a page they stand small beside them. */
  readonly isOnStage?: boolean;
  /** How many times the drawing is enlarged: its own type is too small for the back of a room. */
  readonly scale?: number;
  /** Makes a figure more than text, as by leading to what is behind it. */
  readonly figureOf?: (figure: Figure, text: string) => ReactNode;
};

/** A height that holds the bar alone. */
const HEIGHT_WITHOUT_RING = 68;

/** The bar that adds up, and its parts as a list of figures. */
export function SprintBarFigure({ bar, isOnStage = false, scale = 1, figureOf = asText }: SprintBarFigureProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const theme = useComputedColorScheme('light');
  const height = bar.ring === undefined ? HEIGHT_WITHOUT_RING : SPRINT_BAR_HEIGHT;
  return (
    <>
      <div ref={ref} className={styles.drawing} style={{ minHeight: height * scale }}>
        {width === 0 ? null : (
          <div style={{ zoom: scale }}>
            <SprintBar bar={bar} width={Math.floor(width / scale)} theme={theme} />
          </div>
        )}
      </div>
      <dl className={styles.parts} data-on-stage={isOnStage}>
        {bar.segments.map((segment) => (
          <div key={segment.id} className={styles.part}>
            <dt>
              <span
                className={styles.swatch}
                data-drawn
                data-part={segment.id}
                style={swatch(segment, theme)}
                aria-hidden="true"
              />
              {segment.name}
            </dt>
            <dd>{figureOf(segment.why, segment.text)}</dd>
          </div>
        ))}
        {bar.ring === undefined ? null : (
          <div className={`${styles.part} ${styles.estimate}`}>
            <dt>
              <span className={styles.ring} data-drawn aria-hidden="true" />
              {SPRINT_BAR.ring}
            </dt>
            <dd>{figureOf('displaced', bar.ring.text)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

function asText(_figure: Figure, text: string): ReactNode {
  return text;
}

/** Its colour; the hatch of incidents is in the stylesheet. */
function swatch({ id }: Segment, theme: 'light' | 'dark') {
  return id === 'incidents' ? {} : { backgroundColor: fillOf(id, PALETTES[theme]) };
}
