import type { ReactNode } from 'react';
import type { ChartTable } from '../charts/define-chart.ts';
import { LAST_LOADS_HEIGHT, LastLoadsChart } from '../charts/last-loads.tsx';
import { PALETTES } from '../charts/palette.ts';
import { ChartText } from '../charts/parts/chart-text.tsx';
import { type Font, shortened } from '../charts/parts/text-width.ts';
import { fillOf, SprintBar } from '../charts/sprint-bar.tsx';
import type { SprintBar as Bar } from '../charts/sprint-bar-rows.ts';
import { withoutSharedWords } from '../wording/names.ts';
import { formatHours, formatShare } from '../wording/numbers.ts';
import { describeLastSprint } from '../wording/sprint-usual-words.ts';
import { SPRINT_BAR } from '../wording/sprint-words.ts';
import type { SprintSheet } from './sprint-sheet.ts';

/** Pieces that the report and the printed page have in common. Their looks are in `report-css.ts`. */

/** A drawing at two widths, of which the reader's screen shows one: text in a drawing that shrinks cannot be read. */
function Drawing({ label, widths, at }: DrawingProps): ReactNode {
  const [wide, narrow] = widths;
  return (
    <div className="drawing" role="img" aria-label={label}>
      <div className="wide">{at(wide)}</div>
      {narrow === undefined ? null : <div className="narrow">{at(narrow)}</div>}
    </div>
  );
}

type DrawingProps = {
  readonly label: string;
  /** The narrow one is for a phone; absent on paper, whose width is known. */
  readonly widths: readonly [number, number?];
  readonly at: (width: number) => ReactNode;
};

/** Of drawings in the report, wide and on a phone; and on the printed page. */
export const WIDTHS = { report: [840, 318], loads: [460, 318], paper: [620], loadsOnPaper: [310] } as const;

/** The bar that adds up, with its legend. */
export function BarFigure({ bar, isPaper }: { readonly bar: Bar; readonly isPaper: boolean }): ReactNode {
  const parts = bar.segments.map(({ name, text }) => `${name} ${text}`);
  return (
    <figure>
      <Drawing
        label={`${bar.title}: ${parts.join(', ')}`}
        widths={isPaper ? WIDTHS.paper : WIDTHS.report}
        at={(width) => <SprintBar bar={bar} width={width} theme="light" />}
      />
      <ul className="legend">
        {bar.segments.map(({ id, name, text }) => (
          <li key={id}>
            <span
              className="swatch"
              data-part={id}
              style={id === 'incidents' ? undefined : { backgroundColor: fillOf(id, PALETTES.light) }}
            />
            {name} <strong>{text}</strong>
          </li>
        ))}
        {bar.ring === undefined ? null : (
          <li>
            <span className="swatch ring" />
            {SPRINT_BAR.ring} <strong>{bar.ring.text}</strong>
          </li>
        )}
      </ul>
    </figure>
  );
}

/** The last sprints with their names, in one drawing. */
export function LoadsFigure({ loads, isPaper }: LoadsProps & { readonly isPaper: boolean }): ReactNode {
  const amount = (value: number) => (loads.unit === 'share' ? formatShare(value) : formatHours(value));
  const label = loads.sprints.map(({ name, value }) => describeLastSprint(name, amount(value))).join('; ');
  const widths = isPaper ? WIDTHS.loadsOnPaper : WIDTHS.loads;
  return (
    <figure className="small">
      <Drawing label={label} widths={widths} at={(width) => <Loads loads={loads} width={width} />} />
    </figure>
  );
}

type LoadsProps = Pick<SprintSheet, 'loads'>;

const NAME_ROOM = 20;
const NAME_FONT: Font = { size: 12, weight: 600 };

function Loads({ loads, width }: LoadsProps & { readonly width: number }): ReactNode {
  const place = width / Math.max(1, loads.sprints.length);
  const names = withoutSharedWords(loads.sprints.map(({ name }) => name));
  const { ink, ink2 } = PALETTES.light;
  return (
    <svg
      width={width}
      height={LAST_LOADS_HEIGHT + NAME_ROOM}
      viewBox={`0 0 ${width} ${LAST_LOADS_HEIGHT + NAME_ROOM}`}
      aria-hidden="true"
    >
      <LastLoadsChart loads={loads} width={width} theme="light" />
      {loads.sprints.map(({ key, isShown }, at) => (
        <ChartText
          key={key}
          x={(at + 0.5) * place}
          y={LAST_LOADS_HEIGHT + 14}
          font={{ size: 12, weight: isShown ? 600 : 400 }}
          fill={isShown ? ink : ink2}
          anchor="middle"
        >
          {shortened(names[at] ?? '', place - 6, NAME_FONT)}
        </ChartText>
      ))}
    </svg>
  );
}

/** A chart of the app as two drawings in text, with its words and its table. */
export type DrawnChart = {
  readonly title: string;
  readonly explanation: string;
  readonly alt: string;
  readonly wide: string;
  readonly narrow: string;
  readonly table: ChartTable;
};

/** Drawings of Recharts come as text, since they settle only on a page. */
export function ChartFigure({ drawn: { alt, wide, narrow } }: { readonly drawn: DrawnChart }): ReactNode {
  return (
    <figure>
      <div className="drawing" role="img" aria-label={alt}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own chart, written by the browser's serialiser */}
        <div className="wide" dangerouslySetInnerHTML={{ __html: wide }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own chart, written by the browser's serialiser */}
        <div className="narrow" dangerouslySetInnerHTML={{ __html: narrow }} />
      </div>
    </figure>
  );
}

/** A table with a caption, of which the first cell of a row is its header. It scrolls by itself where it is too wide. */
export function Table({
  table,
  isShort = false,
}: {
  readonly table: ChartTable;
  readonly isShort?: boolean;
}): ReactNode {
  const { caption, headers, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={isShort ? 'scroll short' : 'scroll'} aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sprints may have one name, and the rows never change
            <tr key={row}>
              <th scope="row">
                <bdi>{first}</bdi>
              </th>
              {cells.map((cell, column) => (
                <td key={headers[column + 1]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
