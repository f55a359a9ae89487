import { simulateClaims } from './claims.ts';
import { simulate } from './simulation.ts';
import { type Line, line } from './table.ts';

/** Fewer simulated sprints would say nothing about a share. */
const ENOUGH_SPRINTS = 200;
/** Nor would fewer histories in which anything was tested. */
const ENOUGH_HISTORIES = 500;
/** Nine of ten later incidents do not come. */
const REAL_EFFECT = 0.9;

/** Whether the method finds a truth that is known: no browser is needed for it. */
export function truthLines(): readonly Line[] {
  const started = performance.now();
  const { paceBias, grossBias, likely, full } = simulate();
  const ms = performance.now() - started;
  const percent = (share: number) => 100 * share;
  const claims = claimLines(percent);
  const isEnough = likely.sprints >= ENOUGH_SPRINTS;
  return [
    line('simulated teams: pace against their true one', ms, '% off', percent(Math.abs(paceBias)), { most: 2 }, true),
    line(
      'the same over all working time, the usual shortcut',
      0,
      '% off',
      percent(Math.abs(grossBias)),
      undefined,
      true,
    ),
    line(
      `likely range holds the truth (six paces, ${likely.sprints} sprints)`,
      0,
      '%',
      percent(likely.share),
      { least: 70, most: 90 },
      isEnough,
    ),
    line(
      `full range holds it (three to five paces, ${full.sprints} sprints)`,
      0,
      '%',
      percent(full.share),
      undefined,
      isEnough,
    ),
    ...claims,
  ];
}

/** Whether the ledger claims what is not there, and sees what is (METHOD 2.14). */
function claimLines(percent: (share: number) => number): readonly Line[] {
  const started = performance.now();
  const nothing = simulateClaims(0);
  const ms = performance.now() - started;
  const real = simulateClaims(REAL_EFFECT);
  const isEnough = (tested: number) => tested >= ENOUGH_HISTORIES;
  return [
    line(
      `an action that does nothing is claimed to work (${nothing.histories} histories)`,
      ms,
      '%',
      percent(nothing.fewer),
      { most: 2 },
      isEnough(nothing.tested),
    ),
    line(
      'one that takes away nine of ten is',
      0,
      '%',
      percent(real.fewer),
      undefined,
      isEnough(real.tested) && real.fewer > nothing.fewer,
    ),
  ];
}
