import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Retrospective } from '../../domain/index.ts';
import { formatDate, formatDays } from '../../wording/dates.ts';
import { LIST } from '../../wording/retro-words.ts';
import type { SprintResult } from '../view/team-view.ts';
import { Card } from './card.tsx';
import styles from './retro-list.module.css';

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

type RetroListProps = { readonly team: TeamRetros; readonly onRemove: (retrospective: Retrospective) => void };

/** One team's retrospectives, the latest sprint first. */
export function RetroList({ team, onRemove }: RetroListProps) {
  const { id, name, zone, retrospectives, next, isGone } = team;
  return (
    <Card
      title={name}
      {...(isGone && { sub: LIST.goneTeam })}
      actions={
        next === undefined ? undefined : (
          <Link to="/retro" search={{ team: id, sprint: next.key }} className={styles.hold}>
            {LIST.hold(next.name)}
          </Link>
        )
      }
    >
      {retrospectives.length === 0 ? (
        <p className="quiet">{LIST.none}</p>
      ) : (
        <table className={styles.table}>
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
