import { useState } from 'react';
import { VIEW } from '../../wording/view-words.ts';
import styles from './view-bar.module.css';
import { Choices } from './view-bar-choices.tsx';

type ViewServicesProps = {
  /** What the data name, the most frequent first. */
  readonly services: readonly { readonly value: string; readonly incidents: number }[];
  readonly chosen: readonly string[];
  readonly onChoose: (services: readonly string[]) => void;
};

/** Fewer than this are seen at once. */
const FEW = 8;

/** The services that incidents have, with a way to find one among many. */
export function ViewServices({ services, chosen, onChoose }: ViewServicesProps) {
  const [text, setText] = useState('');
  if (services.length === 0) return <p className={styles.none}>{VIEW.noServices}</p>;
  const wanted = text.trim().toLowerCase();
  const found = services.filter(({ value }) => value.toLowerCase().includes(wanted) || chosen.includes(value));
  return (
    <>
      {services.length <= FEW ? null : (
        <input
          type="search"
          className={styles.find}
          aria-label={VIEW.findService}
          placeholder={VIEW.findService}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      {found.length === 0 ? <p className={styles.none}>{VIEW.noneFound}</p> : null}
      <Choices
        legend={VIEW.services}
        options={found.map(({ value, incidents }) => ({ value, label: value, detail: VIEW.incidents(incidents) }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </>
  );
}
