import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IncidentEdit } from '../../../domain/index.ts';
import { EDIT } from '../../../wording/edit-words.ts';
import { EditHours } from '../../components/overview/edit-hours.tsx';
import { EditIncident } from '../../components/overview/edit-incident.tsx';
import { Settled } from '../../components/settled.tsx';
import { incidentQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import type { TeamResult } from '../../view/team-view.ts';
import { type TeamName, useDecisions, useEdit } from './overview-decisions.ts';

type IncidentEditorProps = {
  readonly incidentKey: string;
  readonly team: TeamResult;
  readonly teams: readonly TeamName[];
  readonly onClose: () => void;
};

/** All that can be corrected about one incident. */
export function IncidentEditor({ incidentKey, team, teams, onClose }: IncidentEditorProps) {
  const result = useQuery(incidentQuery(useEngine(), incidentKey)).data;
  const edit = useEdit(teams);
  const { takeBack } = useDecisions();
  return (
    <Settled result={result}>
      {(incident) =>
        incident === undefined ? (
          <p className="quiet">{EDIT.gone}</p>
        ) : (
          <EditIncident
            incident={incident}
            teams={teams}
            zone={team.zone}
            onEdit={(change) => edit(incidentKey, incident.id, change)}
            onTakeBack={(id) => void takeBack(id)}
            onClose={onClose}
          />
        )
      }
    </Settled>
  );
}

/** The hours of one incident only. */
export function HoursEditor({ incidentKey, teams }: Pick<IncidentEditorProps, 'incidentKey' | 'teams'>) {
  const result = useQuery(incidentQuery(useEngine(), incidentKey)).data;
  const edit = useEdit(teams);
  const { takeBack } = useDecisions();
  const made = useMemo(() => hoursEditOf(result?.ok === true ? result.value : undefined), [result]);
  return (
    <Settled result={result}>
      {(incident) =>
        incident === undefined ? (
          <p className="quiet">{EDIT.gone}</p>
        ) : (
          <EditHours
            key={JSON.stringify(made ?? null)}
            typed={made?.edit}
            hours={incident.hours}
            onEdit={(change) => edit(incidentKey, incident.id, change)}
            onTakeBack={made === undefined ? undefined : () => void takeBack(made.decisionId)}
          />
        )
      }
    </Settled>
  );
}

type Edits = readonly { readonly decisionId: string; readonly edit: IncidentEdit }[];

function hoursEditOf(incident: { readonly edits: Edits } | undefined) {
  for (const { decisionId, edit } of incident?.edits ?? []) {
    if (edit.field === 'hours') return { decisionId, edit };
  }
  return undefined;
}
