import type { SprintAnalysis } from '../metrics/analysis.ts';
import { fitted } from './alt-text.ts';
import { briefRing, explainRing } from './chart-words.ts';
import { formatPeriod } from './dates.ts';
import { where } from './figure-words.ts';
import type { Headline } from './headline-sentence.ts';
import { cutName, isolated } from './names.ts';
import { formatNumber, shortUnitWord } from './numbers.ts';
import type { PictureNotes } from './picture-footer.ts';
import { type PictureTeam, shortName } from './picture-words.ts';
import { rangeInWords } from './range-words.ts';
import { SHEET } from './report-words.ts';

/** The words around the picture of one sprint. */

/** The headline, and where that is too long, its first sentence up to the points, or only its hours. */
export function sprintTitles(headline: Headline): readonly string[] {
  const whole = headline.segments.map(({ text }) => text).join('');
  const first = firstSentence(whole);
  return [...new Set([whole, `${first}.`, first.split(':')[0] ?? first])];
}

/** "Incidents took 43 hours this sprint: time for about 5 story points (likely 4 to 6)". */
function firstSentence(text: string): string {
  return text.split(/\.(?:\s|$)/)[0] ?? text;
}

/** Whose sprint, when; and the range, where an edited title has taken the place of the sentence that gives it. */
export function sprintSubtitles(team: PictureTeam, sprint: SprintAnalysis, isEdited: boolean): readonly string[] {
  const period = formatPeriod(sprint.start, sprint.end, team.zone);
  const rest = [...(sprint.state === 'active' ? [SHEET.running] : []), ...(isEdited ? rangeOf(team) : [])];
  return [
    [shortName(team.name), shortName(sprint.name), period, SHEET.subject, ...rest],
    [shortName(team.name), shortName(sprint.name), period, ...rest],
    [isolated(cutName(team.name, 18)), isolated(cutName(sprint.name, 18)), period, ...rest],
  ].map((parts) => parts.join(' · '));
}

function rangeOf({ total, unit }: PictureTeam): readonly string[] {
  if (total.displaced === undefined || total.incidentCount === 0) return [];
  const planned = total.committed === undefined ? '' : ` of ${formatNumber(total.committed)} planned`;
  return [`${rangeInWords(total.displaced, unit)} ${shortUnitWord(unit, 2)}${planned}`];
}

/** How the ring under the bar is read; '' where there is none. */
export function sprintNotes(team: PictureTeam, hasRing: boolean): PictureNotes {
  if (!hasRing) return { note: '', briefNote: '' };
  return { note: explainRing(team.unit).replace('; above the hatch: absorbed', ''), briefNote: briefRing(team.unit) };
}

/** 80 to 150 characters: "Picture of one sprint of Kestrel with its plan as one bar, where incidents took 43 hours …". */
export function sprintAlt(team: PictureTeam, headline: Headline): string {
  const first = firstSentence(headline.segments.map(({ text }) => text).join(''));
  const reasons = [...new Set([first, first.split(' (')[0] ?? first, first.split(':')[0] ?? first])];
  return fitted(
    'Picture of one sprint',
    team.name,
    'with its plan as one bar',
    reasons.map((reason) => where(reason)),
  );
}
