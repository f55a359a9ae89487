import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Settings, Team } from '../../../domain/index.ts';
import { defaultCalendar } from '../../../domain/index.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { TEAM_WORDS } from '../../../wording/team-words.ts';
import { TeamFold } from '../../components/settings/team-fold.tsx';
import { TeamForm } from '../../components/settings/team-form.tsx';
import { useToast } from '../../components/toasts.tsx';
import { browserZone } from '../../queries/stage.ts';
import {
  cardSummary,
  cardsNamed,
  firstCards,
  isFolded,
  type TeamCard,
  teamCards,
} from '../../view/settings/team-card.ts';
import {
  type ChangeSettings,
  newTeamId,
  TAKES_BACK,
  withoutTeam,
  withTeam,
  withTeamAsIn,
  withTeamBack,
} from '../../view/team-settings.ts';
import type { TeamResult } from '../../view/team-view.ts';
import styles from './settings.module.css';

type SettingsTeamsProps = {
  readonly settings: Settings;
  /** The teams of the data. */
  readonly known: readonly TeamResult[];
  readonly onChange: ChangeSettings;
};

/** One card a team: those that are set, and those that the files name. Many are folded up, and can be searched. */
export function SettingsTeams({ settings, known, onChange }: SettingsTeamsProps) {
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string>();
  const [areAllShown, setAreAllShown] = useState(false);
  const cards = teamCards(settings, known);
  const areFolded = isFolded(cards.length);
  const found = areFolded ? cardsNamed(cards, search) : cards;
  const shown = areAllShown || !areFolded ? found : firstCards(found, opened);
  const add = (name: string) => {
    const team = newTeam(name, settings, known);
    setSearch('');
    setOpened(team.id);
    onChange((now) => withTeam(now, team));
  };
  return (
    <>
      {areFolded ? (
        <div className={styles.search}>
          <TextInput
            type="search"
            label={TEAM_WORDS.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <p className="quiet" role="status">
            {found.length === 0 ? TEAM_WORDS.noneFound : TEAM_WORDS.found(found.length, cards.length)}
          </p>
        </div>
      ) : null}
      {shown.map((card) => (
        <TeamFold
          key={card.team.id}
          name={card.team.name}
          sub={card.isSet ? undefined : SETTINGS.fromFiles}
          summary={cardSummary(card)}
          startsOpen={!areFolded || card.team.id === opened}
        >
          <OneTeam card={card} settings={settings} onChange={onChange} />
        </TeamFold>
      ))}
      {shown.length === found.length ? null : (
        <div>
          <Button variant="default" onClick={() => setAreAllShown(true)}>
            {TEAM_WORDS.showAll(found.length)}
          </Button>
        </div>
      )}
      <AddTeam onName={add} />
    </>
  );
}

/** One team's fields. Every change of it can be taken back without touching what was changed since elsewhere. */
function OneTeam({ card, settings, onChange }: Omit<SettingsTeamsProps, 'known'> & { readonly card: TeamCard }) {
  const toast = useToast();
  const { team, isSet, ...rest } = card;
  const change = (next: Team, text: string) => {
    onChange((now) => withTeam(now, next));
    toast({ text, undo: () => onChange((now) => withTeamAsIn(now, settings, team.id), TAKES_BACK) });
  };
  const remove = () => {
    onChange((now) => withoutTeam(now, team.id));
    toast({
      text: SETTINGS.removedTeam(team.name),
      undo: () => onChange((now) => withTeamBack(now, settings, team.id), TAKES_BACK),
    });
  };
  return (
    <TeamForm
      team={team}
      {...rest}
      today={new Date().toISOString().slice(0, 10)}
      onTeam={change}
      onRemove={isSet ? remove : undefined}
    />
  );
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
