import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ResultChange } from '../../../engine/api.ts';
import { CHANGES, hoursMoved, pointsMoved } from '../../../wording/change-words.ts';
import styles from './changes-banner.module.css';

type ChangesBannerProps = { readonly changes: readonly ResultChange[]; readonly onAccept: () => void };

/** Results of earlier sprints that moved, each with before and after; nothing where none did. */
export function ChangesBanner({ changes, onAccept }: ChangesBannerProps) {
  const [isOpen, { toggle }] = useDisclosure(false);
  if (changes.length === 0) return null;
  return (
    <section className={styles.banner} aria-label={CHANGES.title(changes.length)}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{CHANGES.title(changes.length)}</h2>
          <p className={styles.why}>{CHANGES.why}</p>
        </div>
        <div className={styles.actions}>
          <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? CHANGES.hide : CHANGES.show}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onAccept}>
            {CHANGES.accept}
          </Button>
        </div>
      </div>
      {isOpen ? <ChangeTable changes={changes} /> : null}
    </section>
  );
}

function ChangeTable({ changes }: Pick<ChangesBannerProps, 'changes'>) {
  const hasTeams = new Set(changes.map(({ teamId }) => teamId)).size > 1;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{CHANGES.title(changes.length)}</caption>
        <thead>
          <tr>
            {hasTeams ? <th scope="col">{CHANGES.columns.team}</th> : null}
            <th scope="col">{CHANGES.columns.sprint}</th>
            <th scope="col">{CHANGES.columns.hours}</th>
            <th scope="col">{CHANGES.columns.points}</th>
            <th scope="col">{CHANGES.columns.shortfall}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ teamId, teamName, sprintKey, sprintName, unit, before, after }) => (
            <tr key={`${teamId} ${sprintKey}`}>
              {hasTeams ? <td>{teamName}</td> : null}
              <th scope="row">{sprintName}</th>
              <td>{hoursMoved(before.hoursOn, after.hoursOn)}</td>
              <td>{pointsMoved(before.displaced, after.displaced, unit)}</td>
              <td>{pointsMoved(before.shortfall, after.shortfall, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
