import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { prepareSprintBar } from '../../../charts/sprint-bar-rows.ts';
import { hidesOffHours } from '../../../wording/headline.ts';
import { aboutInWords, formatHours, formatNumber, formatShare, isUnderHalf } from '../../../wording/numbers.ts';
import { amount, FACTS } from '../../../wording/retro-facts-words.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import { SprintBarFigure } from '../sprint-bar-figure.tsx';
import styles from './retro-facts.module.css';

type RetroFactsProps = {
  readonly team: TeamResult;
  readonly sprint: SprintResult;
  /** On the large screen. */
  readonly isLarge?: boolean;
};

const LARGE_SCALE = 2.35;

/** Planned, finished, invested, not explained: the bar of the sprint's page, and the hours behind it. */
export function RetroFacts({ team, sprint, isLarge = false }: RetroFactsProps) {
  const bar = useMemo(() => prepareSprintBar(team, sprint.key), [team, sprint.key]);
  if (bar === undefined) return <Hours team={team} sprint={sprint} />;
  return (
    <>
      <figure className={styles.figure}>
        <figcaption className={isLarge && bar.note === undefined ? 'visually-hidden' : undefined}>
          {bar.note === undefined ? bar.title : `${bar.title}. ${bar.note}`}
        </figcaption>
        <SprintBarFigure bar={bar} isOnStage scale={isLarge ? LARGE_SCALE : 1} />
      </figure>
      <p>{sentences(sprint).join(' ')}</p>
    </>
  );
}

/** Where there is no whole that the hours are a part of: the hours alone, and what would make them a share. */
function Hours({ team, sprint: { hoursOn, hoursOff, incidentCount } }: Pick<RetroFactsProps, 'team' | 'sprint'>) {
  return (
    <>
      <dl className={styles.hours}>
        <div>
          <dt>{FACTS.incidents}</dt>
          <dd>{formatNumber(incidentCount)}</dd>
        </div>
        <div>
          <dt>{FACTS.on}</dt>
          <dd>{formatHours(hoursOn)}</dd>
        </div>
        {hidesOffHours(team) ? null : (
          <div>
            <dt>{FACTS.off}</dt>
            <dd>{formatHours(hoursOff)}</dd>
          </div>
        )}
      </dl>
      <p>
        {FACTS.noWhole} <Link to="/settings">{FACTS.toPeople}</Link>
      </p>
    </>
  );
}

function sentences({ hoursOn, load, incidentCount, absorbed, scope, unit }: SprintResult): readonly string[] {
  if (hoursOn <= 0) return [FACTS.noHours];
  const share = load === undefined ? undefined : formatShare(load);
  return [
    FACTS.hours(formatHours(hoursOn), share, incidentCount),
    ...(absorbed === undefined || absorbed.value <= 0 || isUnderHalf(absorbed.value)
      ? []
      : [FACTS.absorbed(aboutInWords(absorbed.value, unit).amount)]),
    ...(scope === undefined || scope.addedCompleted <= 0 ? [] : [FACTS.added(amount(scope.addedCompleted, unit))]),
  ];
}
