import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ChartDefinition, ChartSource } from '../../../charts/define-chart.ts';
import type { Lens } from '../../../engine/api.ts';
import { bandInWords, foldedInWords, LENS, statementInWords } from '../../../wording/lens-words.ts';
import { DefinitionsCard, DefinitionsTable } from '../../components/definitions/definitions-card.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { Settled } from '../../components/settled.tsx';
import { analysisQuery, lensQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { chooseLensSprints, lensSprintOptions } from '../../view/definitions/lens-sprints.ts';
import { type TeamResult, withSprints } from '../../view/team-view.ts';
import { useMeant, useShowView } from '../counted.ts';
import { ExportPicture } from '../picture/picture-doors.tsx';
import type { TeamPageProps } from '../team-page.tsx';
import styles from './definitions.module.css';

const route = getRouteApi('/definitions');

/** One team's sprint, or its closed sprints together, under every definition. */
export function DefinitionsLens({ analysis, team, counted }: TeamPageProps) {
  const chosen = chooseLensSprints(team, useMeant(route.useSearch(), analysis.teams).sprint);
  const asked = { teamId: team.id, sprintKeys: chosen.keys, ...counted };
  const { data, isPlaceholderData } = useQuery(lensQuery(useEngine(), asked));
  if (chosen.keys.length === 0) return <p className="quiet">{LENS.noSprints}</p>;
  if (data === undefined) return <p className="quiet">{LENS.working}</p>;
  return (
    <Settled result={data}>
      {(lens) =>
        lens === undefined ? null : (
          <div aria-busy={isPlaceholderData}>
            <Answer {...{ analysis, team, counted, lens }} />
          </div>
        )
      }
    </Settled>
  );
}

/** Which sprints. */
export function LensSprintChip({ analysis, team }: Pick<TeamPageProps, 'analysis' | 'team'>) {
  const { sprint: asked } = useMeant(route.useSearch(), analysis.teams);
  const show = useShowView();
  const { text, value } = chooseLensSprints(team, asked);
  return (
    <FilterChip
      name={LENS.sprint}
      text={text}
      chosen={value}
      options={lensSprintOptions(team)}
      onChoose={(sprint) => show({ team: team.id, sprint })}
    />
  );
}

type AnswerProps = TeamPageProps & { readonly lens: Lens };

function Answer({ analysis, team, counted, lens }: AnswerProps) {
  const { definitions: own } = analysis;
  const source = useMemo(() => ({ ...team, lens: { ...lens, own } }), [team, lens, own]);
  return (
    <div className={styles.answer}>
      <DefinitionsCard
        team={source}
        actions={(chart) => <Export {...{ analysis, team, counted, chart, source }} />}
        lead={
          <>
            <p className={styles.band} role="status">
              {bandInWords(lens)}
            </p>
            {lens.records === 0 ? <p className="quiet">{LENS.noRecords}</p> : null}
          </>
        }
      >
        {lens.folded.length === 0 ? null : <p className={styles.folded}>{foldedInWords(lens.folded, own)}</p>}
        <ul className={styles.statements}>
          {lens.statements.map((statement) => (
            <li key={statement.id}>{statementInWords(statement)}</li>
          ))}
        </ul>
      </DefinitionsCard>
      <DefinitionsTable team={source} />
    </div>
  );
}

type ExportProps = TeamPageProps & {
  readonly chart: ChartDefinition;
  readonly source: TeamResult & Required<Pick<ChartSource, 'lens'>>;
};

/** The picture's sums are of the sprints that are compared, and of no others. */
function Export({ analysis, team, counted, chart, source }: ExportProps) {
  const { sprintKeys } = source.lens;
  const asked = { sprintKeys, totalOf: sprintKeys, ...counted };
  const found = useQuery(analysisQuery(useEngine(), asked)).data;
  const seen = found?.ok === true ? found.value.teams.find(({ id }) => id === team.id) : undefined;
  if (seen === undefined) return null;
  const narrowed = { ...withSprints(seen, sprintKeys), lens: source.lens };
  return <ExportPicture {...{ analysis, chart }} team={narrowed} />;
}
