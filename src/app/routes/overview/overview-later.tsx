import { lazy } from 'react';

/** What stands around the chart, loaded once the chart is: nobody asks why before there is a number. */

export const IncidentList = lazy(async () => ({ default: (await import('./overview-list.tsx')).IncidentList }));
export const TraceOf = lazy(async () => ({ default: (await import('./overview-trace.tsx')).TraceOf }));
export const OverviewDoubts = lazy(async () => ({ default: (await import('./overview-doubts.tsx')).OverviewDoubts }));
export const OverviewChanges = lazy(async () => ({
  default: (await import('./overview-changes.tsx')).OverviewChanges,
}));
export const OverviewRows = lazy(async () => ({ default: (await import('./overview-rows.tsx')).OverviewRows }));
export const LargestOf = lazy(async () => ({ default: (await import('./overview-largest.tsx')).LargestOf }));
export const FurtherLinks = lazy(async () => ({
  default: (await import('../../components/overview/further-links.tsx')).FurtherLinks,
}));
export const SprintsWithoutDates = lazy(async () => ({
  default: (await import('../import/sprints-without-dates.tsx')).SprintsWithoutDates,
}));
export const OverviewBar = lazy(async () => ({ default: (await import('./overview-bar.tsx')).OverviewBar }));
export const OverviewBrush = lazy(async () => ({ default: (await import('./overview-brush.tsx')).OverviewBrush }));
export const HeadCount = lazy(async () => ({ default: (await import('./overview-head-count.tsx')).HeadCount }));
