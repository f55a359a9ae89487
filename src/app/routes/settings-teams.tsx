import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Settings, Team } from '../../domain/index.ts';
import { defaultCalendar } from '../../domain/index.ts';
import { SETTINGS } from '../../wording/page-data.ts';
import { Card } from '../components/card.tsx';
import { TeamForm } from '../components/team-form.tsx';
import { useToast } from '../components/toasts.tsx';
import { browserZone } from '../queries/stage.ts';
import { newTeamId, teamOf, withoutTeam, withTeam } from '../view/team-settings.ts';
import type { TeamResult } from '../view/team-view.ts';
import styles from './settings.module.css';

type SettingsTeamsProps = {
  readonly settings: Settings;
  /** The teams of the data. */
  readonly known: readonly TeamResult[];
  readonly onSettings: (settings: Settings) => void;
  /** Puts other settings in the place of what the fields show. */
  readonly onReplace: (settings: Settings) => void;
};

/** One card a team: those that are set, and those that the files name. */
export function SettingsTeams({ settings, known, onSettings, onReplace }: SettingsTeamsProps) {
  const toast = useToast();
  const remove = (team: Team) => {
    onReplace(withoutTeam(settings, team.id));
    toast({ text: SETTINGS.removedTeam(team.name), undo: () => onReplace(settings) });
  };
  return (
    <>
      {allTeams(settings, known).map((team) => {
        const isSet = settings.teams.some(({ id }) => id === team.id);
        return (
          <Card key={team.id} title={team.name} {...(isSet ? {} : { sub: SETTINGS.fromFiles })}>
            <TeamForm
              team={team}
              assumedHeadCount={
                team.headCount === undefined ? known.find(({ id }) => id === team.id)?.headCount : undefined
              }
              onTeam={(changed) => onSettings(withTeam(settings, changed))}
              onRemove={isSet ? () => remove(team) : undefined}
            />
          </Card>
        );
      })}
      <AddTeam onName={(name) => onSettings(withTeam(settings, newTeam(name, settings, known)))} />
    </>
  );
}

function allTeams(settings: Settings, known: readonly TeamResult[]): readonly Team[] {
  const set = settings.teams.map(({ id }) => id);
  const named = known.filter(({ id }) => !set.includes(id)).map((team) => teamOf(settings, team));
  return [...settings.teams, ...named].toSorted((a, b) => a.name.localeCompare(b.name));
}

function newTeam(name: string, settings: Settings, known: readonly TeamResult[]): Team {
  const taken = [...settings.teams, ...known].map(({ id }) => id);
  return { id: newTeamId(name, taken), name, calendar: defaultCalendar(browserZone()) };
}

function AddTeam({ onName }: { readonly onName: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onName(name.trim());
        setName('');
      }}
    >
      <TextInput label={SETTINGS.newTeam} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {SETTINGS.addTeam}
      </Button>
    </form>
  );
}
