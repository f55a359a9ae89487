import { lazy, Suspense, useCallback, useState } from 'react';
import type { Felt } from '../../../domain/index.ts';
import { EDIT } from '../../../wording/edit-words.ts';
import type { IncidentCorrection } from '../../components/overview/incident-table.tsx';
import type { TeamResult } from '../../view/team-view.ts';
import { type TeamName, useEdit } from './overview-decisions.ts';

/** Nobody corrects before there is something to see: the forms come when they are asked for. */
const IncidentEditor = lazy(async () => ({ default: (await import('./overview-editor.tsx')).IncidentEditor }));

/** The correction of one incident in a list, and the answers to "Did users feel it?". */
export function useIncidentCorrection(team: TeamResult, teams: readonly TeamName[], idOf: (key: string) => string) {
  const [openKey, setOpenKey] = useState<string>();
  const edit = useEdit(teams);
  const close = useCallback(() => setOpenKey(undefined), []);
  const correction: IncidentCorrection = {
    openKey,
    onOpen: setOpenKey,
    editor:
      openKey === undefined ? null : (
        <Suspense fallback={<p className="quiet">{EDIT.loading}</p>}>
          <IncidentEditor key={openKey} incidentKey={openKey} team={team} teams={teams} onClose={close} />
        </Suspense>
      ),
  };
  return {
    correction,
    onFelt: (key: string, felt: Felt) => edit(key, idOf(key), { field: 'felt', felt }),
  };
}
