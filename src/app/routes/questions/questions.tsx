import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { QUESTIONS } from '../../../wording/questions-words.ts';
import { Notice } from '../../components/notice.tsx';
import { Settled } from '../../components/settled.tsx';
import { teamQuestionsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { useMeant } from '../counted.ts';
import { TeamPage, type TeamPageProps } from '../team-page.tsx';
import { QuestionsOfTeam } from './questions-team.tsx';

const route = getRouteApi('/questions');

/** What looks like incident work nobody recorded, and incidents that look larger than their label: questions only. */
export function QuestionsRoute() {
  return (
    <TeamPage title={QUESTIONS.title} lead={QUESTIONS.lead} showsAll={QUESTIONS.showsAll} none={() => <Nothing />}>
      {(chosen) => (chosen.analysis.data.files.length === 0 ? <Nothing /> : <Asked {...chosen} />)}
    </TeamPage>
  );
}

function Nothing() {
  return (
    <Notice title={QUESTIONS.noTeam.title} text={QUESTIONS.noTeam.text}>
      <Link to="/import">{QUESTIONS.toImport}</Link>
    </Notice>
  );
}

function Asked({ analysis, team }: TeamPageProps) {
  const { sprint } = useMeant(route.useSearch(), analysis.teams);
  const asked = useQuery(teamQuestionsQuery(useEngine(), team.id)).data;
  return (
    <Settled result={asked}>
      {(questions) =>
        questions === undefined ? (
          <p className="quiet">{QUESTIONS.noneOpen}</p>
        ) : (
          <QuestionsOfTeam questions={questions} team={team} teams={analysis.teams} sprintKey={sprint} />
        )
      }
    </Settled>
  );
}
