import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { hidesOffHours } from '../../../wording/headline.ts';
import { RETURNS_STEP, returnsHeadline } from '../../../wording/retro-returns-words.ts';
import { RETRO } from '../../../wording/retro-words.ts';
import { RetroReturns } from '../../components/retro/retro-returns.tsx';
import { Settled } from '../../components/settled.tsx';
import { incidentsQuery, sensitivityQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { ledgerQuery } from '../../queries/ledger.ts';
import { returnLines } from '../../view/retro/retro-view.ts';
import type { StepProps } from './retro-props.ts';

/** As many as fit on one screen. */
const SHOWN = 6;
const SHOWN_LARGE = 4;

/** What came back of the sprint's hours, incident by incident. */
export function ReturnsStep({ analysis, team, sprint, isPresenting, stage }: StepProps) {
  const engine = useEngine();
  const { definition } = analysis;
  const of = { teamId: team.id, definition };
  const ledger = useQuery(ledgerQuery(engine, of)).data;
  const page = useQuery(incidentsQuery(engine, { ...of, sprintKey: sprint.key, offset: 0, limit: SHOWN })).data;
  const sums = useQuery(sensitivityQuery(engine, { ...of, sprintKeys: [sprint.key] })).data;
  if (ledger?.ok !== true || page?.ok !== true || sums?.ok !== true) {
    const waiting = [ledger, page, sums].find((result) => result?.ok === false);
    return stage(RETRO.working, waiting === undefined ? null : <Settled result={waiting}>{() => null}</Settled>);
  }
  const { hours, withReturn } = sums.value?.returns ?? { hours: 0, withReturn: 0 };
  const lines =
    ledger.value === undefined
      ? []
      : returnLines(ledger.value, page.value.shares.slice(0, isPresenting ? SHOWN_LARGE : SHOWN));
  const more = page.value.total - lines.length;
  return stage(
    returnsHeadline(hours, withReturn, hidesOffHours(team)),
    <>
      {lines.length === 0 ? null : <RetroReturns lines={lines} />}
      <p>
        {more > 0 ? <span className="quiet">{RETURNS_STEP.more(more)} </span> : null}
        <Link to="/ledger" search={{ team: team.id, sprint: sprint.key }}>
          {RETURNS_STEP.toLedger}
        </Link>
      </p>
    </>,
  );
}
