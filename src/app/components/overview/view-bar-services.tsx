import { useState } from 'react';
import { VIEW } from '../../../wording/view-words.ts';
import { MOST_VALUES } from '../../view/address-values.ts';
import styles from '../view-bar.module.css';
import { Choices } from '../view-bar-choices.tsx';

type ViewServicesProps = {
  /** What the data name, the most frequent first. */
  readonly services: readonly { readonly value: string; readonly incidents: number }[];
  readonly chosen: readonly string[];
  readonly onChoose: (services: readonly string[]) => void;
};

/** Fewer than this are seen at once. */
const FEW = 8;

/** So many stand in the list; the others are found by their name. */
const MOST_SHOWN = 100;

/** The services that incidents have, with a way to find one among any number. */
export function ViewServices({ services, chosen, onChoose }: ViewServicesProps) {
  const [text, setText] = useState('');
  if (services.length === 0) return <p className={styles.none}>{VIEW.noServices}</p>;
  const found = foundIn(services, chosen, text);
  const hidden = found.length - MOST_SHOWN;
  const isFull = chosen.length >= MOST_VALUES;
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
        options={found
          .slice(0, MOST_SHOWN)
          .map(({ value, incidents }) => ({ value, label: value, detail: VIEW.incidents(incidents) }))}
        chosen={chosen}
        onChoose={(values) => (values.length > MOST_VALUES ? undefined : onChoose(values))}
      />
      <div role="status">
        {isFull ? <p className={styles.none}>{VIEW.mostServices(MOST_VALUES)}</p> : null}
        {hidden > 0 ? <p className={styles.none}>{VIEW.moreServices(hidden)}</p> : null}
      </div>
    </>
  );
}

/** The chosen ones stay in sight whatever is typed: first, where the list is too long to hold them at their place. */
function foundIn(
  services: ViewServicesProps['services'],
  chosen: readonly string[],
  text: string,
): ViewServicesProps['services'] {
  const wanted = text.trim().toLowerCase();
  const found = services.filter(({ value }) => value.toLowerCase().includes(wanted) || chosen.includes(value));
  if (found.length <= MOST_SHOWN) return found;
  const isChosen = ({ value }: { readonly value: string }) => chosen.includes(value);
  return [...found.filter(isChosen), ...found.filter((each) => !isChosen(each))];
}
