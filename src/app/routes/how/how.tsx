import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { AnalysisResult } from '../../../engine/api.ts';
import { HOW_STEPS } from '../../../wording/how-formulas.ts';
import { VOCABULARY } from '../../../wording/how-vocabulary.ts';
import { GUARDS, HOW, JUDGEMENTS, LIMITS } from '../../../wording/how-words.ts';
import { TEAM_PAGE } from '../../../wording/team-page.ts';
import { HowExample } from '../../components/how/how-example.tsx';
import { GuardsCard, VocabularyCard } from '../../components/how/how-tables.tsx';
import { ListCard, ObjectionsCard, ShortCard } from '../../components/how/how-texts.tsx';
import { Page } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Settled } from '../../components/settled.tsx';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { chooseClosedSprint, inventedLine, inventedObjections } from '../../view/how.ts';
import { chooseTeam } from '../../view/team-view.ts';
import { useCounted, useMeant, useServices } from '../counted.ts';
import viewStyles from '../team-page.module.css';
import { CopyLink, ViewChips, ViewNotes } from '../view-chips.tsx';
import styles from './how.module.css';
import { OwnExample, OwnObjections } from './how-own.tsx';

const route = getRouteApi('/how');

/** How the numbers are made: in words, worked through with the team's own numbers, and where it ends. */
export function HowRoute() {
  const { isPending } = useServices();
  const result = useQuery({ ...analysisQuery(useEngine(), useCounted()), enabled: !isPending }).data;
  return (
    <Page title={HOW.title}>
      <div className={styles.page}>
        <PageTitle title={HOW.title} lead={HOW.lead} />
        {result?.ok === true ? <View analysis={result.value} /> : null}
        <div className={styles.columns}>
          <div className={styles.main}>
            <ShortCard />
            <Settled result={result}>{(analysis) => <Example analysis={analysis} />}</Settled>
          </div>
          <div className={styles.side}>
            <ListCard title={HOW.limits.title} texts={LIMITS} />
            <Settled result={result}>{(analysis) => <Objections analysis={analysis} />}</Settled>
            <ListCard title={HOW.judgement.title} texts={JUDGEMENTS} />
          </div>
        </div>
        <VocabularyCard entries={VOCABULARY} />
        <GuardsCard guards={GUARDS} />
      </div>
    </Page>
  );
}

/** Which incidents the worked example counts. */
function View({ analysis }: { readonly analysis: AnalysisResult }) {
  const { team, sprint } = useChosen(analysis);
  if (team === undefined) return null;
  return (
    <section className={viewStyles.filters} aria-label={TEAM_PAGE.filters}>
      <div className={viewStyles.line}>
        <ViewChips analysis={analysis} />
        <span className={viewStyles.doors}>
          <Link to="/" search={{ v: 1, team: team.id }}>
            {TEAM_PAGE.back}
          </Link>
          <CopyLink analysis={analysis} team={team.id} {...(sprint === undefined ? {} : { sprint: sprint.key })} />
        </span>
      </div>
      <ViewNotes analysis={analysis} />
    </section>
  );
}

/** The team and the closed sprint of the address, or the latest. */
function useChosen(analysis: AnalysisResult) {
  const search = useMeant(route.useSearch(), analysis.teams);
  const team = chooseTeam(analysis.teams, search);
  return { team, sprint: team === undefined ? undefined : chooseClosedSprint(team, search) };
}

function Example({ analysis }: { readonly analysis: AnalysisResult }) {
  const { team, sprint } = useChosen(analysis);
  if (team !== undefined && sprint !== undefined) {
    return <OwnExample key={sprint.key} teams={analysis.teams} team={team} sprint={sprint} />;
  }
  return (
    <HowExample sub={HOW.example.invented} lines={HOW_STEPS.map(inventedLine)}>
      <p className="quiet">
        {team === undefined ? HOW.example.noData : HOW.example.noClosed(team.name)}{' '}
        <Link to="/import">{HOW.example.toImport}</Link>
      </p>
    </HowExample>
  );
}

function Objections({ analysis }: { readonly analysis: AnalysisResult }) {
  const { team, sprint } = useChosen(analysis);
  if (team !== undefined && sprint !== undefined) return <OwnObjections team={team} sprint={sprint} />;
  return <ObjectionsCard sub={HOW.objections.invented} objections={inventedObjections()} />;
}
