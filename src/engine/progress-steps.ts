import type { OnProgress, Progress } from './api.ts';

/** A bar moves by no less; and thousands of small files would send two messages each. */
const STEP = 0.005;

/** Hands on what begins a phase, ends a job, or is half a percent further than what was told last. */
export function inSteps(onProgress: OnProgress): OnProgress {
  const begun = new Set<Progress['phase']>();
  let told = 0;
  return (progress) => {
    const { phase, share } = progress;
    if (begun.has(phase) && share < 1 && share < told + STEP) return;
    begun.add(phase);
    told = share;
    onProgress(progress);
  };
}
