import { expect, it, test } from 'vitest';
import { NO_SETTINGS } from '../../src/domain/index.ts';
import { parseSettingsFile, toSettingsFile } from '../../src/importers/settings/settings-file.ts';
import { drawnTeam } from '../metrics/drawn-dataset.ts';

const REBASED = drawnTeam({ rebase: { from: '2026-02-02', reason: 'Two people joined.' } });

it('keeps where a team’s limits start anew, and why', () => {
  const written = toSettingsFile({ ...NO_SETTINGS, teams: [REBASED] });
  const parsed = parseSettingsFile(typeof written === 'string' ? written : JSON.stringify(written), 'UTC');
  expect(parsed.ok && parsed.value.teams).toEqual([REBASED]);
});

test.each([
  ['{"from":"2026-02-30","reason":"New people"}', 'at teams.0.limits_rebase.from: expected a date'],
  ['{"from":"2026-02-02","reason":"  "}', 'at teams.0.limits_rebase.reason'],
  ['{"from":"2026-02-02"}', 'at teams.0.limits_rebase'],
])('refuses a new start of %s', (rebase, place) => {
  const parsed = parseSettingsFile(`{"definition":"all","teams":[{"id":"a","limits_rebase":${rebase}}]}`, 'UTC');
  expect(parsed.ok ? '' : parsed.error).toContain(place);
});
