import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { prepareDefinitions } from '../../../charts/definitions-rows.ts';
import type { Lens } from '../../../engine/api.ts';
import { bandInWords, foldedInWords } from '../../../wording/lens-words.ts';
import { DEFINITION_STEP, RETRO } from '../../../wording/retro-words.ts';
import { LensStrip } from '../../components/retro/lens-strip.tsx';
import { RetroVotes } from '../../components/retro/retro-votes.tsx';
import { Settled } from '../../components/settled.tsx';
import { lensQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import styles from './retro.module.css';
import type { StepProps } from './retro-props.ts';

/** The sprint under every definition, and how many would count it which way. */
export function DefinitionStep({ analysis, team, sprint, keeping, stage }: StepProps) {
  const { definition, definitions: own } = analysis;
  const asked = { teamId: team.id, sprintKeys: [sprint.key], definition };
  const answer = useQuery(lensQuery(useEngine(), asked)).data;
  if (answer?.ok !== true || answer.value === undefined) {
    return stage(RETRO.working, <Settled result={answer}>{() => null}</Settled>);
  }
  const lens = answer.value;
  const ids = [...lens.lines, ...lens.folded].map(({ id }) => id);
  return stage(
    bandInWords(lens),
    <div className={styles.halves}>
      <div className={styles.half}>
        <div className={styles.strip}>
          <LensStrip rows={prepareDefinitions({ ...team, lens: { ...lens, own } })} />
        </div>
        {lens.folded.length === 0 ? null : <p className="quiet">{foldedInWords(lens.folded, own)}</p>}
        <Questions lens={lens} team={team.id} sprint={sprint.key} />
      </div>
      <RetroVotes ids={ids} own={own} votes={keeping.votes} onVote={(votes) => keeping.keep({ votes })} />
    </div>,
  );
}

/** What looks like incident work nobody recorded: open questions only. */
function Questions({ lens, team, sprint }: { readonly lens: Lens; readonly team: string; readonly sprint: string }) {
  const { open } = lens.questions;
  if (open === 0) return <p className="quiet">{DEFINITION_STEP.noQuestions}</p>;
  return (
    <p>
      {DEFINITION_STEP.questions(open)}{' '}
      <Link to="/questions" search={{ team, sprint }}>
        {DEFINITION_STEP.toQuestions(open)}
      </Link>
    </p>
  );
}
