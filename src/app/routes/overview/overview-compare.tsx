import { useQuery } from '@tanstack/react-query';
import { COMPARE } from '../../../wording/compare-words.ts';
import { CompareChoice, CompareTable } from '../../components/overview/compare-panel.tsx';
import { SidePanel } from '../../components/overview/side-panel.tsx';
import { Settled } from '../../components/settled.tsx';
import { compareQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { LAST_SIX } from '../../view/overview-search.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';
import { useView } from './overview-view.ts';

type CompareProps = {
  /** With the shown sprints. */
  readonly team: TeamResult;
  readonly sprint: SprintResult;
};

/** The chosen sprint beside another one, or beside its last six; Esc goes back to its incidents. */
export function SprintComparison({ team, sprint, to }: CompareProps & { readonly to: string }) {
  const { show } = useView();
  const query = { teamId: team.id, sprintKey: sprint.key, to, ...useCounted() };
  const result = useQuery(compareQuery(useEngine(), query)).data;
  const name = team.sprints.find(({ key }) => key === to)?.name ?? COMPARE.lastSix;
  return (
    <SidePanel
      title={COMPARE.title(sprint.name, name)}
      subject={`compare ${sprint.key}`}
      sub={<CompareWith team={team} sprint={sprint} to={to} />}
      onClose={() => show({ compare: undefined })}
    >
      <Settled result={result}>
        {(comparison) =>
          comparison === undefined ? <p className="quiet">{COMPARE.gone}</p> : <CompareTable comparison={comparison} />
        }
      </Settled>
    </SidePanel>
  );
}

/** Leads from a sprint's list to its comparison, or from one comparison to another. */
export function CompareWith({ team, sprint, to }: CompareProps & { readonly to?: string | undefined }) {
  const { show } = useView();
  return (
    <CompareChoice
      sprints={team.sprints.filter(({ key }) => key !== sprint.key)}
      lastSix={LAST_SIX}
      chosen={to}
      onChoose={(compare) => show({ compare, rows: undefined })}
    />
  );
}
