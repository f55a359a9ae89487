import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { failed, ok, type Team } from '../../../domain/index.ts';
import { shortUnitWord } from '../../../wording/numbers.ts';
import { PLAN_WORDS } from '../../../wording/plan-words.ts';
import { plannedUnit, TEAM_WORDS } from '../../../wording/team-words.ts';
import { isDay, withBaseline, withReserve, withTypedPace } from '../../view/team-plan.ts';
import type { OnTeam } from '../../view/team-settings.ts';
import { SavedText } from '../saved-text.tsx';
import { EstimatesQuestion } from './estimates-question.tsx';
import { SavedNumber } from './saved-number.tsx';
import styles from './team-plan-form.module.css';
import { WindowsQuestion } from './windows-question.tsx';

type TeamPlanFormProps = {
  readonly team: Team;
  readonly unmappedSprints: number;
  readonly today: string;
  readonly onTeam: OnTeam;
};

/** How a team plans its work, and what it put in the place of the recent pace (METHOD 2.7, 2.10, 2.17). */
export function TeamPlanForm({ team, unmappedSprints, today, onTeam }: TeamPlanFormProps) {
  const unit = shortUnitWord(plannedUnit(team.estimates), 2);
  const changed = (part: keyof typeof TEAM_WORDS.parts) => TEAM_WORDS.changed(team.name, TEAM_WORDS.parts[part]);
  const onPace = (pace: number | undefined) => onTeam(withTypedPace(team, pace), changed('pace'));
  const onBaseline = (day: string | undefined) => onTeam(withBaseline(team, day), changed('baseline'));
  return (
    <div className={styles.plan}>
      <EstimatesQuestion team={team} unmappedSprints={unmappedSprints} onTeam={onTeam} />
      <WindowsQuestion team={team} today={today} onTeam={onTeam} />
      <div className={styles.fields}>
        <SavedNumber
          label={PLAN_WORDS.reserve(unit)}
          description={PLAN_WORDS.reserveHint}
          value={team.reserve}
          fault={TEAM_WORDS.numberFault}
          onNumber={(reserve) => onTeam(withReserve(team, reserve), changed('reserve'))}
        />
        <Resettable label={PLAN_WORDS.resetPace} isSet={team.typedPace !== undefined} onReset={() => onPace(undefined)}>
          <SavedNumber
            label={PLAN_WORDS.pace(unit)}
            description={PLAN_WORDS.paceHint}
            value={team.typedPace}
            least={Number.MIN_VALUE}
            fault={PLAN_WORDS.paceFault}
            onNumber={onPace}
          />
        </Resettable>
        <Resettable
          label={PLAN_WORDS.resetBaseline}
          isSet={team.baselineFrom !== undefined}
          onReset={() => onBaseline(undefined)}
        >
          <SavedText
            type="date"
            label={PLAN_WORDS.baseline}
            description={PLAN_WORDS.baselineHint}
            value={team.baselineFrom ?? ''}
            read={(text) => (text === '' || isDay(text) ? ok(text) : failed(PLAN_WORDS.dateFault))}
            onText={(day) => onBaseline(day === '' ? undefined : day)}
          />
        </Resettable>
      </div>
    </div>
  );
}

type ResettableProps = {
  readonly label: string;
  readonly isSet: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
};

function Resettable({ label, isSet, onReset, children }: ResettableProps) {
  return (
    <div className={styles.resettable}>
      {children}
      {isSet ? (
        <Button variant="subtle" size="compact-sm" onClick={onReset}>
          {label}
        </Button>
      ) : null}
    </div>
  );
}
