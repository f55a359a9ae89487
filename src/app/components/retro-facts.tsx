import { preparePoints } from '../../charts/displaced-points-rows.ts';
import { aboutInWords, formatHours, formatShare, isUnderHalf } from '../../wording/numbers.ts';
import { rangeInWords } from '../../wording/range-words.ts';
import { amount, FACTS } from '../../wording/retro-words.ts';
import type { SprintResult, TeamResult } from '../view/team-view.ts';
import { RetroBar } from './retro-bar.tsx';

type RetroFactsProps = { readonly team: TeamResult; readonly sprint: SprintResult };

/** Planned, finished, invested, not explained: the bar that adds up, and the hours behind it. */
export function RetroFacts({ team, sprint }: RetroFactsProps) {
  const [row] = preparePoints({ ...team, sprints: [sprint] }).sprints;
  return (
    <>
      {row === undefined ? null : <RetroBar row={row} unit={sprint.unit} />}
      <p>{sentences(sprint).join(' ')}</p>
    </>
  );
}

function sentences({
  hoursOn,
  load,
  incidentCount,
  displaced,
  absorbed,
  scope,
  unit,
}: SprintResult): readonly string[] {
  if (hoursOn <= 0) return [FACTS.noHours];
  const share = load === undefined ? undefined : formatShare(load);
  const about = (value: number) => {
    const { hedge, amount: text } = aboutInWords(value, unit);
    return `${hedge}${text}`;
  };
  return [
    FACTS.hours(formatHours(hoursOn), share, incidentCount),
    ...(displaced === undefined ? [] : [FACTS.ring(about(displaced.value), rangeInWords(displaced, unit))]),
    ...(absorbed === undefined || absorbed.value <= 0 || isUnderHalf(absorbed.value)
      ? []
      : [FACTS.absorbed(aboutInWords(absorbed.value, unit).amount)]),
    ...(scope === undefined || scope.addedCompleted <= 0 ? [] : [FACTS.added(amount(scope.addedCompleted, unit))]),
  ];
}
