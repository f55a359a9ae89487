import type { TeamUsual } from '../metrics/usual.ts';
import type { CountedOf } from './api-answers.ts';

/** What is usual for one team (METHOD 2.15). */
export type UsualQuery = CountedOf<{ readonly teamId: string }>;

export type UsualAnswer = TeamUsual;
