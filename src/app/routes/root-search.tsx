import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncidentHit, SearchHits } from '../../engine/api.ts';
import { formatDate } from '../../wording/dates.ts';
import { SEARCH } from '../../wording/shortcut-words.ts';
import { SearchDialog, type SearchGroup } from '../components/search-dialog.tsx';
import { analysisQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { searchQuery } from '../queries/journal.ts';
import { browserZone } from '../queries/stage.ts';
import {
  focusWhenThere,
  incidentRow,
  incidentView,
  pagesNamed,
  settingNamed,
  settingsNamed,
  sprintView,
  type View,
} from '../view/go-to.ts';
import type { TeamResult } from '../view/team-view.ts';
import { useShownView } from './counted.ts';

const TYPING_MS = 60;

type SearchRecordsProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
};

/** Finds what a text names, and goes there. */
export function SearchRecords({ text, onText, onClose }: SearchRecordsProps) {
  const engine = useEngine();
  const [asked] = useDebouncedValue(text.trim(), TYPING_MS);
  const [note, setNote] = useState<string>();
  const {
    data: hits,
    isPlaceholderData,
    isPending,
  } = useQuery({ ...searchQuery(engine, asked), enabled: asked !== '' });
  const analysis = useQuery(analysisQuery(engine, {})).data;
  const places = usePlaces(analysis?.ok === true ? analysis.value.teams : [], { onClose, onNote: setNote });
  const found = asked !== '' && hits?.ok === true ? hits.value : undefined;
  const groups = [...(found === undefined ? [] : recordGroups(found, places)), ...placeGroups(text, places)];
  const isSettled = text.trim() === asked && (asked === '' || !(isPlaceholderData || isPending));
  const isNothing = asked !== '' && isSettled && groups.every((group) => group.hits.length === 0);
  return (
    <SearchDialog
      text={text}
      groups={groups}
      isSettled={isSettled}
      note={isNothing ? SEARCH.none(asked) : note}
      onText={(typed) => {
        onText(typed);
        setNote(undefined);
      }}
      onClose={onClose}
    />
  );
}

type Places = ReturnType<typeof usePlaces>;

/** Every way out of the search. */
function usePlaces(
  teams: readonly TeamResult[],
  { onClose, onNote }: { readonly onClose: () => void; readonly onNote: (note: string) => void },
) {
  const engine = useEngine();
  const router = useRouter();
  const now = useShownView();
  const show = (search: View) => {
    onClose();
    return router.navigate({ to: '/', search });
  };
  const teamOf = (teamId: string) => teams.find(({ id }) => id === teamId);
  return {
    has: (to: string) => Object.hasOwn(router.routesByPath, to),
    page: (to: string) => {
      onClose();
      void router.navigate({ to });
    },
    setting: (name: string) => {
      onClose();
      void router.navigate({ to: '/settings' }).then(() => focusWhenThere(() => settingNamed(name)));
    },
    team: (team: string) => void show({ v: 1, team }),
    sprint: (teamId: string, key: string) => {
      const team = teamOf(teamId);
      if (team !== undefined) void show(sprintView(team, key, now));
    },
    incident: async ({ key, id }: IncidentHit) => {
      const place = await engine.placeOfIncident(key);
      const team = place.ok && place.value !== undefined ? teamOf(place.value.teamId) : undefined;
      if (!place.ok || place.value === undefined || team === undefined) return onNote(SEARCH.noPlace(id));
      await show(incidentView(team, place.value, now));
      focusWhenThere(() => incidentRow(key));
    },
  };
}

function recordGroups({ teams, sprints, incidents, found }: SearchHits, places: Places): readonly SearchGroup[] {
  const zone = browserZone();
  return [
    {
      title: SEARCH.groups.sprints,
      hits: sprints.map(({ key, name, teamId, teamName }) => ({
        ...{ id: `sprint ${key}`, label: name, detail: teamName },
        go: () => places.sprint(teamId, key),
      })),
      more: moreOf(found.sprints - sprints.length, 'sprints'),
    },
    {
      title: SEARCH.groups.incidents,
      hits: incidents.map((incident) => ({
        id: `incident ${incident.key}`,
        label: incident.title === undefined ? incident.id : `${incident.id} ${incident.title}`,
        ...(incident.startedAt !== undefined && { detail: formatDate(incident.startedAt, zone) }),
        go: () => void places.incident(incident),
      })),
      more: moreOf(found.incidents - incidents.length, 'incidents'),
    },
    {
      title: SEARCH.groups.teams,
      hits: teams.map(({ id, name }) => ({ id: `team ${id}`, label: name, go: () => places.team(id) })),
    },
  ];
}

function moreOf(count: number, what: 'sprints' | 'incidents'): string | undefined {
  return count > 0 ? SEARCH.more(count, what) : undefined;
}

function placeGroups(text: string, places: Places): readonly SearchGroup[] {
  return [
    {
      title: SEARCH.groups.pages,
      hits: pagesNamed(text.trim(), places.has).map(({ to, label }) => ({
        ...{ id: `page ${to}`, label },
        go: () => places.page(to),
      })),
    },
    {
      title: SEARCH.groups.settings,
      hits: settingsNamed(text).map((name) => ({
        ...{ id: `setting ${name}`, label: name },
        go: () => places.setting(name),
      })),
    },
  ];
}
