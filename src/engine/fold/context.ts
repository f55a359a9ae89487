import type { DateOrTime, EpochMs } from '../../domain/index.ts';
import type { Gathered } from './gather.ts';
import type { RowTeams } from './row-teams.ts';
import type { Times } from './times.ts';

/** What the parts of the fold share. */
export type FoldContext = {
  readonly gathered: Gathered;
  readonly teams: RowTeams;
  readonly times: Times;
  /** Latest time that any import observed. */
  readonly observedUntil: EpochMs | undefined;
};

/** An entity while it is being made: every field can be set and may still be missing; its times may still be dates. */
export type Draft<Entity, Time extends keyof Entity = never> = {
  -readonly [Field in Exclude<keyof Entity, Time>]?: Entity[Field];
} & { -readonly [Field in Time]?: DateOrTime };

/**
 * Whether nothing is left to resolve: the fields are there, and no time is a date. Says so to the compiler, too, which is
 * why every draft ends with it.
 */
export function isWhole(fields: readonly unknown[], times: readonly (DateOrTime | undefined)[]): boolean {
  for (const field of fields) if (field === undefined) return false;
  for (const time of times) if (typeof time === 'string') return false;
  return true;
}
