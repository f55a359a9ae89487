import type { ReactNode } from 'react';
import type { Retrospective } from '../../../domain/index.ts';
import type { AnalysisResult } from '../../../engine/api.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import type { Keeping } from './retro-keep.ts';

/** What a retrospective is about. */
export type RetroFlowProps = {
  readonly analysis: AnalysisResult;
  /** With the last sprints up to this one. */
  readonly team: TeamResult;
  readonly sprint: SprintResult;
  /** What is kept of it so far; absent = nothing. */
  readonly open: Retrospective | undefined;
};

/** What each step is made from. */
export type StepProps = RetroFlowProps & {
  readonly keeping: Keeping;
  readonly isPresenting: boolean;
  /** Puts a step's idea, what shows it, its line and its note in their places. */
  readonly stage: (headline: ReactNode, content?: ReactNode, lead?: ReactNode) => ReactNode;
};
