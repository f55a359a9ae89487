import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { mainChart } from '../../../charts/charts.ts';
import type { RetrospectiveAnswer } from '../../../engine/api.ts';
import { formatDate } from '../../../wording/dates.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { CLOSED } from '../../../wording/retro-list-words.ts';
import { retroMarkdown } from '../../../wording/retro-markdown.ts';
import { RETRO } from '../../../wording/retro-words.ts';
import { VIEW } from '../../../wording/view-words.ts';
import { Card } from '../../components/card.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { RetroChanged } from '../../components/retro/retro-changed.tsx';
import { RetroChart } from '../../components/retro/retro-chart.tsx';
import { RetroFigures, RetroWritten } from '../../components/retro/retro-kept.tsx';
import { useRetroKeys } from '../../components/retro/retro-keys.ts';
import styles from '../../components/retro-closed.module.css';
import { Settled } from '../../components/settled.tsx';
import { useEngine } from '../../queries/engine.tsx';
import { retrospectiveQuery } from '../../queries/retrospectives.ts';
import { keptFigures, keptText } from '../../view/retro/retro-kept.ts';
import { sprintOfTeam } from '../../view/retro/retro-view.ts';
import { ShowsAll } from '../view-chips.tsx';
import { RetroClosedDoors } from './retro-closed-doors.tsx';

const route = getRouteApi('/retro');

/** A retrospective that is closed: what it kept, what moved since, and the ways to take it along. */
export function RetroClosed({ id }: { readonly id: string }) {
  const { definition } = route.useSearch();
  const asked = { id, ...(definition !== undefined && { definition }) };
  const result = useQuery(retrospectiveQuery(useEngine(), asked)).data;
  return (
    <Page title={RETRO.title}>
      <Settled result={result}>
        {(answer) =>
          answer?.closed === undefined ? <Elsewhere answer={answer} /> : <Kept answer={answer} closed={answer.closed} />
        }
      </Settled>
    </Page>
  );
}

/** Deleted, or open: an open one has its steps. */
function Elsewhere({ answer }: { readonly answer: RetrospectiveAnswer | undefined }) {
  const open = answer?.retrospective;
  return (
    <Notice
      title={open === undefined ? CLOSED.gone.title : RETRO.titleOf(open.sprint.name)}
      text={open === undefined ? CLOSED.gone.text : CLOSED.stillOpen}
    >
      {open === undefined ? (
        <Link to="/retro">{RETRO.toList}</Link>
      ) : (
        <Link to="/retro" search={{ team: open.teamId, sprint: open.sprint.key }}>
          {CLOSED.goOn}
        </Link>
      )}
    </Notice>
  );
}

type KeptProps = {
  readonly answer: RetrospectiveAnswer;
  readonly closed: NonNullable<RetrospectiveAnswer['closed']>;
};

function Kept({ answer: { retrospective }, closed: { snapshot, changedSince } }: KeptProps) {
  const { sprint, teamName } = retrospective;
  const own = snapshot.settings.value.definitions;
  const counted = definitionName(snapshot.stamp.definition, own);
  const zone = snapshot.result?.team.zone ?? snapshot.settings.zone;
  const text = keptText(retrospective, snapshot);
  useLeaveKey(retrospective.teamId, sprint.key);
  return (
    <div className={styles.page} data-retro="page">
      <header className={styles.head}>
        <div className={styles.sentence}>
          <Heading text={text.headline} />
          <p className={styles.sub}>
            {sprintOfTeam(teamName, sprint.name)} · {text.days} · {CLOSED.closedOn(formatDate(snapshot.frozenAt, zone))}{' '}
            · {CLOSED.counts(counted)} {text.stamp}
          </p>
        </div>
        <RetroClosedDoors retrospective={retrospective} snapshot={snapshot} markdown={retroMarkdown(text)} />
      </header>
      <ShowsAll why={VIEW.allOf.retrospective} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <RetroChanged since={changedSince} />
          <FrozenChart snapshot={snapshot} sprintKey={sprint.key} />
        </div>
        <div className={styles.column}>
          <RetroWritten retrospective={retrospective} own={own} />
        </div>
      </div>
      <RetroFigures figures={keptFigures(snapshot)} />
      <p>
        <Link to="/retro">{RETRO.toList}</Link>
      </p>
    </div>
  );
}

/** Takes the focus: after the last step, this is what came of it. */
function Heading({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}

type SnapshotProps = Pick<KeptProps['closed'], 'snapshot'>;

function FrozenChart({ snapshot, sprintKey }: SnapshotProps & { readonly sprintKey: string }) {
  const { result } = snapshot;
  if (result === undefined) return <p className="quiet">{CLOSED.otherRelease}</p>;
  const chart = mainChart(result.team);
  return (
    <Card title={chart.title} sub={chart.words(chart.prepare(result.team)).explanation}>
      <RetroChart chart={chart} team={result.team} selectedKey={sprintKey} />
    </Card>
  );
}

function useLeaveKey(team: string, sprint: string): void {
  const navigate = route.useNavigate();
  const nothing = () => undefined;
  useRetroKeys({
    isPresenting: false,
    onPrevious: nothing,
    onNext: nothing,
    onPresent: nothing,
    onTimer: nothing,
    onNote: nothing,
    onLeave: () => void navigate({ to: '/sprint', search: { team, sprint } }),
  });
}
