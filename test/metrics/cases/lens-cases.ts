import * as v from 'valibot';
import type { Dataset, Verdict } from '../../../src/domain/index.ts';
import { epochMs, hours, points, pointsPerHour } from '../../../src/domain/index.ts';
import type { LensId, LensLine } from '../../../src/metrics/definitions/lens.ts';
import { lensOf } from '../../../src/metrics/definitions/lens-of.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnSprintItem,
  drawnTeam,
} from '../drawn-dataset.ts';
import { expectMatch } from './match.ts';
import type { CaseCheck } from './points-cases.ts';

const lensSchema = v.strictObject({
  r: v.number(),
  incidents: v.array(
    v.strictObject({
      id: v.string(),
      sev: v.nullable(v.picklist([1, 2, 3, 4, 5])),
      customer: v.nullable(v.boolean()),
      h: v.number(),
    }),
  ),
  suspected: v.array(v.strictObject({ h: v.number(), state: v.picklist(['open', 'confirmed', 'dismissed']) })),
});

/** The real thing: a sprint with the incidents logged, and with unplanned items worth `h` hours at the typed pace. */
function datasetOf({ r, incidents, suspected }: v.InferOutput<typeof lensSchema>): Dataset {
  const items = new Map<string, Verdict>();
  suspected.forEach(({ state }, index) => {
    if (state !== 'open') items.set(`neutral:Q${index}`, state);
  });
  return drawnDataset({
    teams: [drawnTeam({ headCount: 100, typedPace: pointsPerHour(r) })],
    sprints: [drawnSprint('S1', '2026-03-02')],
    incidents: incidents.map(({ id, sev, customer, h }) =>
      drawnIncident(id, {
        severity: sev ?? 'unknown',
        ...(customer !== null && { customerImpact: customer ? 'major' : 'none' }),
        startedAt: at('2026-03-03T10:00Z'),
        mitigatedAt: at('2026-03-03T12:00Z'),
        effort: { logged: hours(h) },
      }),
    ),
    workItems: suspected.map(({ h }, index) =>
      drawnItem(`Q${index}`, {
        title: `Outage ${index}`,
        type: 'bug',
        points: points(h * r),
        createdAt: at('2026-03-04T10:00Z'),
        completedAt: epochMs(at('2026-03-04T12:00Z')),
        sprintKeys: ['neutral:S1'],
      }),
    ),
    sprintItems: suspected.map(({ h }, index) =>
      drawnSprintItem('S1', `Q${index}`, {
        scope: 'added',
        outcome: 'completed',
        pointsAtEnd: points(h * r),
      }),
    ),
    verdicts: { items, incidents: new Map() },
  });
}

const lens: CaseCheck = (input, expected) => {
  const given = v.parse(lensSchema, input);
  const found = lensOf(datasetOf(given), 'all', { teamId: 'kestrel', sprintKeys: ['neutral:S1'] });
  if (found === undefined) throw new Error('the team is there');
  const line = (id: LensId): LensLine | undefined => found.lines.find((each) => each.id === id);
  const [customerLo, customerHi] = line('customer')?.bounds ?? [];
  const [withSuspectedLo, withSuspectedHi] = line('off-plan')?.bounds ?? [];
  expectMatch(
    {
      all: line('all')?.point?.hoursOn,
      customerLo: customerLo?.hoursOn,
      customerHi: customerHi?.hoursOn,
      sev12: line('severe')?.point?.hoursOn,
      precision: found.questions.precision,
      withSuspected: line('off-plan')?.point?.hoursOn,
      withSuspectedLo: withSuspectedLo?.hoursOn,
      withSuspectedHi: withSuspectedHi?.hoursOn,
      bandPoints: [found.points?.low, found.points?.high],
    },
    expected,
  );
};

/** Checks by the kind of a case: the definition lens (METHOD 2.12). */
export const lensCases: Readonly<Record<string, CaseCheck>> = { lens };
