/**
 * Words that tools use for different numbers, as their own pages define them. A formula without a source is one that teams
 * use by hand.
 */
export type VocabularyEntry = {
  readonly word: string;
  readonly elsewhere: readonly ElsewhereFormula[];
  readonly here: string;
};

export type ElsewhereFormula = { readonly formula: string; readonly sources: readonly VendorPage[] };

/** A page of a tool's own documentation, or one that explains it. */
export type VendorPage = { readonly tool: string; readonly url: string };

const JIRA_COMMITMENT: VendorPage = {
  tool: 'Jira Cloud',
  url: 'https://support.atlassian.com/jira/kb/discrepancies-between-velocity-reports-commitment-and-the-sprint-reports-sum-of-story-points-at-the-start-of-the-sprint/',
};
const JIRA_VELOCITY: VendorPage = {
  tool: 'Jira Cloud, explained by J. Behrens',
  url: 'https://janekbehrens.de/blog/how-sprint-velocity-is-calculated.html',
};
const EAZYBI: VendorPage = {
  tool: 'eazyBI',
  url: 'https://docs.eazybi.com/eazybi/learn-more/learn-eazybi-through-sample-reports/samples-jira-software/story-points-balance-by-sprints',
};
const AZURE: VendorPage = {
  tool: 'Azure DevOps',
  url: 'https://learn.microsoft.com/en-us/azure/devops/report/dashboards/team-velocity',
};
const SWARMIA: VendorPage = { tool: 'Swarmia', url: 'https://help.swarmia.com/features/focus/sprints' };
const MINWARE: VendorPage = { tool: 'minware', url: 'https://www.minware.com/docs/walkthrough/sprint-trends/' };
const LINEARB_TRACKERS: VendorPage = {
  tool: 'LinearB, delivery trackers',
  url: 'https://linearb.helpdocs.io/article/g4czwado46-understanding-project-delivery-trackers',
};
const LINEARB_VIEW: VendorPage = {
  tool: 'LinearB, retroactive view',
  url: 'https://linearb.helpdocs.io/article/c15145xo0v-pulse-retroactive-view',
};
const SPAN: VendorPage = { tool: 'Span', url: 'https://help.span.app/articles/9181343308-sprint-tracking-report' };
const GREAT_GADGETS: VendorPage = {
  tool: 'Great Gadgets',
  url: 'https://stonikbyte-production.atlassian.net/wiki/spaces/GG/pages/59539460/Team+Velocity+Gadget',
};
const BROKEN_BUILD: VendorPage = {
  tool: 'Broken Build',
  url: 'https://brokenbuild.atlassian.net/wiki/spaces/ARG/pages/3298754588/Using+Sprints',
};
const LINEAR: VendorPage = { tool: 'Linear', url: 'https://linear.app/docs/cycle-graph.md' };
const INCIDENT_IO: VendorPage = {
  tool: 'incident.io',
  url: 'https://help.incident.io/en/articles/8543931-workload-metric-calculations',
};
const PAGERDUTY: VendorPage = {
  tool: 'PagerDuty',
  url: 'https://support.pagerduty.com/pd-support/docs/operational-reviews',
};
const MULTITUDES: VendorPage = {
  tool: 'Multitudes',
  url: 'https://docs.multitudes.com/metrics-and-definitions/people-metrics/wellbeing/page-disruptions',
};

/** The table of the page "How is this computed?". */
export const VOCABULARY: readonly VocabularyEntry[] = [
  {
    word: 'Committed',
    elsewhere: [
      {
        formula: 'in the sprint at its start, without items that were done or cancelled before',
        sources: [JIRA_COMMITMENT],
      },
      { formula: 'in the sprint at its start, items already done included', sources: [EAZYBI] },
      { formula: 'assigned before the start, even if moved out later', sources: [AZURE] },
    ],
    here: 'We say “planned”: the items in the sprint when it started, at their estimates of that moment. Later estimates are a line of their own.',
  },
  {
    word: 'Unplanned',
    elsewhere: [
      { formula: 'added after the start', sources: [SWARMIA, MINWARE] },
      { formula: 'added after the start, or labelled as bug, hotfix or incident', sources: [] },
    ],
    here: 'Two things, kept apart: incident work, with or without a ticket, in hours; and other work added after the start.',
  },
  {
    word: 'Predictability',
    elsewhere: [
      { formula: 'planned and done ÷ planned', sources: [LINEARB_TRACKERS] },
      { formula: 'all done ÷ planned', sources: [LINEARB_VIEW] },
      { formula: 'planned and done ÷ all done', sources: [SPAN] },
    ],
    here: 'Planned and finished ÷ planned, and never a headline. Nothing where nothing was planned.',
  },
  {
    word: 'Scope change',
    elsewhere: [
      { formula: 'final − initial', sources: [GREAT_GADGETS] },
      { formula: 'added + removed', sources: [GREAT_GADGETS] },
      { formula: 'added − removed, with changed estimates', sources: [BROKEN_BUILD] },
    ],
    here: 'Three lines that are never netted: added, removed, and changed estimates.',
  },
  {
    word: 'Removed, then added again',
    elsewhere: [{ formula: 'counts as added', sources: [SWARMIA] }],
    here: 'Counts as never removed. It is in the plan once, and ends in one state.',
  },
  {
    word: 'Without an estimate',
    elsewhere: [
      { formula: 'counts 0 points', sources: [JIRA_VELOCITY] },
      { formula: 'counts 1 point', sources: [MINWARE] },
      { formula: 'as the team chooses', sources: [LINEAR] },
    ],
    here: 'Counts 0, and is marked. Where more than half of the planned items have none, the team is counted in items.',
  },
  {
    word: 'Working hours',
    elsewhere: [
      { formula: '08–19; not stated for weekends', sources: [INCIDENT_IO] },
      { formula: '08–18, Monday to Friday', sources: [PAGERDUTY] },
      { formula: 'a setting per person', sources: [MULTITUDES] },
    ],
    here: 'One calendar per team: zone, days, hours and holidays. Monday to Friday, 09–17, until you set it.',
  },
];
