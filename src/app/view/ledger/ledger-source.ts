import type { ChartSource } from '../../../charts/define-chart.ts';
import type { LedgerAnswer } from '../../../engine/api.ts';
import type { TeamResult } from '../team-view.ts';

export type LedgerSource = TeamResult & Required<Pick<ChartSource, 'ledger'>>;

/**
 * A team with its ledger, without the incidents behind it. Its total has no points: the charts are counted in hours and
 * episodes, and so is what stands around their pictures.
 */
export function ledgerSource(team: TeamResult, answer: LedgerAnswer): LedgerSource {
  const { displaced: _displaced, committed: _committed, unexplained: _unexplained, ...total } = team.total;
  const { sprints, elsewhere, total: spent, returns, returnsBySprint, recurrences, suspected } = answer;
  return {
    ...team,
    total,
    ledger: {
      ...{ sprints, elsewhere, total: spent, returns, returnsBySprint },
      recurrences: { ...recurrences, compared: recurrences.compared.map(withoutIncidents) },
      ...(suspected !== undefined && { suspected }),
    },
  };
}

type Compared = LedgerAnswer['recurrences']['compared'][number];

/** Its picture speaks of episodes, never of single incidents. */
function withoutIncidents(recurrence: Compared): Compared {
  return { ...recurrence, action: { ...recurrence.action, incidentKeys: [] } };
}
