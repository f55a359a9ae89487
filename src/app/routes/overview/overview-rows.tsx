import { useDeferredValue, useMemo, useRef } from 'react';
import { ROWS } from '../../../wording/rows-words.ts';
import { useCorrectionKeys } from '../../components/overview/incident-panel.tsx';
import { RowsCard } from '../../components/overview/rows-card.tsx';
import { incidentColumns } from '../../view/overview/incident-columns.ts';
import { rowsPlace } from '../../view/overview/rows-place.ts';
import type { OverviewSearch } from '../../view/overview-search.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';
import { useIncidentCorrection } from './overview-correct.tsx';
import type { TeamName } from './overview-decisions.ts';
import { useRowsAddress } from './overview-rows-address.ts';
import { useFirstPage, useRowPages } from './overview-rows-pages.ts';
import { useTakeAlong } from './overview-rows-take.ts';

type OverviewRowsProps = {
  /** With the shown sprints. */
  readonly team: TeamResult;
  readonly teams: readonly TeamName[];
  readonly search: OverviewSearch;
  readonly onClose: () => void;
};

/** The incidents of the chosen bar, of a place outside all bars, or of all shown sprints, as a table to work with. */
export function OverviewRows({ team, teams, search, onClose }: OverviewRowsProps) {
  const place = rowsPlace(team, search);
  const columns = useMemo(() => incidentColumns(team, place.kind), [team, place.kind]);
  const { text, order, hidden, onText, onOrder, onHidden } = useRowsAddress(search);
  const found = useDeferredValue(text.trim());
  const asked = { ...place.query, ...useCounted() };
  const query = { ...asked, ...(found !== '' && { text: found }), ...(order !== undefined && { order }) };
  const { first, list, rowAt, isStale, idOf, onPages } = useRowPages(query);
  const all = useFirstPage(asked);
  const card = useRef<HTMLElement>(null);
  const { correction, onFelt } = useIncidentCorrection(team, teams, idOf);
  useCorrectionKeys(card, correction, onFelt);
  const shown = useMemo(() => columns.filter(({ id }) => !hidden.some((each) => each === id)), [columns, hidden]);
  const takeAlong = useTakeAlong(query, shown, ROWS.file(team.name, place.name));
  return (
    <RowsCard
      title={place.title}
      cardRef={card}
      page={first}
      all={all?.total}
      record={correction.editor}
      openKey={correction.openKey}
      onOpen={correction.onOpen}
      {...{ columns, shown, hidden, text, order, list, isStale, rowAt }}
      {...{ onText, onOrder, onHidden, onPages, onClose, ...takeAlong }}
    />
  );
}
