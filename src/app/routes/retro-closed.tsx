import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { mainChart } from '../../charts/charts.ts';
import type { RetrospectiveAnswer } from '../../engine/api.ts';
import { formatDate } from '../../wording/dates.ts';
import { definitionName } from '../../wording/definition-words.ts';
import { retroMarkdown } from '../../wording/retro-markdown.ts';
import { CLOSED, RETRO } from '../../wording/retro-words.ts';
import { Card } from '../components/card.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { RetroChanged } from '../components/retro-changed.tsx';
import { RetroChart } from '../components/retro-chart.tsx';
import styles from '../components/retro-closed.module.css';
import { RetroFigures, RetroWritten } from '../components/retro-kept.tsx';
import { useRetroKeys } from '../components/retro-keys.ts';
import { Settled } from '../components/settled.tsx';
import { useToast } from '../components/toasts.tsx';
import { useEngine } from '../queries/engine.tsx';
import { retrospectiveQuery, useReopenRetrospective } from '../queries/retrospectives.ts';
import { frozenTeam, keptFigures, keptText } from '../view/retro-kept.ts';
import { CopyPicture, DownloadPicture } from './picture-doors.tsx';

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
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <Heading text={text.headline} />
          <p className={styles.sub}>
            {teamName} · {sprint.name} · {text.days} · {CLOSED.closedOn(formatDate(snapshot.frozenAt, zone))} ·{' '}
            {CLOSED.counts(counted)} {text.stamp}
          </p>
        </div>
        <Doors retrospective={retrospective} snapshot={snapshot} markdown={retroMarkdown(text)} />
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          <RetroChanged since={changedSince} />
          <FrozenChart snapshot={snapshot} sprintKey={sprint.key} />
        </div>
        <div className={styles.column}>
          <RetroWritten retrospective={retrospective} own={own} />
          <RetroFigures figures={keptFigures(snapshot)} />
        </div>
      </div>
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

type DoorsProps = SnapshotProps & Pick<RetrospectiveAnswer, 'retrospective'> & { readonly markdown: string };

/** Picture, text, and a new one beside it. */
function Doors({ retrospective, snapshot, markdown }: DoorsProps) {
  const navigate = route.useNavigate();
  const { mutateAsync: reopen, isPending } = useReopenRetrospective();
  const [isRefused, copy] = useCopyText();
  const team = frozenTeam(retrospective, snapshot);
  const { definition, fingerprint } = snapshot.stamp;
  const { value: settings } = snapshot.settings;
  const analysis = {
    definition,
    fingerprint,
    definitions: settings.definitions,
    data: { files: snapshot.result?.data.files ?? [] },
  };
  const again = () =>
    void reopen(retrospective.id).then((outcome) => {
      if (!outcome.ok) return;
      const { teamId, sprint } = outcome.value;
      void navigate({ search: { team: teamId, sprint: sprint.key } });
    });
  return (
    <div className={styles.actions}>
      {team === undefined ? null : (
        <>
          <CopyPicture team={team} analysis={analysis} madeUnder={settings} />
          <DownloadPicture team={team} analysis={analysis} madeUnder={settings} />
        </>
      )}
      <Button size="compact-sm" variant="default" onClick={() => copy(markdown)}>
        {CLOSED.copyText}
      </Button>
      <Button size="compact-sm" variant="default" loading={isPending} title={CLOSED.reopenHint} onClick={again}>
        {CLOSED.reopen}
      </Button>
      {isRefused ? <textarea className={styles.text} readOnly aria-label={CLOSED.text} value={markdown} /> : null}
    </div>
  );
}

/** Copies a text; where the browser refuses, the text is shown to be copied by hand. */
function useCopyText(): readonly [boolean, (text: string) => void] {
  const [isRefused, setRefused] = useState(false);
  const toast = useToast();
  const copy = (text: string) => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => toast({ text: CLOSED.textCopied }),
      () => {
        setRefused(true);
        toast({ text: CLOSED.textRefused });
      },
    );
  };
  return [isRefused, copy];
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
