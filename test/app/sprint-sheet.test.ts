import { describe, expect, it } from 'vitest';
import { type SheetAnswers, toSprintSheet } from '../../src/app/view/sprint/sprint-sheet.ts';
import { shownSprint } from '../../src/app/view/sprint/sprint-view.ts';
import { hours } from '../../src/domain/index.ts';
import type { IncidentPage } from '../../src/engine/api.ts';
import { SHEET, SHEET_TABLE } from '../../src/wording/report-words.ts';
import { historyOf } from '../support/ledger-samples.ts';
import { ANALYSIS, SPRINT, share, TEAM } from './team.ts';

const NOW = Date.UTC(2026, 10, 2, 12);

/** Four incidents of the ledger's team, of which D21 has a finished follow-up, and one that the ledger does not know. */
const SHARES = [
  share('D21', 20, 2, { incidentKey: 'neutral:D21' }),
  share('D0', 12.4, 1, { incidentKey: 'neutral:D0' }),
  share('D7', 8.3, 1, { incidentKey: 'neutral:D7' }),
  share('ELSE', 2.3, 0.5),
];
const PAGE: IncidentPage = {
  total: 4,
  shares: SHARES,
  sums: { hoursOn: 43, hoursOff: 0, hoursNotPlaced: 0 },
};

function answers(more: Partial<SheetAnswers> = {}): SheetAnswers {
  const shown = shownSprint(TEAM, SPRINT.key) ?? expect.fail('no sprint');
  return { analysis: ANALYSIS, team: TEAM, shown, page: PAGE, ledger: historyOf(3, 24, []), ...more };
}

describe('the sheet of a sprint', () => {
  it('says what came back by state, in hours that add up to those of the sprint', () => {
    const { states } = toSprintSheet(answers(), false, NOW).returns;
    // 20 + (12.4 + 8.3 = 20.7) + 2.3 = 43; in whole hours 20 + 21 + 2.
    expect(states.map(({ id, count, hours: printed }) => [id, count, printed])).toEqual([
      ['paying', 1, '20 h'],
      ['none', 2, '21 h'],
      ['others', 1, '2 h'],
    ]);
  });

  it('holds no title of an incident unless that is ticked', () => {
    expect(JSON.stringify(toSprintSheet(answers(), false, NOW))).not.toContain('Title of');
    const { incidents } = toSprintSheet(answers(), true, NOW).returns;
    expect(incidents.map(({ id, title }) => [id, title])).toEqual(
      ['D21', 'D0', 'D7', 'ELSE'].map((id) => [id, `Title of ${id}`]),
    );
  });

  it('says that it does not know what came back where the ledger is not there', () => {
    const { states, incidents } = toSprintSheet(answers({ ledger: undefined }), false, NOW).returns;
    expect(states).toEqual([{ id: 'others', name: SHEET_TABLE.notInLedger, count: 4, hours: '43 h' }]);
    expect(incidents.every(({ returns }) => returns === undefined)).toBe(true);
  });

  it('asks nothing: what is not known is said as that', () => {
    const { capacity: _, load: __, ...bare } = SPRINT;
    const team = { ...TEAM, sprints: [bare] };
    const shown = shownSprint(team, SPRINT.key) ?? expect.fail('no sprint');
    const { checks } = toSprintSheet(answers({ team, shown }), false, NOW);
    expect(checks).toContain(SHEET.noHeadCount);
    expect(checks.join(' ')).not.toContain('?');
  });

  it('lists the largest incidents and tells how many there are beyond them', () => {
    const shares = Array.from({ length: 9 }, (_, at) => share(`I${at}`, 9 - at, 0.1));
    // 9 + 8 + … + 1 = 45; the six largest take 9 + 8 + 7 + 6 + 5 + 4 = 39, and leave 6 for three.
    const page = { total: 9, shares, sums: { hoursOn: 45, hoursOff: 0, hoursNotPlaced: 0 } };
    const sprint = { ...SPRINT, hoursOn: hours(45) };
    const shown = { ...answers().shown, sprint };
    const { incidents, rest } = toSprintSheet(answers({ page, shown }), false, NOW).returns;
    expect(incidents.map((each) => each.hours)).toEqual(['9 h', '8 h', '7 h', '6 h', '5 h', '4 h']);
    expect(rest).toEqual({ count: 3, hours: '6 h' });
  });
});
