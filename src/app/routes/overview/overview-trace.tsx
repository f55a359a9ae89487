import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { TraceAnswer } from '../../../engine/api.ts';
import { stepName, TRACE } from '../../../wording/trace-page.ts';
import { figureName } from '../../../wording/trace-words.ts';
import { HowLink } from '../../components/overview/how-link.tsx';
import { KeysNote, useCorrectionKeys } from '../../components/overview/incident-panel.tsx';
import { SidePanel } from '../../components/overview/side-panel.tsx';
import { TraceBody, TraceSentence, traceTitle } from '../../components/overview/trace-panel.tsx';
import { TraceWay } from '../../components/overview/trace-way.tsx';
import { Settled } from '../../components/settled.tsx';
import { traceQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import type { TraceStep } from '../../view/overview-search.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';
import { useIncidentCorrection } from './overview-correct.tsx';
import type { TeamName } from './overview-decisions.ts';

type TraceOfProps = {
  /** With the shown sprints. */
  readonly team: TeamResult;
  /** All sprints of the team, since a way can lead to earlier ones. */
  readonly sprints: readonly SprintResult[];
  readonly teams: readonly TeamName[];
  readonly step: TraceStep;
  readonly way: readonly TraceStep[];
  readonly onFollow: (step: TraceStep) => void;
  readonly onGoBack: (at: number) => void;
  readonly onClose: () => void;
};

/** Why one number is what it is, in the place of the list of incidents. */
export function TraceOf({ team, sprints, teams, step, way, onFollow, onGoBack, onClose }: TraceOfProps) {
  const totalOf = team.sprints.map(({ key }) => key);
  const place = step.sprint === undefined ? { totalOf } : { sprintKey: step.sprint };
  const counted = useCounted();
  const query = { teamId: team.id, figure: step.why, ...place, ...counted };
  const result = useQuery(traceQuery(useEngine(), query)).data;
  const sprint = sprints.find(({ key }) => key === step.sprint);
  const unit = sprint?.unit ?? team.unit;
  const nameOf = ({ why, sprint: key }: TraceStep) =>
    stepName(figureName(why), sprints.find((each) => each.key === key)?.name);
  const trace = result?.ok === true ? result.value : undefined;
  const panel = useRef<HTMLElement>(null);
  const { correction, onFelt } = useTraceCorrection(team, teams, trace);
  useCorrectionKeys(panel, correction, onFelt);
  return (
    <SidePanel
      title={trace === undefined ? nameOf(step) : traceTitle(trace, unit)}
      subject={`${step.why} ${step.sprint ?? ''}`}
      above={<TraceWay names={way.map(nameOf)} onGoBack={onGoBack} />}
      sub={
        <>
          <p>{sprint?.name ?? TRACE.together(team.sprints.length)}</p>
          {trace === undefined ? null : <TraceSentence trace={trace} unit={unit} />}
        </>
      }
      panelRef={panel}
      onClose={onClose}
    >
      <Settled result={result}>
        {(answer) =>
          answer === undefined ? (
            <p className="quiet">{TRACE.gone}</p>
          ) : (
            <>
              <TraceBody
                trace={answer}
                unit={unit}
                sprintKey={step.sprint}
                correction={correction}
                onFollow={onFollow}
              />
              {answer.parts.some(({ kind }) => kind === 'incident') ? <KeysNote /> : null}
              <HowLink team={team.id} sprint={step.sprint} />
            </>
          )
        }
      </Settled>
    </SidePanel>
  );
}

function useTraceCorrection(team: TeamResult, teams: readonly TeamName[], trace: TraceAnswer | undefined) {
  const idOf = useCallback((key: string) => trace?.parts.find((part) => part.key === key)?.id ?? key, [trace]);
  return useIncidentCorrection(team, teams, idOf);
}
