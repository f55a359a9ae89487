import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ChartDefinition } from '../../../charts/define-chart.ts';
import { laterChartById } from '../../../charts/later-charts.ts';
import type { LedgerAnswer } from '../../../engine/api.ts';
import { ledgerSentence } from '../../../wording/ledger-returns.ts';
import { LEDGER } from '../../../wording/ledger-words.ts';
import { TEAM_PAGE } from '../../../wording/team-page.ts';
import { LedgerChartCard } from '../../components/ledger/ledger-chart-card.tsx';
import { LedgerIncidents } from '../../components/ledger/ledger-incidents.tsx';
import { LedgerReturns } from '../../components/ledger/ledger-returns.tsx';
import { LedgerSpent } from '../../components/ledger/ledger-spent.tsx';
import { RecurrenceList } from '../../components/ledger/recurrence-list.tsx';
import { Settled } from '../../components/settled.tsx';
import { useEngine } from '../../queries/engine.tsx';
import { ledgerQuery } from '../../queries/ledger.ts';
import { ledgerSource } from '../../view/ledger/ledger-source.ts';
import { type Counted, useMeant } from '../counted.ts';
import { ExportPicture } from '../picture/picture-doors.tsx';
import { NoTeam, TeamPage, type TeamPageProps } from '../team-page.tsx';
import styles from './ledger.module.css';
import { Book } from './ledger-book.tsx';

const route = getRouteApi('/ledger');

/** What one team put into its incidents, and what came back. */
export function LedgerRoute() {
  return (
    <TeamPage title={LEDGER.title} lead={LEDGER.lead} none={() => <NoTeam text={LEDGER.noneText} />}>
      {(chosen) => <TeamsLedger {...chosen} />}
    </TeamPage>
  );
}

function TeamsLedger({ analysis, team, counted }: TeamPageProps) {
  const answer = useQuery(ledgerQuery(useEngine(), { teamId: team.id, ...counted })).data;
  return (
    <Settled result={answer}>
      {(ledger) =>
        ledger === undefined ? (
          <p className="quiet">{LEDGER.gone}</p>
        ) : (
          <Parts {...{ analysis, team, counted, ledger }} />
        )
      }
    </Settled>
  );
}

function Parts({ analysis, team, counted, ledger }: TeamPageProps & { readonly ledger: LedgerAnswer }) {
  const { sprint } = useMeant(route.useSearch(), analysis.teams);
  const [openKey, setOpenKey] = useState<string>();
  const open = ledger.incidents.find(({ key }) => key === openKey);
  const source = useMemo(() => ledgerSource(team, ledger), [team, ledger]);
  const actions = (chart: ChartDefinition) => <ExportPicture {...{ analysis, chart }} team={source} />;
  if (ledger.incidents.length === 0) return <NoIncidents {...counted} />;
  return (
    <>
      <p className={styles.sentence} aria-live="polite">
        {ledgerSentence(ledger.returns)}
      </p>
      {ledger.sprints.some(({ state }) => state !== 'future') ? (
        <LedgerChartCard team={source} selectedKey={sprint} actions={actions} />
      ) : null}
      <div className={styles.columns}>
        <LedgerSpent ledger={ledger} team={team} sprintKey={sprint} />
        <LedgerReturns ledger={ledger} />
      </div>
      <RecurrenceList ledger={ledger} zone={team.zone} actions={actions(laterChartById('recurrence'))} />
      <LedgerIncidents
        ledger={ledger}
        zone={team.zone}
        openKey={openKey}
        onOpen={setOpenKey}
        form={
          open === undefined ? null : <Book key={open.key} incident={open} teams={analysis.teams} zone={team.zone} />
        }
      />
    </>
  );
}

/** Either nothing is recorded, or nothing of it is in the view. */
function NoIncidents({ definition, filter }: Counted) {
  const isAll = definition === 'all' && filter === undefined;
  return (
    <div className={styles.page}>
      <p className={styles.sentence}>{isAll ? LEDGER.noIncidents : LEDGER.noneShown}</p>
      <p className="quiet">
        {isAll ? LEDGER.noIncidentsText : LEDGER.noneShownText}{' '}
        {isAll ? <Link to="/import">{TEAM_PAGE.noneNext}</Link> : null}
      </p>
    </div>
  );
}
