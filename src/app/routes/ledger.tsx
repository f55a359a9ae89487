import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LedgerAnswer } from '../../engine/api.ts';
import { ledgerSentence } from '../../wording/ledger-returns.ts';
import { LEDGER } from '../../wording/ledger-words.ts';
import { TEAM_PAGE } from '../../wording/team-page.ts';
import { LedgerIncidents } from '../components/ledger-incidents.tsx';
import { LedgerReturns } from '../components/ledger-returns.tsx';
import { LedgerSpent } from '../components/ledger-spent.tsx';
import { RecurrenceList } from '../components/recurrence-list.tsx';
import { Settled } from '../components/settled.tsx';
import { useEngine } from '../queries/engine.tsx';
import { ledgerQuery } from '../queries/ledger.ts';
import styles from './ledger.module.css';
import { Book } from './ledger-book.tsx';
import { TeamPage, type TeamPageProps } from './team-page.tsx';

const route = getRouteApi('/ledger');

/** What one team put into its incidents, and what came back. */
export function LedgerRoute() {
  const navigate = route.useNavigate();
  return (
    <TeamPage
      title={LEDGER.title}
      lead={LEDGER.lead}
      noneText={LEDGER.noneText}
      search={route.useSearch()}
      onTeam={(id) =>
        void navigate({ search: ({ sprint: _, ...search }) => ({ ...search, team: id }), resetScroll: false })
      }
    >
      {(chosen) => <TeamsLedger {...chosen} />}
    </TeamPage>
  );
}

function TeamsLedger({ analysis, team }: TeamPageProps) {
  const { definition } = analysis;
  const answer = useQuery(ledgerQuery(useEngine(), { teamId: team.id, definition })).data;
  return (
    <Settled result={answer}>
      {(ledger) =>
        ledger === undefined ? (
          <p className="quiet">{LEDGER.gone}</p>
        ) : (
          <Parts analysis={analysis} team={team} ledger={ledger} />
        )
      }
    </Settled>
  );
}

function Parts({ analysis, team, ledger }: TeamPageProps & { readonly ledger: LedgerAnswer }) {
  const { sprint } = route.useSearch();
  const [openKey, setOpenKey] = useState<string>();
  const open = ledger.incidents.find(({ key }) => key === openKey);
  if (ledger.incidents.length === 0) {
    return (
      <div className={styles.page}>
        <p className={styles.sentence}>{LEDGER.noIncidents}</p>
        <p className="quiet">
          {LEDGER.noIncidentsText} <Link to="/import">{TEAM_PAGE.noneNext}</Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <p className={styles.sentence} aria-live="polite">
        {ledgerSentence(ledger.returns)}
      </p>
      <div className={styles.columns}>
        <LedgerSpent ledger={ledger} team={team} sprintKey={sprint} />
        <LedgerReturns ledger={ledger} />
      </div>
      <RecurrenceList ledger={ledger} zone={team.zone} />
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
