import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { AnalysisResult } from '../../engine/api.ts';
import { QUESTIONS } from '../../wording/questions-words.ts';
import { FilterChip } from '../components/filter-chip.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Settled } from '../components/settled.tsx';
import { analysisQuery, teamQuestionsQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { chooseTeam, type TeamResult } from '../view/team-view.ts';
import styles from './questions.module.css';
import { QuestionsOfTeam } from './questions-team.tsx';

const route = getRouteApi('/questions');

/** What looks like incident work nobody recorded, and incidents that look larger than their label: questions only. */
export function QuestionsRoute() {
  const result = useQuery(analysisQuery(useEngine(), {})).data;
  return (
    <Page title={QUESTIONS.title}>
      <Settled result={result}>{(analysis) => <Chosen analysis={analysis} />}</Settled>
    </Page>
  );
}

function Chosen({ analysis }: { readonly analysis: AnalysisResult }) {
  const team = chooseTeam(analysis.teams, route.useSearch());
  if (team === undefined || analysis.data.files.length === 0) {
    return (
      <Notice title={QUESTIONS.noTeam.title} text={QUESTIONS.noTeam.text}>
        <Link to="/import">{QUESTIONS.toImport}</Link>
      </Notice>
    );
  }
  return (
    <div className={styles.page}>
      <PageTitle title={QUESTIONS.title} lead={QUESTIONS.lead} />
      {analysis.teams.length > 1 ? <TeamFilter analysis={analysis} team={team} /> : null}
      <Asked key={team.id} analysis={analysis} team={team} />
    </div>
  );
}

type ChosenProps = { readonly analysis: AnalysisResult; readonly team: TeamResult };

function TeamFilter({ analysis, team }: ChosenProps) {
  const navigate = route.useNavigate();
  const names = analysis.teams.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div>
      <FilterChip
        name={QUESTIONS.team}
        text={team.name}
        chosen={team.id}
        options={names.toSorted((one, other) => one.label.localeCompare(other.label))}
        onChoose={(id) => void navigate({ search: { team: id }, resetScroll: false })}
      />
    </div>
  );
}

function Asked({ analysis, team }: ChosenProps) {
  const { sprint } = route.useSearch();
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
