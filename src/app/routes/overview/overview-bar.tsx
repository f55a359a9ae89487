import { getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import type { AnalysisResult } from '../../../engine/api.ts';
import { formatDate } from '../../../wording/dates.ts';
import { OVERVIEW } from '../../../wording/page.ts';
import { ViewBar } from '../../components/overview/view-bar.tsx';
import { sprintRange } from '../../view/overview/sprint-range.ts';
import { begunSprints, chooseSprints, chooseTeam, inRange, type TeamResult } from '../../view/team-view.ts';
import { unitChoice } from '../../view/unit-choice.ts';
import { explicitSearch, isFirstView, viewNotes } from '../../view/view-bar.ts';
import { FIRST_VIEW, NO_RANGE, sprintCountOf } from '../../view/view-search.ts';
import { useCopyLink } from '../copy-link.ts';
import { keysOf, useMeant, useServices } from '../counted.ts';
import { NO_PANEL, useView } from './overview-view.ts';

const route = getRouteApi('/');

/** Nobody chooses a service before the list of them is open. */
const ServiceList = lazy(async () => ({ default: (await import('./overview-services.tsx')).ServiceList }));

type BarProps = {
  readonly analysis: AnalysisResult;
  /** With all of its sprints. */
  readonly team: TeamResult;
};

/** What the overview shows, from its address and into it. */
export function OverviewBar({ analysis, team }: BarProps) {
  const search = useMeant(route.useSearch(), analysis.teams);
  const { show } = useView();
  const services = useServices();
  const sprints = chooseSprints(team, search);
  const range = inRange(begunSprints(team), search);
  const { data, asOf, teams, definition, definitions } = analysis;
  const unit = unitChoice(team, sprints, search.unit);
  const notes = viewNotes(analysis, team, search, services.missing);
  /** Present where there is something to take back. */
  const back = (isSet: boolean, changes: Parameters<typeof show>[0]) => (isSet ? () => show(changes) : undefined);
  return (
    <ViewBar
      teams={teams
        .map(({ id, name }) => ({ value: id, label: name }))
        .toSorted((a, b) => a.label.localeCompare(b.label))}
      team={{
        value: team.id,
        onTakeBack: back(chooseTeam(teams, {})?.id !== team.id, { ...NO_PANEL, ...NO_RANGE, team: undefined }),
      }}
      sprintText={sprintRange(sprints.map(({ name }) => name))}
      sprints={{
        value: range === undefined ? sprintCountOf(search) : 'range',
        onTakeBack: back(range !== undefined || search.last !== undefined, {
          ...NO_PANEL,
          ...NO_RANGE,
          last: undefined,
        }),
      }}
      range={
        range === undefined
          ? undefined
          : {
              sprints: begunSprints(team),
              ...endsOf(range),
              onEnds: (since, until) => show({ since, until, ...NO_PANEL }),
            }
      }
      services={{ value: services.names, onTakeBack: back(search.service !== undefined, { service: undefined }) }}
      serviceList={<ServiceList chosen={services.names} onChoose={(names) => show({ service: keysOf(names) })} />}
      severities={{
        value: search.severity ?? [],
        onTakeBack: back(search.severity !== undefined, { severity: undefined }),
      }}
      definition={{ value: definition, onTakeBack: back(search.definition !== undefined, { definition: undefined }) }}
      own={definitions}
      unit={unit}
      isUnitSet={search.unit !== undefined}
      excluded={data.excludedIncidents}
      facts={OVERVIEW.facts(
        data.files.length,
        data.incidents,
        data.workItems,
        asOf === undefined ? undefined : formatDate(asOf, team.zone),
      )}
      notes={notes}
      onTeam={(id) => show({ ...NO_PANEL, ...NO_RANGE, team: id })}
      onSprints={(value) =>
        show({ ...NO_PANEL, ...(value === 'range' ? endsOf(sprints) : { ...NO_RANGE, last: value }) })
      }
      onSeverities={(severity) => show({ severity: severity.length === 0 ? undefined : severity })}
      onDefinition={(chosen) => show({ definition: chosen })}
      onUnit={show}
      onReset={isFirstView(search) ? undefined : () => show({ ...NO_PANEL, ...FIRST_VIEW })}
      onCopyLink={useCopyLink(explicitSearch(search, team, analysis))}
    />
  );
}

function endsOf(sprints: readonly { readonly key: string }[]) {
  return { since: sprints[0]?.key ?? '', until: sprints.at(-1)?.key ?? '' };
}
