import { TRACE } from './trace-page.ts';

/** The page that tells how the numbers are made (METHOD). Its formulas are those of trace-words.ts. */

export const HOW = {
  title: TRACE.how,
  lead: 'The method in plain words, with your own numbers filled in, and what it cannot do.',
  short: 'In short',
  paragraphs: [
    'We add up the hours that people spent on incidents within the team’s working time. Each record counts with the best evidence it has: hours that the team logged, else time that the tool measured, else who was present when, else how long × how many people with a limit, else a default for the severity.',
    'Where a record says who was there and when, an hour of one person counts once, however many incidents ran at that time. Totals without times are limited by the team’s working time alone.',
    'These hours are set against the team’s own recent pace: what it finished per hour left over after incidents, the middle value of up to six earlier sprints. Hours × pace is the planned work that would have fitted into those hours.',
    'Of what was planned and not finished, incidents can account for at most that much, less any time that the plan did not need, and never for more than the whole of it. Other known claims share it with them: work that was added, and a plan above the recent pace. The rest is not explained.',
    'Everything is an estimate with a range, and the range is wider where evidence is weak or sprints are few. Nights and weekends are shown as a burden beside the points, never inside them. Points are never added up or compared across teams, and no person appears anywhere.',
  ],
  example: {
    title: 'Worked through',
    own: (sprint: string, team: string) => `With the numbers of ${sprint}, ${team}`,
    invented: 'With invented numbers of one sprint',
    noData: 'Bring an export of incidents and one of sprints, and your own numbers stand here.',
    noClosed: (team: string) => `${team} has no closed sprint with dates yet. When one closes, its numbers stand here.`,
    toImport: 'Add your files',
    team: 'Team',
    sprint: 'Sprint',
    otherwise: 'Where the records are different',
    otherwiseNote: 'The same number by its other formulas, with invented values.',
  },
  vocabulary: {
    title: 'The same word, several formulas',
    sub: 'Tools use the same words for different numbers. Before you compare two reports, look at which one each of them means.',
    columns: { word: 'Word', elsewhere: 'Elsewhere', here: 'Here' },
  },
  limits: { title: 'What it cannot do' },
  judgement: { title: 'What rests on judgement' },
  guards: {
    title: 'If people chase a number',
    sub: 'Every number that is watched changes what people do. What is built against that:',
    columns: { chased: 'If people chase…', risk: '…they may', guard: 'What stands against it' },
  },
  objections: {
    title: 'Objections, and answers',
    own: 'With the numbers of the same sprint.',
    invented: 'With invented numbers; yours stand here once a sprint has closed.',
  },
} as const;

/** What the method cannot do (METHOD section 4 and 2.7), one sentence or two each. */
export const LIMITS: readonly string[] = [
  'Prove a cause. It shows how much room the hours left, not why something stayed open.',
  'Tell slack from overtime. A plan that held despite incidents may have had a reserve, or long evenings.',
  'See work that nobody recorded. It asks about items that look like it, and counts none of them by itself.',
  'See what an outage meant for customers, or for the health of the people it called out.',
  'Convert points between teams. A point is a unit of one team, and stays inside it.',
  'Undo an error in the hours. Hours that are too high raise both the hours and the pace; that cancels out only in part.',
  'Recognise heroic sprints. Long hours that nobody recorded make the pace look faster than it is.',
  'Know why work was taken out. A team that removes items when an incident starts shows them as removed, so removed counts as not finished.',
  'Treat sprints as chance draws. They follow each other, and the pace drifts when a team changes.',
  'Tell time for planned work from meetings. The pace is an average over both: if incidents take only time that would have been free for planned work, they took the time for more than is shown, up to 1.4 times as much.',
];

/** What rests on judgement or on little (METHOD section 5). */
export const JUDGEMENTS: readonly string[] = [
  'How far off each kind of evidence may be, the caps per severity, the 10 % that make a sprint calm, and the limits of 12 and 72 hours for work without a break are judgement, not literature. They stand in the settings, and every export names those that you changed.',
  'The same goes for the words and weights that make an item look like incident work, and for the 40 % of confirmed questions below which fewer are asked.',
  'The widths of the ranges, the pace per hour left over, the 72 hours that join incidents into one episode and the rule for saying “fewer” were tried on simulated histories. How such histories go wrong is our own assumption.',
  'How much a pace varies from sprint to sprint was taken from open-source boards, which record no working time.',
  'The sentence that incidents are unplanned investments is known to us as quoted by others; its first appearance was not found.',
];

/** A number, what watching it invites, and what is built against that (METHOD section 4). */
export type Guard = { readonly chased: string; readonly risk: string; readonly guard: string };

export const GUARDS: readonly Guard[] = [
  {
    chased: 'fewer incident hours',
    risk: 'stop recording them, or record a lower severity',
    guard:
      'Several definitions side by side, and questions about items that look like incident work. More records after better recording may be good news, and are said to be.',
  },
  {
    chased: 'more points for incidents',
    risk: 'log generously, to excuse an unfinished plan',
    guard:
      'Never more than what was planned and not finished. The kind of evidence, the range and what is not explained stand beside it.',
  },
  {
    chased: 'the share of the plan that was finished',
    risk: 'plan less, split items, close early',
    guard: 'It is no headline, the plan is shown against the recent pace, and there are no target lines.',
  },
  {
    chased: 'hours with a return',
    risk: 'sign reviews off unread, or write tiny follow-ups',
    guard:
      'Hours count, not actions, and only with a finished follow-up or a held review, linked to its text. Teams are in no order.',
  },
  {
    chased: '“fewer since”',
    risk: 'merge incidents, or relabel them',
    guard: 'Episodes count, not records; other services stand beside them, and one rule says when “fewer” may be said.',
  },
  {
    chased: 'the pace',
    risk: 'estimate higher',
    guard: 'The pace converts only the team’s own hours: higher estimates raise the plan as much as the points.',
  },
];
