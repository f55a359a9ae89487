import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OwnDefinition } from '../../domain/index.ts';
import type { AnalysisResult, Lens } from '../../engine/api.ts';
import { bandInWords, foldedInWords, LENS, statementInWords } from '../../wording/lens-words.ts';
import { Card } from '../components/card.tsx';
import { FilterChip } from '../components/filter-chip.tsx';
import { LensStrip, LensTable } from '../components/lens-strip.tsx';
import { Settled } from '../components/settled.tsx';
import { lensQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { lensTable, stripOf } from '../view/lens.ts';
import { chooseLensSprints, type LensSprints, lensSprintOptions } from '../view/lens-sprints.ts';
import type { TeamResult } from '../view/team-view.ts';
import styles from './definitions.module.css';

const route = getRouteApi('/definitions');

type LensProps = { readonly analysis: AnalysisResult; readonly team: TeamResult };

/** One team's sprint, or its closed sprints together, under every definition. */
export function DefinitionsLens({ analysis, team }: LensProps) {
  const search = route.useSearch();
  const chosen = chooseLensSprints(team, search.sprint);
  const asked = { teamId: team.id, definition: analysis.definition, sprintKeys: chosen.keys };
  const { data, isPlaceholderData } = useQuery(lensQuery(useEngine(), asked));
  return (
    <>
      <Line analysis={analysis} team={team} chosen={chosen} />
      {chosen.keys.length === 0 ? (
        <p className="quiet">{LENS.noSprints}</p>
      ) : data === undefined ? (
        <p className="quiet">{LENS.working}</p>
      ) : (
        <Settled result={data}>
          {(lens) =>
            lens === undefined ? null : (
              <div aria-busy={isPlaceholderData}>
                <Answer lens={lens} own={analysis.definitions} />
              </div>
            )
          }
        </Settled>
      )}
    </>
  );
}

/** Which team, and which sprints. */
function Line({ analysis, team, chosen }: LensProps & { readonly chosen: LensSprints }) {
  const navigate = route.useNavigate();
  const { definition } = route.useSearch();
  const kept = definition === undefined ? {} : { definition };
  const byName = analysis.teams.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return (
    <div className={styles.line}>
      <FilterChip
        name={LENS.team}
        text={team.name}
        chosen={team.id}
        options={byName.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) => void navigate({ search: { ...kept, team: id }, resetScroll: false })}
      />
      <FilterChip
        name={LENS.sprint}
        text={chosen.text}
        chosen={chosen.value}
        options={lensSprintOptions(team)}
        onChoose={(sprint) => void navigate({ search: { ...kept, team: team.id, sprint }, resetScroll: false })}
      />
      <Link to="/" search={{ v: 1, team: team.id, ...kept }}>
        {LENS.toOverview}
      </Link>
    </div>
  );
}

function Answer({ lens, own }: { readonly lens: Lens; readonly own: readonly OwnDefinition[] }) {
  const table = lensTable(lens, own);
  return (
    <div className={styles.answer}>
      <Card title={LENS.strip}>
        <p className={styles.band} role="status">
          {bandInWords(lens)}
        </p>
        {lens.records === 0 ? <p className="quiet">{LENS.noRecords}</p> : null}
        <LensStrip strip={stripOf(lens, own)} />
        {lens.folded.length === 0 ? null : <p className={styles.folded}>{foldedInWords(lens.folded, own)}</p>}
        <ul className={styles.statements}>
          {lens.statements.map((statement) => (
            <li key={statement.id}>{statementInWords(statement)}</li>
          ))}
        </ul>
      </Card>
      <Card title={LENS.table}>
        <LensTable headers={table.headers} rows={table.rows} />
      </Card>
    </div>
  );
}
