import type { ReactNode } from 'react';
import type { OwnDefinition } from '../domain/index.ts';
import type { TeamAnalysis } from '../metrics/analysis.ts';
import type { Lens } from '../metrics/definitions/lens.ts';
import type { TeamLedger } from '../metrics/ledger/ledger.ts';
import type { BurnUp } from '../metrics/plans/burn-up.ts';
import type { Sensitivity } from '../metrics/sensitivity/sensitivity.ts';
import type { TeamUsual } from '../metrics/usual/usual.ts';
import type { Theme } from './palette.ts';

/** What the page has of one team: all of its numbers, without the incidents behind them. */
export type ChartSource = Omit<TeamAnalysis, 'shares'> & {
  /** What is usual for the team, for the charts that show it (METHOD 2.15). */
  readonly usual?: TeamUsual;
  /** What the bars are counted in, where a person chose; absent = points where they are known. */
  readonly measure?: 'hours' | 'share';
  /** One of its sprints day by day, for the chart that shows it. */
  readonly burnUp?: BurnUp;
  /** Its sprints under every definition, and those definitions that a person made. */
  readonly lens?: Lens & { readonly own: readonly OwnDefinition[] };
  /** What would change the number of its sprints. */
  readonly sensitivity?: Sensitivity;
  /** What was invested and what came back, without the incidents behind it. */
  readonly ledger?: Pick<
    TeamLedger,
    'sprints' | 'elsewhere' | 'total' | 'returns' | 'returnsBySprint' | 'recurrences' | 'suspected'
  >;
};

export type ChartSize = { readonly width: number; readonly height: number };

export type ChartProps<Rows> = {
  readonly rows: Rows;
  readonly size: ChartSize;
  readonly theme: Theme;
  /** The sprint at full strength; the others are dimmed. Absent: all at full strength. */
  readonly selectedKey?: string | undefined;
  /** Makes the sprints buttons. Without this and `onWalk`: a picture. */
  readonly onSelect?: ((sprintKey: string) => void) | undefined;
  /** Lets the marks be walked with arrow keys, and hears what the one with the focus or under the pointer says. */
  readonly onWalk?: ((label: string) => void) | undefined;
  /** Drawn to be handed over: no table stands beside it. Absent: on the page. */
  readonly picture?: PictureMode | undefined;
};

/** `brief`: read small, so with at most twelve sprints, short names and no dates. */
export type PictureMode = 'whole' | 'brief';

/** A chart as text: the numbers are those which the chart prints. */
export type ChartTable = {
  readonly caption: string;
  readonly headers: readonly string[];
  /** As many cells as headers; the first is the row's header. */
  readonly rows: readonly (readonly string[])[];
};

/** What is said about a chart where it cannot be seen, and beside its picture. */
export type ChartWords = {
  /** What the chart says, in a sentence; absent: the team's own takeaway in points stands over it. */
  readonly takeaway?: string;
  /** The same in fewer words, for a picture without room for it. */
  readonly briefTakeaway?: string;
  /** What is drawn, per what: "planned story points per sprint". */
  readonly subject: string;
  /** The same in two or three words, where there is no room. */
  readonly briefSubject: string;
  /** 80 to 150 characters. */
  readonly alt: string;
  readonly longDescription: string;
  /** How the marks are read, for the card; and in a few words, for the picture's footer. */
  readonly explanation: string;
  readonly note: string;
  /** What of it is said wherever the picture has no room for more: what the marks do not say, at most 110 characters. */
  readonly briefNote: string;
};

/** One chart. Methods, not properties: so a chart of any rows is a `ChartDefinition` for lists and pictures. */
export type ChartDefinition<Rows = unknown> = {
  readonly id: string;
  readonly title: string;
  prepare(team: ChartSource): Rows;
  Chart(props: ChartProps<Rows>): ReactNode;
  table(rows: Rows): ChartTable;
  words(rows: Rows): ChartWords;
  /** The width at which every sprint fits; narrower, the latest that fit are drawn and the chart says so. */
  widthForAll(rows: Rows): number;
};

/** Declares a chart; the types of its rows follow from `prepare`. */
export function defineChart<Rows>(definition: ChartDefinition<Rows>): ChartDefinition<Rows> {
  return definition;
}
