import { Button, Switch, TextInput } from '@mantine/core';
import { MAPPER } from '../../../wording/mapping-words.ts';
import type { MapperState } from '../../view/import/mapping-state.ts';
import styles from './mapping-use.module.css';

type MappingUseProps = {
  readonly state: MapperState;
  /** What must be done first; undefined when nothing is in the way. */
  readonly waitsFor: string | undefined;
  readonly isBusy: boolean;
  readonly onState: (state: MapperState) => void;
  readonly onUse: () => void;
};

/** Reads the file with the mapping, and keeps it for the next one. */
export function MappingUse({ state, waitsFor, isBusy, onState, onUse }: MappingUseProps) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onUse();
      }}
    >
      <div className={styles.keep}>
        <Switch
          label={MAPPER.remember}
          checked={state.isRemembered}
          onChange={({ currentTarget }) => onState({ ...state, isRemembered: currentTarget.checked })}
        />
        {state.isRemembered ? (
          <TextInput
            label={MAPPER.name}
            value={state.name}
            autoComplete="off"
            className={styles.name}
            onChange={({ currentTarget }) => onState({ ...state, name: currentTarget.value })}
          />
        ) : null}
      </div>
      <div className={styles.act}>
        <Button type="submit" disabled={isBusy}>
          {MAPPER.use}
        </Button>
        <p className="quiet" aria-live="polite">
          {waitsFor ?? MAPPER.useHint}
        </p>
      </div>
    </form>
  );
}
