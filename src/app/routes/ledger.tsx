import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnalysisResult, LedgerAnswer } from '../../engine/api.ts';
import { definitionName } from '../../wording/definition-words.ts';
import { ledgerSentence } from '../../wording/ledger-returns.ts';
import { LEDGER } from '../../wording/ledger-words.ts';
import { FilterChip } from '../components/filter-chip.tsx';
import { LedgerIncidents } from '../components/ledger-incidents.tsx';
import { LedgerReturns } from '../components/ledger-returns.tsx';
import { LedgerSpent } from '../components/ledger-spent.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { RecurrenceList } from '../components/recurrence-list.tsx';
import { Settled } from '../components/settled.tsx';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { ledgerQuery } from '../queries/ledger.ts';
import { chooseTeam, type TeamResult } from '../view/team-view.ts';
import styles from './ledger.module.css';
import { Book } from './ledger-book.tsx';

const route = getRouteApi('/ledger');

/** What one team put into its incidents, and what came back. */
export function LedgerRoute() {
  const { definition } = route.useSearch();
  // No sprint asks for its range: the ledger has the range of all of them.
  const view = { sprintKeys: [], ...(definition === undefined ? {} : { definition }) };
  const result = useQuery(analysisQuery(useEngine(), view)).data;
  return (
    <Page title={LEDGER.title}>
      <Settled result={result}>{(analysis) => <Chosen analysis={analysis} />}</Settled>
    </Page>
  );
}

function Chosen({ analysis }: { readonly analysis: AnalysisResult }) {
  const team = chooseTeam(analysis.teams, route.useSearch());
  if (team !== undefined) return <TeamsLedger key={team.id} analysis={analysis} team={team} />;
  return (
    <Notice title={LEDGER.none} text={LEDGER.noneText}>
      <Link to="/import">{LEDGER.noneNext}</Link>
    </Notice>
  );
}

type TeamProps = { readonly analysis: AnalysisResult; readonly team: TeamResult };

function TeamsLedger({ analysis, team }: TeamProps) {
  const { definition } = analysis;
  const answer = useQuery(ledgerQuery(useEngine(), { teamId: team.id, definition })).data;
  return (
    <div className={styles.page}>
      <PageTitle title={LEDGER.title} lead={LEDGER.lead} />
      <Line analysis={analysis} team={team} />
      <Settled result={answer}>
        {(ledger) =>
          ledger === undefined ? (
            <p className="quiet">{LEDGER.gone}</p>
          ) : (
            <Parts analysis={analysis} team={team} ledger={ledger} />
          )
        }
      </Settled>
    </div>
  );
}

/** Which team, and what counts as an incident. */
function Line({ analysis, team }: TeamProps) {
  const navigate = route.useNavigate();
  const byName = analysis.teams.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return (
    <div className={styles.line}>
      <FilterChip
        name={LEDGER.team}
        text={team.name}
        chosen={team.id}
        options={byName.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) =>
          void navigate({ search: ({ sprint: _, ...search }) => ({ ...search, team: id }), resetScroll: false })
        }
      />
      <span className="quiet">
        {LEDGER.definition} {definitionName(analysis.definition, analysis.definitions)}
      </span>
      <Link to="/" search={{ v: 1, team: team.id }}>
        {LEDGER.back}
      </Link>
    </div>
  );
}

function Parts({ analysis, team, ledger }: TeamProps & { readonly ledger: LedgerAnswer }) {
  const { sprint } = route.useSearch();
  const [openKey, setOpenKey] = useState<string>();
  const open = ledger.incidents.find(({ key }) => key === openKey);
  if (ledger.incidents.length === 0) {
    return (
      <div className={styles.page}>
        <p className={styles.sentence}>{LEDGER.noIncidents}</p>
        <p className="quiet">
          {LEDGER.noIncidentsText} <Link to="/import">{LEDGER.noneNext}</Link>
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
