import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Retrospective } from '../../../domain/index.ts';
import { formatDate, formatDays } from '../../../wording/dates.ts';
import { LIST } from '../../../wording/retro-list-words.ts';
import type { SprintResult } from '../../view/team-view.ts';
import { Card } from '../card.tsx';
import styles from './retro-list.module.css';
import tables from './retro-table.module.css';

/** The retrospectives of one team, and the sprint that it would look back on next. */
export type TeamRetros = {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly retrospectives: readonly Retrospective[];
  /** A sprint without one; absent where the latest closed sprint has one, or the team is not in the data. */
  readonly next?: SprintResult;
  readonly isGone: boolean;
};

type RetroListProps = {
  readonly team: TeamRetros;
  /** Holding one is what this page is for, where there is one team. */
  readonly isOnly: boolean;
  readonly onRemove: (retrospective: Retrospective) => void;
};

/** One team's retrospectives, the latest sprint first. */
export function RetroList({ team, isOnly, onRemove }: RetroListProps) {
  const { id, name, zone, retrospectives, next, isGone } = team;
  return (
    <Card
      title={name}
      {...(isGone && { sub: LIST.goneTeam })}
      actions={
        next === undefined ? undefined : (
          <Link to="/retro" search={{ team: id, sprint: next.key }} className={styles.hold} data-main={isOnly}>
            {LIST.hold(next.name)}
          </Link>
        )
      }
    >
      {retrospectives.length === 0 ? (
        <p className="quiet">{LIST.none}</p>
      ) : (
        <table className={`${tables.table} ${styles.list}`}>
          <caption className="visually-hidden">{LIST.caption(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{LIST.columns.sprint}</th>
              <th scope="col">{LIST.columns.state}</th>
              <th scope="col">{LIST.columns.experiment}</th>
              <th scope="col">
                <span className="visually-hidden">{LIST.columns.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {retrospectives.map((each) => (
              <Row key={each.id} retrospective={each} zone={zone} onRemove={() => onRemove(each)} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** The teams that held none yet: a line each, since there may be many. */
export function RetroWaiting({ teams }: { readonly teams: readonly TeamRetros[] }) {
  return (
    <Card title={LIST.waiting} sub={LIST.waitingSub(teams.length)}>
      <ul className={styles.waiting}>
        {teams.map(({ id, name, next }) => (
          <li key={id}>
            <span>{name}</span>
            {next === undefined ? null : (
              <Link to="/retro" search={{ team: id, sprint: next.key }} aria-label={LIST.hold(next.name)}>
                {next.name}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type RowProps = { readonly retrospective: Retrospective; readonly zone: string; readonly onRemove: () => void };

function Row({ retrospective, zone, onRemove }: RowProps) {
  const { id, teamId, sprint, experiment, state } = retrospective;
  const link = { team: teamId, sprint: sprint.key, ...(state === 'closed' && { id }) };
  return (
    <tr data-retrospective={id}>
      <th scope="row">
        <Link to="/retro" search={link}>
          {sprint.name}
        </Link>
        <span className={styles.days}>{formatDays(sprint.start, sprint.end, zone)}</span>
      </th>
      <td>{state === 'closed' ? LIST.closed(formatDate(retrospective.closedAt, zone)) : LIST.open}</td>
      <td className={styles.experiment}>{experiment?.text ?? <span className="quiet">{LIST.noExperiment}</span>}</td>
      <td>
        <Button variant="subtle" size="compact-sm" aria-label={LIST.removeOf(sprint.name)} onClick={onRemove}>
          {LIST.remove}
        </Button>
      </td>
    </tr>
  );
}
