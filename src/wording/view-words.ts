import { countInWords } from './numbers.ts';

/** Words of the bar that says what is shown. */
export const VIEW = {
  services: 'Service',
  severities: 'Severity',
  unit: 'Counted in',
  anyService: 'all',
  anySeverity: 'all',
  some: (count: number) => `${count} chosen`,
  presets: { quarter: 'This quarter’s' },
  range: 'From one sprint to another…',
  from: 'From sprint',
  to: 'to sprint',
  units: { points: 'points', hours: 'hours', share: 'share of working time' },
  unitOf: {
    points: (unit: string) => unit,
    hours: 'person-hours of incident work',
    share: 'incident hours as a share of working time',
  },
  /** Of one sprint: its bar, and the last ones beside it. */
  unitOfSprint: {
    points: (unit: string) => `the plan in ${unit}; the last sprints as shares, of which it is known what is usual`,
    hours: 'working time and incident work in person-hours',
    share: 'incident hours as a share of working time',
  },
  lacksPlan: 'The plan of this sprint is not known in points.',
  lacksTime: 'points (working time is not known)',
  lacksShare: 'hours (working time is not known)',
  lacksPoints: 'Points are not known for these sprints.',
  findService: 'Find a service',
  noServices: 'The files name no services.',
  noneFound: 'No service has this in its name.',
  moreServices: (count: number) =>
    `${countInWords(count, 'more service', 'more services')}: type a part of the name to find one.`,
  mostServices: (count: number) =>
    `${count} services are chosen, as many as an address holds. Take one out to choose another.`,
  incidents: (count: number) => countInWords(count, 'incident', 'incidents'),
  severity: (text: string) => (text === 'not known' ? 'Not known' : `Severity ${text}`),
  takeBack: (name: string) => `Take back: ${name}`,
  reset: 'Reset',
  resetWhy: 'Back to the first view: last six sprints, all incidents',
  copyLink: 'Copy link',
  copied: 'Link copied. It shows this view to whoever has the same files.',
  notCopied: 'The browser did not let the link be copied. Copy it from the address bar.',
  narrowed: (filter: string) =>
    `Only incidents where ${filter}. Every number is worked out as if no other incident were recorded, the pace too.`,
  showsAll: (filter: string) => `Shown here: all incidents, not only those where ${filter}.`,
  allOf: {
    retrospective: 'A retrospective is of all services and severities, so that the next one can be held beside it.',
    teams: 'Teams are put side by side only with all of their incidents.',
  },
  missingService: (count: number) =>
    count === 1
      ? 'This address asks for a service that these files do not have: it is left out.'
      : `This address asks for ${count} services that these files do not have: they are left out.`,
  missingRange: 'This address asks for sprints that are not here. Shown: the latest ones.',
  missingTeam: 'This address asks for a team that is not here. Shown: the one with the latest sprint.',
  newer: 'This address was made by a newer version. What this version does not know is left out.',
} as const;
