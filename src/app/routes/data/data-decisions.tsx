import { useQuery } from '@tanstack/react-query';
import type { StoreFault } from '../../../domain/index.ts';
import { idOfKey } from '../../../wording/decision-words.ts';
import { DATA } from '../../../wording/page-data.ts';
import { Card } from '../../components/card.tsx';
import { DecisionList } from '../../components/data/decision-list.tsx';
import { useUndoDecision } from '../../queries/changes.ts';
import { analysisQuery, decisionsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { browserZone } from '../../queries/stage.ts';

export type OnFault = (fault: StoreFault | undefined) => void;

/** What the person said about the data; nothing while nothing was said. */
export function DataDecisions({ onFault }: { readonly onFault: OnFault }) {
  const engine = useEngine();
  const decisions = useQuery(decisionsQuery(engine)).data;
  const analysis = useQuery(analysisQuery(engine, {})).data;
  const undo = useUndoDecision();
  const inForce = decisions?.ok === true ? decisions.value.filter(({ undoneAt }) => undoneAt === undefined) : [];
  if (inForce.length === 0) return null;
  const teams = analysis?.ok === true ? analysis.value.teams : [];
  const sprints = teams.flatMap((team) => [...team.sprints, ...team.sprintsWithoutDates]);
  return (
    <Card title={DATA.decisions} sub={DATA.decisionsSub}>
      <DecisionList
        decisions={inForce}
        names={{
          nameOf: (key) => sprints.find((sprint) => sprint.key === key)?.name ?? idOfKey(key),
          teamName: (teamId) => teams.find((team) => team.id === teamId)?.name ?? teamId,
          zone: browserZone(),
        }}
        onTakeBack={(id) =>
          undo.mutate(id, { onSuccess: (outcome) => onFault(outcome.ok ? undefined : outcome.error) })
        }
      />
    </Card>
  );
}
