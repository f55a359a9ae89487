import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { TEAMS } from '../../wording/teams-words.ts';
import type { TeamsRow, TeamsRows } from '../view/teams-rows.ts';
import styles from './teams-table.module.css';

type TeamsTableProps = {
  readonly table: TeamsRows;
  /** The way from a row to its team's overview. */
  readonly teamLink: (row: TeamsRow) => ReactNode;
  /** The way to giving incidents without a team to one. */
  readonly noTeamLink: ReactNode;
};

const { columns } = TEAMS;

/** Teams side by side in the order of the alphabet; it cannot be sorted, since it is not a ranking. */
export function TeamsTable({ table, teamLink, noTeamLink }: TeamsTableProps) {
  return (
    <div className={styles.card}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={TEAMS.caption} tabIndex={0}>
        <Table className={styles.table} verticalSpacing={10} horizontalSpacing={12}>
          <caption className="visually-hidden">{TEAMS.caption}</caption>
          <Table.Thead>
            <Table.Tr>
              {Object.entries(columns).map(([key, name]) => (
                <Table.Th key={key} scope="col" data-text={isText(key)}>
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.rows.map((row) => (
              <TeamRow key={row.id} row={row} link={teamLink(row)} />
            ))}
            {table.noTeam === undefined ? null : <NoTeamRow noTeam={table.noTeam} link={noTeamLink} />}
          </Table.Tbody>
        </Table>
      </section>
      <p className={styles.notes}>
        {table.scale === undefined ? null : <span>{TEAMS.scale(table.scale)}</span>}
        {table.isHidden ? <span>{TEAMS.hiddenWhy}</span> : null}
      </p>
    </div>
  );
}

function TeamRow({ row, link }: { readonly row: TeamsRow; readonly link: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {link}
        {row.period === undefined ? null : <span className={styles.small}>{row.period}</span>}
      </Table.Th>
      <Cell column="sprints">{row.sprints}</Cell>
      <Cell column="hours">{row.hours}</Cell>
      <Cell column="share">
        <span className={styles.share}>
          <Bar share={row.bar} />
          <span className={styles.figure}>{row.share}</span>
        </span>
      </Cell>
      <Cell column="outside">{row.outside}</Cell>
      <Cell column="incidents">{row.incidents}</Cell>
      <Cell column="evidence">{row.evidence}</Cell>
    </Table.Tr>
  );
}

type CellProps = { readonly column: keyof typeof columns; readonly children: ReactNode };

/** A cell that brings the name of its column along to where the rows stand one below the other, on a phone. */
function Cell({ column, children }: CellProps) {
  return (
    <Table.Td data-label={columns[column]} data-text={isText(column)}>
      {children}
    </Table.Td>
  );
}

/** The length of a share on the scale of all teams. The figure beside it says the same. */
function Bar({ share }: { readonly share: number | undefined }) {
  return (
    <span className={styles.track} data-drawn aria-hidden="true">
      {share === undefined ? null : <span className={styles.bar} style={{ width: `${share * 100}%` }} />}
    </span>
  );
}

type NoTeamRowProps = { readonly noTeam: NonNullable<TeamsRows['noTeam']>; readonly link: ReactNode };

/** Its hours are in no sprint, and so in no share. */
function NoTeamRow({ noTeam, link }: NoTeamRowProps) {
  return (
    <Table.Tr className={styles.noTeam}>
      <Table.Th scope="row">
        {TEAMS.noTeam}
        <span className={styles.small}>{link}</span>
      </Table.Th>
      <Cell column="sprints">{TEAMS.noTeamSprints}</Cell>
      <Cell column="hours">{noTeam.hours}</Cell>
      <Cell column="share">{TEAMS.notKnown}</Cell>
      <Cell column="outside">{TEAMS.notKnown}</Cell>
      <Cell column="incidents">{noTeam.incidents}</Cell>
      <Cell column="evidence">{TEAMS.noTeamWhy(noTeam.count)}</Cell>
    </Table.Tr>
  );
}

function isText(column: string): boolean | undefined {
  return column === 'evidence' ? true : undefined;
}
