import { Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { SEARCH } from '../../wording/shortcut-words.ts';
import styles from './search-dialog.module.css';

export type SearchHit = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly go: () => void;
};
export type SearchGroup = {
  readonly title: string;
  readonly hits: readonly SearchHit[];
  /** A line under the group: how many more there are. */
  readonly more?: string | undefined;
};

type SearchDialogProps = {
  readonly text: string;
  readonly groups: readonly SearchGroup[];
  /** False while the results are those of what was typed before: Enter waits for the right ones. */
  readonly isSettled: boolean;
  /** Said in place of results, such as that there are none. */
  readonly note: string | undefined;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
};

/** One field, and below it what its text finds: arrows choose, Enter goes there, Esc closes. */
export function SearchDialog({ text, groups, isSettled, note, onText, onClose }: SearchDialogProps) {
  const list = useId();
  const [chosen, setChosen] = useState(0);
  const hits = groups.flatMap((group) => group.hits);
  const at = Math.min(chosen, hits.length - 1);
  const [isEntered, setIsEntered] = useState(false);
  useEffect(() => {
    if (!isEntered || !isSettled) return;
    setIsEntered(false);
    hits[at]?.go();
  }, [isEntered, isSettled, hits, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextOf(event.key, at, hits.length);
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined) return setIsEntered(true);
    setChosen(next);
    document.getElementById(optionId(list, hits[next]))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={SEARCH.title}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': SEARCH.close }}
      size="lg"
      yOffset="10dvh"
      transitionProps={{ duration: 0 }}
    >
      <TextInput
        data-autofocus
        label={SEARCH.label}
        value={text}
        onChange={(event) => {
          setChosen(0);
          setIsEntered(false);
          onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={hits[at] === undefined ? undefined : optionId(list, hits[at])}
      />
      <p className={note === undefined ? 'visually-hidden' : styles.note} role="status">
        {note ?? SEARCH.found(hits.length)}
      </p>
      <div id={list} role="listbox" aria-label={SEARCH.results} className={styles.list}>
        {groups.map((group) =>
          group.hits.length === 0 ? null : (
            <Group
              key={group.title}
              group={group}
              list={list}
              chosen={hits[at]}
              onHover={(hit) => setChosen(hits.indexOf(hit))}
            />
          ),
        )}
      </div>
    </Modal>
  );
}

type GroupProps = {
  readonly group: SearchGroup;
  readonly list: string;
  readonly chosen: SearchHit | undefined;
  readonly onHover: (hit: SearchHit) => void;
};

function Group({ group: { title, hits, more }, list, chosen, onHover }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
    <div role="group" aria-label={title}>
      <div className={styles.title} aria-hidden="true">
        {title}
      </div>
      {hits.map((hit) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and hears the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field names the chosen option
        <div
          key={hit.id}
          id={optionId(list, hit)}
          role="option"
          aria-selected={hit === chosen}
          className={styles.hit}
          onMouseMove={() => onHover(hit)}
          onClick={hit.go}
        >
          <span className={styles.label}>{hit.label}</span>
          {hit.detail === undefined ? null : <span className={styles.detail}>{hit.detail}</span>}
        </div>
      ))}
      {more === undefined ? null : <div className={styles.more}>{more}</div>}
    </div>
  );
}

function optionId(list: string, hit: SearchHit | undefined): string {
  return `${list} ${hit?.id ?? ''}`.replaceAll(' ', '-');
}

function nextOf(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return undefined;
}
