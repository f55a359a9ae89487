/** Words of the map of severities (FORMATS section 6). */
export const SEVERITIES_OF_TOOLS = {
  title: 'What each severity means',
  sub: 'As the tools write it, by how many incidents have it. Severity decides limits, defaults and what counts as severity 1 and 2.',
  caption: 'Each severity as the tools write it, and what it counts as',
  columns: { tool: 'Tool', raw: 'As written', incidents: 'Incidents', severity: 'Counts as' },
  none: 'none given',
  choose: (tool: string, raw: string) => `Severity of ${raw} in ${tool}`,
  reset: 'reset',
  resetOf: (raw: string) => `Reset ${raw}`,
  changed: 'changed',
  saved: (raw: string, severity: string | undefined) =>
    severity === undefined ? `${raw} counts as usual again.` : `${raw} counts as ${severity} now.`,
} as const;
