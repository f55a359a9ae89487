import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { EXPORT_HELP } from '../../../wording/export-words.ts';
import { jiraLinks, readBoardAddress } from '../../view/import/jira-links.ts';
import { Card } from '../card.tsx';
import styles from './export-links.module.css';

/** The pages of a Jira board to save, made from its address; nothing is opened or sent. */
export function ExportLinks() {
  const [address, setAddress] = useState('');
  const [sprint, setSprint] = useState('');
  const board = readBoardAddress(address);
  const isWrong = address.trim() !== '' && board === undefined;
  return (
    <Card title={EXPORT_HELP.title} sub={EXPORT_HELP.sub}>
      <div className={styles.fields}>
        <TextInput
          label={EXPORT_HELP.address}
          placeholder={EXPORT_HELP.placeholder}
          value={address}
          error={isWrong ? EXPORT_HELP.notRead : undefined}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        {board === undefined ? null : (
          <TextInput
            label={EXPORT_HELP.sprint}
            description={EXPORT_HELP.sprintHint}
            inputMode="numeric"
            value={sprint}
            onChange={(event) => setSprint(event.currentTarget.value.replace(/\D/g, ''))}
          />
        )}
      </div>
      {board === undefined ? null : (
        <ol className={styles.links} aria-live="polite">
          {jiraLinks(board, sprint === '' ? undefined : sprint).map(({ id, href }) => (
            <li key={id}>
              <a href={href} target="_blank" rel="noreferrer">
                {EXPORT_HELP.links[id].name}
              </a>
              <span className={styles.adds}>{EXPORT_HELP.links[id].adds}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
