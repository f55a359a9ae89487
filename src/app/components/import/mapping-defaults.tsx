import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { MAPPER } from '../../../wording/mapping-words.ts';
import type { MapperState } from '../../view/import/mapping-state.ts';
import { ZoneSelect } from '../zone-select.tsx';
import styles from './mapping-defaults.module.css';

type MappingDefaultsProps = {
  readonly state: MapperState;
  readonly teams: readonly string[];
  readonly onState: (state: MapperState) => void;
};

/** Source, team and time zone of rows that name none. */
export function MappingDefaults({ state, teams, onState }: MappingDefaultsProps) {
  const id = useId();
  return (
    <div className={styles.fields}>
      <TextInput
        label={MAPPER.source}
        description={MAPPER.sourceHint}
        value={state.source}
        autoComplete="off"
        onChange={({ currentTarget }) => onState({ ...state, source: currentTarget.value })}
      />
      <div>
        <TextInput
          label={MAPPER.team}
          description={MAPPER.teamHint}
          value={state.team}
          autoComplete="off"
          list={id}
          onChange={({ currentTarget }) => onState({ ...state, team: currentTarget.value })}
        />
        <datalist id={id}>
          {teams.map((team) => (
            <option key={team} value={team} />
          ))}
        </datalist>
      </div>
      <ZoneSelect
        label={MAPPER.zone}
        description={MAPPER.zoneHint}
        zone={state.zone}
        onZone={(zone) => onState({ ...state, zone })}
      />
    </div>
  );
}
