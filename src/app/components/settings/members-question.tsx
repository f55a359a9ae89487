import { Button } from '@mantine/core';
import type { Team } from '../../../domain/index.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { MEMBER_WORDS, TEAM_WORDS } from '../../../wording/team-words.ts';
import {
  type AbsenceColumn,
  fullTimeOf,
  hasMemberList,
  toHeadCount,
  toMemberList,
  withAbsence,
  withAllocation,
  withNewMember,
  withoutMember,
} from '../../view/team-people.ts';
import { type OnTeam, withHeadCount } from '../../view/team-settings.ts';
import { TeamChoice } from '../team-choice.tsx';
import { MembersGrid } from './members-grid.tsx';
import styles from './members-question.module.css';
import { SavedNumber } from './saved-number.tsx';

type MembersQuestionProps = {
  readonly team: Team;
  /** Head count that is assumed while none is set; undefined = not known. */
  readonly assumedHeadCount: number | undefined;
  readonly columns: readonly AbsenceColumn[];
  readonly onTeam: OnTeam;
};

const MODES = ['count', 'list'] as const;

/** Who is in the team: a number, or a list of nameless members with their share of full time and hours away. */
export function MembersQuestion({ team, assumedHeadCount, columns, onTeam }: MembersQuestionProps) {
  const mode = hasMemberList(team) ? 'list' : 'count';
  const choose = (chosen: (typeof MODES)[number]) => {
    const next = chosen === 'list' ? toMemberList(team, assumedHeadCount) : toHeadCount(team);
    const toText = chosen === 'list' ? MEMBER_WORDS.toList : MEMBER_WORDS.toCount;
    onTeam(next, toText(team.name, next.people?.length ?? next.headCount ?? 0));
  };
  return (
    <div className={styles.question}>
      <TeamChoice
        legend={MEMBER_WORDS.title}
        options={MODES.map((value) => ({ value, label: MEMBER_WORDS.modes[value] }))}
        chosen={mode}
        hint={MEMBER_WORDS.modeHints[mode]}
        onChoose={choose}
      />
      {mode === 'list' ? (
        <MemberList team={team} columns={columns} onTeam={onTeam} />
      ) : (
        <SavedNumber
          className={styles.count}
          label={MEMBER_WORDS.count}
          description={SETTINGS.headCountHint(assumedHeadCount)}
          value={team.headCount}
          fault={TEAM_WORDS.numberFault}
          onNumber={(count) =>
            onTeam(
              withHeadCount(team, count === 0 ? undefined : count),
              TEAM_WORDS.changed(team.name, TEAM_WORDS.parts.people),
            )
          }
        />
      )}
    </div>
  );
}

function MemberList({ team, columns, onTeam }: Pick<MembersQuestionProps, 'team' | 'columns' | 'onTeam'>) {
  const people = team.people ?? [];
  const changed = (part: keyof typeof TEAM_WORDS.parts) => TEAM_WORDS.changed(team.name, TEAM_WORDS.parts[part]);
  return (
    <>
      {people.length === 0 ? null : (
        <MembersGrid
          people={people}
          columns={columns}
          onAllocation={(at, share) => onTeam(withAllocation(team, at, share), changed('allocation'))}
          onAbsence={(at, column, hours) => onTeam(withAbsence(team, at, column, hours), changed('absence'))}
          onRemove={(at) => onTeam(withoutMember(team, at), MEMBER_WORDS.removed(team.name, at))}
        />
      )}
      <div className={styles.foot}>
        <Button variant="default" size="compact-sm" onClick={() => onTeam(withNewMember(team), changed('people'))}>
          {MEMBER_WORDS.add}
        </Button>
        <span className="quiet">{MEMBER_WORDS.full(people.length, fullTimeOf(people))}</span>
      </div>
    </>
  );
}
