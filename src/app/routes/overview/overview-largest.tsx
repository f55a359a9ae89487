import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Largest } from '../../components/overview/incident-largest.tsx';
import { incidentsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { largestIncidents } from '../../view/overview/largest-incidents.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';
import { type TeamName, useEdit } from './overview-decisions.ts';
import { HoursEditor } from './overview-editor.tsx';

/** Shares beyond these are too small to belong to one of the five largest incidents. */
const SHARES_READ = 500;

/** The largest incidents of the shown sprints, for a first look at their hours. */
export function LargestOf({ team, teams }: { readonly team: TeamResult; readonly teams: readonly TeamName[] }) {
  const [openKey, setOpenKey] = useState<string>();
  const edit = useEdit(teams);
  const sprintKeys = team.sprints.filter(({ state }) => state === 'closed').map(({ key }) => key);
  const counted = useCounted();
  const query = { teamId: team.id, sprintKeys, place: 'sprint', offset: 0, limit: SHARES_READ, ...counted } as const;
  const page = useQuery(incidentsQuery(useEngine(), query)).data;
  const largest = page?.ok === true ? largestIncidents(page.value, team.total.hoursOn) : undefined;
  if (largest === undefined) return null;
  return (
    <Largest
      largest={largest}
      openKey={openKey}
      onOpen={setOpenKey}
      editor={openKey === undefined ? null : <HoursEditor key={openKey} incidentKey={openKey} teams={teams} />}
      onFelt={({ key, id }, felt) => edit(key, id, { field: 'felt', felt })}
    />
  );
}
