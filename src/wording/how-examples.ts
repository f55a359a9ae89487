import { counted, inHours, inPoints, paced, type Term } from './how-example-traces.ts';
import type { WordedTrace } from './trace-numbers.ts';

/** A figure that the page works through. */
export type HowFigure =
  | 'hours-on'
  | 'hours-off'
  | 'capacity'
  | 'load'
  | 'pace'
  | 'displaced'
  | 'committed'
  | 'shortfall'
  | 'explained'
  | 'unexplained'
  | 'absorbed'
  | 'with-return';

/** Invented values to say the formulas of one number with. */
export type HowExample = {
  /** The formula as most records allow it. */
  readonly example: WordedTrace;
  /** The other formulas of the same number. */
  readonly others: readonly WordedTrace[];
};

/** METHOD's case A06: of 44 planned 30 were finished; the claims together ask for 13 of the 14 left. */
const CLAIMS: readonly Term[] = [
  ['shortfall', 'points', 14],
  ['displaced', 'points', 6],
  ['slack', 'points', 0],
  ['claim', 'points', 6],
  ['added-other', 'points', 3],
  ['over-plan', 'points', 4],
  ['asked', 'points', 13],
  ['share', 'share', 1],
];

/** METHOD's case A03: the claims ask for 15 of 12, so each gets 0.8 of what it asks for. */
const CLAIMS_ABOVE: readonly Term[] = [
  ['shortfall', 'points', 12],
  ['displaced', 'points', 6],
  ['slack', 'points', 0],
  ['claim', 'points', 6],
  ['added-other', 'points', 5],
  ['over-plan', 'points', 4],
  ['asked', 'points', 15],
  ['share', 'share', 0.8],
];

/** The examples of the page: METHOD's cases A06, and A03, A07, C02, R03 and R04 for the other formulas. */
export const EXAMPLES: Readonly<Record<HowFigure, HowExample>> = {
  'hours-on': {
    example: inHours('hours-on', 'sum-of-hours', 60, [], 2),
    others: [
      inHours(
        'hours-on',
        'clipped-hours',
        80,
        [
          ['cut', 'hours', 15],
          ['capacity', 'hours', 80],
        ],
        4,
      ),
    ],
  },
  'hours-off': { example: inHours('hours-off', 'sum-of-hours', 9, [], 1), others: [] },
  capacity: {
    example: inHours('capacity', 'people-times-time', 400, [
      ['head-count', 'people', 5],
      ['working-hours', 'hours', 80],
    ]),
    others: [
      inHours('capacity', 'members-time', 344, [
        ['head-count', 'people', 5],
        ['working-hours', 'hours', 80],
        ['away', 'hours', 56],
      ]),
      inHours('capacity', 'person-days', 400, [['person-days', 'person-days', 50]]),
    ],
  },
  load: {
    example: counted('share', 'load', 'hours-per-capacity', 0.15, [
      ['hours-on', 'hours', 60],
      ['capacity', 'hours', 400],
    ]),
    others: [],
  },
  pace: {
    example: {
      ...paced('median-pace', 0.1),
      pace: { method: 'calm', n: 3, laterSprintsUsed: false },
      range: { low: 0.09, high: 0.12, label: 'full' },
    },
    others: [
      {
        ...paced('plan-assisted-pace', 0.105, [
          ['committed', 'points', 36],
          ['capacity', 'hours', 400],
        ]),
        pace: { method: 'plan-assisted', n: 1, laterSprintsUsed: false },
        baseline: [{ sprintKey: 'before', pace: 0.12 }, { pace: 0.09 }],
      },
      paced('plan-implied-pace', 0.1, [
        ['committed', 'points', 40],
        ['capacity', 'hours', 400],
      ]),
      paced('typed-pace', 0.1),
    ],
  },
  displaced: {
    example: {
      ...inPoints('displaced', 'pace-times-hours', 6, [
        ['hours-on', 'hours', 60],
        ['pace', 'points-per-hour', 0.1],
      ]),
      pace: { method: 'calm', n: 3, laterSprintsUsed: false },
      range: { low: 2.16, high: 11.52, label: 'full' },
    },
    others: [
      inPoints('displaced', 'pace-times-hours', 7, [
        ['hours-on', 'hours', 60],
        ['pace', 'points-per-hour', 0.1],
        ['recorded-points', 'points', 1],
      ]),
    ],
  },
  committed: {
    example: inPoints('committed', 'sum-of-items', 44, [], 9),
    others: [inPoints('committed', 'sum-of-report', 44), inPoints('committed', 'typed-plan', 44)],
  },
  shortfall: {
    example: inPoints(
      'shortfall',
      'sum-of-items',
      14,
      [
        ['removed', 'points', 2],
        ['not-finished', 'points', 12],
      ],
      4,
    ),
    others: [],
  },
  explained: {
    example: inPoints('explained', 'share-of-shortfall', 6, CLAIMS),
    others: [inPoints('explained', 'share-of-shortfall', 4.8, CLAIMS_ABOVE)],
  },
  unexplained: {
    example: inPoints('unexplained', 'rest-of-shortfall', 1, CLAIMS),
    others: [inPoints('unexplained', 'rest-of-shortfall', 0, CLAIMS_ABOVE)],
  },
  absorbed: {
    example: inPoints('absorbed', 'rest-of-displaced', 0, [
      ['displaced', 'points', 6],
      ['explained', 'points', 6],
    ]),
    others: [
      inPoints('absorbed', 'rest-of-displaced', 1.2, [
        ['displaced', 'points', 6],
        ['explained', 'points', 4.8],
      ]),
    ],
  },
  'with-return': {
    example: inHours(
      'with-return',
      'sum-of-hours',
      40,
      [
        ['hours-on', 'hours', 60],
        ['hours-off', 'hours', 9],
      ],
      1,
    ),
    others: [],
  },
};
