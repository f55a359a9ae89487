import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RetrospectiveStep } from '../../../domain/index.ts';
import { formatDays } from '../../../wording/dates.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { SHELL } from '../../../wording/page.ts';
import { CLOSED } from '../../../wording/retro-list-words.ts';
import { RETRO, STEP_NAMES } from '../../../wording/retro-words.ts';
import { describeRetrospectiveFault } from '../../../wording/retrospective-words.ts';
import { VIEW } from '../../../wording/view-words.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { Page } from '../../components/page.tsx';
import { RetroClock } from '../../components/retro/retro-clock.tsx';
import { useRetroKeys } from '../../components/retro/retro-keys.ts';
import { RetroSteps } from '../../components/retro/retro-steps.tsx';
import { keepTimer, readTimer, STOPPED, toggled } from '../../view/retro/retro-timer.ts';
import { sprintOfTeam } from '../../view/retro/retro-view.ts';
import { parseStep, stepPlace } from '../../view/retro/retrospective-steps.ts';
import { ShowsAll } from '../view-chips.tsx';
import styles from './retro.module.css';
import { useKeeping } from './retro-keep.ts';
import { usePresenting } from './retro-present.ts';
import type { RetroFlowProps } from './retro-props.ts';
import { RetroStepContent } from './retro-step-content.tsx';

const route = getRouteApi('/retro');

/** The ten minutes: seven steps, one idea each, all by keyboard. */
export function RetroFlow(props: RetroFlowProps) {
  const { analysis, team, sprint, open } = props;
  const step = parseStep(route.useSearch().step);
  const [said, setSaid] = useState('');
  const keeping = useKeeping({ teamId: team.id, sprintKey: sprint.key }, open);
  const { timer, onToggle, onRestart } = useTimer(`${team.id} ${sprint.key}`);
  const { isPresenting, present, endPresenting } = usePresenting();
  const onStep = useGoTo();
  const leave = useLeave(team.id, sprint.key);
  const { previous, next } = stepPlace(step);
  useSayStep(step, setSaid);
  useRetroKeys({
    isPresenting,
    onPrevious: () => previous !== undefined && onStep(previous),
    onNext: () => next !== undefined && onStep(next),
    onPresent: isPresenting ? endPresenting : present,
    onTimer: onToggle,
    onNote: () => document.querySelector<HTMLElement>('[data-note]')?.focus(),
    onLeave: isPresenting ? endPresenting : leave,
  });
  return (
    <Page title={RETRO.titleOf(sprint.name)} isBare={isPresenting}>
      <div className={styles.flow} data-retro="page" data-presenting={isPresenting}>
        <div className={styles.line}>
          <Where {...{ analysis, team, sprint }} />
          <RetroClock {...{ timer, onToggle, onRestart }} onMilestone={setSaid} />
          <Button
            variant="default"
            size="compact-sm"
            data-retro="present"
            aria-keyshortcuts="P"
            onClick={isPresenting ? endPresenting : present}
          >
            {isPresenting ? RETRO.endPresent : RETRO.present}
          </Button>
        </div>
        {isPresenting ? null : <ShowsAll why={VIEW.allOf.retrospective} />}
        <RetroSteps step={step} onStep={onStep} />
        {keeping.fault === undefined ? null : <FaultNote text={describeRetrospectiveFault(keeping.fault)} />}
        <RetroStepContent {...props} {...{ step, keeping, isPresenting, onStep }} />
        <Foot open={open} isBusy={keeping.isBusy} />
        <p className="visually-hidden" role="status" aria-live="polite">
          {said}
        </p>
      </div>
    </Page>
  );
}

/** Which sprint of which team, and what counts as an incident. */
function Where({ analysis, team, sprint }: Pick<RetroFlowProps, 'analysis' | 'team' | 'sprint'>) {
  return (
    <p className={styles.where}>
      <Link to="/sprint" search={{ team: team.id, sprint: sprint.key }}>
        {sprintOfTeam(team.name, sprint.name)}
      </Link>{' '}
      <span className="quiet">
        {analysis.data.isSample ? `${SHELL.sampleBadge} · ` : ''}
        {formatDays(sprint.start, sprint.end, team.zone)} · {definitionName(analysis.definition, analysis.definitions)}
      </span>
    </p>
  );
}

function Foot({ open, isBusy }: Pick<RetroFlowProps, 'open'> & { readonly isBusy: boolean }) {
  const kept = open === undefined ? '' : RETRO.kept;
  return (
    <div className={styles.foot}>
      <ul className={styles.keys} aria-label={RETRO.keysTitle}>
        {RETRO.keys.map(({ key, does }) => (
          <li key={key}>
            <kbd>{key}</kbd> {does}
          </li>
        ))}
      </ul>
      <span data-kept={!isBusy}>{isBusy ? RETRO.keeping : kept}</span>
      {open?.reopens === undefined ? null : <span>{CLOSED.beside}</span>}
      <Link to="/retro">{RETRO.toList}</Link>
    </div>
  );
}

function useTimer(of: string) {
  const [timer, setTimer] = useState(() => readTimer(of));
  useEffect(() => keepTimer(of, timer), [of, timer]);
  return {
    timer,
    onToggle: () => setTimer(toggled(timer, Date.now())),
    onRestart: () => setTimer(STOPPED),
  };
}

/** The step is in the address, so the browser's Back works. */
function useGoTo(): (step: RetrospectiveStep) => void {
  const navigate = route.useNavigate();
  return useCallback((step) => void navigate({ search: (now) => ({ ...now, step }), resetScroll: false }), [navigate]);
}

function useLeave(team: string, sprint: string): () => void {
  const navigate = route.useNavigate();
  return () => void navigate({ to: '/sprint', search: { team, sprint } });
}

/** Says a step aloud once another one is on; the first one is said by its heading. */
function useSayStep(step: RetrospectiveStep, say: (text: string) => void): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const { position, count } = stepPlace(step);
    say(RETRO.stepOf(position, count, STEP_NAMES[step]));
  }, [step, say]);
}
