import { useQuery } from '@tanstack/react-query';
import type { RetrospectiveStep } from '../../../domain/index.ts';
import { headlineForSprint } from '../../../wording/headline.ts';
import { factsHeadline } from '../../../wording/retro-facts-words.ts';
import { DECIDE, FRAME } from '../../../wording/retro-words.ts';
import { RetroDecide } from '../../components/retro/retro-decide.tsx';
import { RetroFacts } from '../../components/retro/retro-facts.tsx';
import { HeadlineWords } from '../../components/retro/retro-headline.tsx';
import { RetroLast } from '../../components/retro/retro-last.tsx';
import { RetroStage } from '../../components/retro/retro-stage.tsx';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { lastExperimentQuery } from '../../queries/retrospectives.ts';
import { sprintAfter } from '../../view/retro/retro-view.ts';
import type { Keeping } from './retro-keep.ts';
import type { RetroFlowProps, StepProps } from './retro-props.ts';
import { CloseStep } from './retro-step-close.tsx';
import { DefinitionStep } from './retro-step-definition.tsx';
import { ReturnsStep } from './retro-step-returns.tsx';
import { UsualStep } from './retro-step-usual.tsx';

type RetroStepContentProps = RetroFlowProps & {
  readonly step: RetrospectiveStep;
  readonly keeping: Keeping;
  readonly isPresenting: boolean;
  readonly onStep: (step: RetrospectiveStep) => void;
};

/** What one step shows. Only the questions of the step that is on are asked. */
export function RetroStepContent({ step, keeping, onStep, ...props }: RetroStepContentProps) {
  const note = props.open?.notes[step] ?? '';
  const stage: StepProps['stage'] = (headline, content, lead) => (
    <RetroStage
      {...{ step, headline, lead, note, onStep }}
      onNote={(text) => keeping.keep({ notes: { [step]: text } })}
    >
      {content}
    </RetroStage>
  );
  const shared: StepProps = { ...props, keeping, stage };
  switch (step) {
    case 'frame':
      return <FrameStep {...shared} />;
    case 'facts':
      return stage(
        factsHeadline(props.sprint),
        <RetroFacts team={props.team} sprint={props.sprint} isLarge={props.isPresenting} />,
      );
    case 'usual':
      return <UsualStep {...shared} />;
    case 'definition':
      return <DefinitionStep {...shared} />;
    case 'returns':
      return <ReturnsStep {...shared} />;
    case 'decide':
      return <DecideStep {...shared} />;
    case 'close':
      return <CloseStep {...shared} />;
  }
}

/** The sentence of the sprint; the last experiment comes before everything else. */
function FrameStep({ analysis, team, sprint, stage }: StepProps) {
  const { definition } = analysis;
  const asked = { teamId: team.id, sprintKey: sprint.key, definition };
  const last = useQuery(lastExperimentQuery(useEngine(), asked)).data;
  const headline = headlineForSprint(sprint, team);
  return stage(
    <HeadlineWords headline={headline} />,
    <>
      {[...headline.additions, ...headline.notes].length === 0 ? null : (
        <p className="quiet">{[...headline.additions, ...headline.notes].join(' ')}</p>
      )}
      {last?.ok === true && last.value === undefined ? (
        <p className="quiet" data-alone>
          {FRAME.none}
        </p>
      ) : null}
    </>,
    last?.ok === true && last.value !== undefined ? <RetroLast last={last.value} /> : null,
  );
}

/** One experiment for the sprint after this one. */
function DecideStep({ team, sprint, open, keeping, stage }: StepProps) {
  const all = useQuery(analysisQuery(useEngine(), { sprintKeys: [] })).data;
  const whole = all?.ok === true ? all.value.teams.find(({ id }) => id === team.id) : undefined;
  const next = whole === undefined ? undefined : sprintAfter(whole, sprint.key);
  return stage(
    DECIDE.title,
    <RetroDecide
      experiment={open?.experiment}
      nextSprint={next?.name}
      onExperiment={(experiment) => keeping.keep({ experiment })}
    />,
  );
}
