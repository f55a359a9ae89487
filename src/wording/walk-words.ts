/** What is said around the marks of a chart that arrow keys walk. */
export const WALK = {
  sprints: 'Sprints',
  hours: 'Hours of the week',
  phases: 'Phases',
  days: 'Days of the sprint',
  definitions: 'Definitions of an incident',
  groups: 'Services and cause labels',
  doubts: 'Assumptions',
  parts: 'Parts of the bar',
  /** Under a chart, until a mark has the focus or the pointer. */
  hint: 'Point at a mark, or walk them with Tab and the arrow keys, to read its numbers here.',
} as const;
