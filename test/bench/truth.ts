import { simulate } from './simulation.ts';
import { type Line, line } from './table.ts';

/** Fewer simulated sprints would say nothing about a share. */
const ENOUGH_SPRINTS = 200;

/** Whether the method finds a truth that is known: no browser is needed for it. */
export function truthLines(): readonly Line[] {
  const started = performance.now();
  const { paceBias, grossBias, likely, full } = simulate();
  const ms = performance.now() - started;
  const percent = (share: number) => 100 * share;
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
  ];
}
