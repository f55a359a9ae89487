import type { EpochMs } from '../../domain/index.ts';
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
