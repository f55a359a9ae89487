import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HOW_STEPS } from '../../../wording/how-formulas.ts';
import { HOW } from '../../../wording/how-words.ts';
import { SHELL } from '../../../wording/page.ts';
import { Card } from '../../components/card.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { HowExample } from '../../components/how/how-example.tsx';
import { ObjectionsCard } from '../../components/how/how-texts.tsx';
import { Settled } from '../../components/settled.tsx';
import { analysisQuery, sensitivityQuery, traceQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { doubtsView } from '../../view/doubts.ts';
import { closedSprints, inventedObjections, ownLine } from '../../view/how.ts';
import { type SprintResult, type TeamResult, withSprints } from '../../view/team-view.ts';
import { NO_RANGE } from '../../view/view-search.ts';
import { useCounted, useShowView } from '../counted.ts';
import styles from './how.module.css';

type OwnProps = { readonly team: TeamResult; readonly sprint: SprintResult };

/** One closed sprint of the team worked through; each number leads to its trace on the overview. */
export function OwnExample({ teams, team, sprint }: OwnProps & { readonly teams: readonly TeamResult[] }) {
  const engine = useEngine();
  const counted = useCounted();
  const place = { teamId: team.id, sprintKey: sprint.key, ...counted };
  const results = useQueries({ queries: HOW_STEPS.map(({ figure }) => traceQuery(engine, { ...place, figure })) });
  const waiting = results.find(({ data }) => data?.ok !== true)?.data;
  const lines = HOW_STEPS.flatMap((step, at) => {
    const answer = results[at]?.data;
    return (answer?.ok === true ? ownLine(step, answer.value, sprint.unit) : undefined) ?? [];
  });
  if (results.some(({ data }) => data?.ok !== true)) {
    return (
      <Card title={HOW.example.title}>
        <Settled result={waiting}>{() => <p className="quiet">{SHELL.computing}</p>}</Settled>
      </Card>
    );
  }
  return (
    <HowExample
      sub={HOW.example.own(sprint.name, team.name)}
      lines={lines}
      choice={<Choice teams={teams} team={team} sprint={sprint} />}
      whyLink={({ figure, why }) => (
        <Link to="/" search={{ v: 1, team: team.id, sprint: sprint.key, why: figure }}>
          {why}
        </Link>
      )}
    />
  );
}

function Choice({ teams, team, sprint }: OwnProps & { readonly teams: readonly TeamResult[] }) {
  const show = useShowView();
  const sprints = closedSprints(team);
  return (
    <div className={styles.choice}>
      {teams.length < 2 ? null : (
        <FilterChip
          name={HOW.example.team}
          text={team.name}
          chosen={team.id}
          options={teams
            .map(({ id, name }) => ({ value: id, label: name }))
            .toSorted((a, b) => a.label.localeCompare(b.label))}
          onChoose={(id) => show({ team: id, sprint: undefined, ...NO_RANGE })}
        />
      )}
      {sprints.length < 2 ? null : (
        <FilterChip
          name={HOW.example.sprint}
          text={sprint.name}
          chosen={sprint.key}
          options={sprints.map(({ key, name }) => ({ value: key, label: name }))}
          onChoose={(key) => show({ team: team.id, sprint: key })}
        />
      )}
    </div>
  );
}

/** The objections with the numbers of the sprint that is worked through. */
export function OwnObjections({ team, sprint }: OwnProps) {
  const engine = useEngine();
  const counted = useCounted();
  const keys = [sprint.key];
  const analysis = useQuery(analysisQuery(engine, { sprintKeys: keys, totalOf: keys, ...counted }));
  const sensitivity = useQuery(sensitivityQuery(engine, { teamId: team.id, sprintKeys: keys, ...counted })).data;
  const shown = analysis.data?.ok === true ? analysis.data.value.teams.find(({ id }) => id === team.id) : undefined;
  if (sensitivity === undefined || shown === undefined) return <p className="quiet">{SHELL.computing}</p>;
  return (
    <Settled result={sensitivity}>
      {(found) => {
        const view = found === undefined ? undefined : doubtsView(found, withSprints(shown, keys), keys);
        return view === undefined ? (
          <ObjectionsCard sub={HOW.objections.invented} objections={inventedObjections()} />
        ) : (
          <ObjectionsCard sub={HOW.objections.own} objections={view.objections} />
        );
      }}
    </Settled>
  );
}
