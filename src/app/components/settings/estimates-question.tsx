import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Team } from '../../../domain/index.ts';
import { PLAN_WORDS } from '../../../wording/plan-words.ts';
import { TEAM_WORDS } from '../../../wording/team-words.ts';
import {
  ESTIMATE_CHOICES,
  estimateChoiceOf,
  sizeKey,
  sizeNames,
  sizesOf,
  USUAL_SIZES,
  withEstimateChoice,
  withSize,
} from '../../view/team-plan.ts';
import type { OnTeam } from '../../view/team-settings.ts';
import { TeamChoice } from '../team-choice.tsx';
import styles from './estimates-question.module.css';
import { SavedNumber } from './saved-number.tsx';

type EstimatesQuestionProps = {
  readonly team: Team;
  /** Sprints that have no points because a size has no number. */
  readonly unmappedSprints: number;
  readonly onTeam: OnTeam;
};

/** What a team estimates in, and the number of each T-shirt size (METHOD 2.17). */
export function EstimatesQuestion({ team, unmappedSprints, onTeam }: EstimatesQuestionProps) {
  const choice = estimateChoiceOf(team);
  return (
    <div className={styles.question}>
      <TeamChoice
        legend={PLAN_WORDS.estimates}
        options={ESTIMATE_CHOICES.map((value) => ({ value, label: PLAN_WORDS.estimateNames[value] }))}
        chosen={choice}
        hint={PLAN_WORDS.estimateHints[choice]}
        onChoose={(chosen) =>
          onTeam(withEstimateChoice(team, chosen), TEAM_WORDS.changed(team.name, TEAM_WORDS.parts.estimates))
        }
      />
      {unmappedSprints === 0 ? null : <p className={styles.waiting}>{PLAN_WORDS.unmapped(unmappedSprints)}</p>}
      {choice === 'sizes' ? <Sizes team={team} onTeam={onTeam} /> : null}
    </div>
  );
}

function Sizes({ team, onTeam }: Pick<EstimatesQuestionProps, 'team' | 'onTeam'>) {
  const [typed, setTyped] = useState<readonly string[]>([]);
  const sizes = sizesOf(team);
  const save = (size: string, value: number | undefined) =>
    onTeam(withSize(team, size, value), TEAM_WORDS.changed(team.name, TEAM_WORDS.parts.sizes));
  const remove = (size: string) => {
    setTyped(typed.filter((each) => each !== size));
    if (sizes[size] !== undefined) save(size, undefined);
  };
  return (
    <div className={styles.sizes}>
      {sizeNames(team, typed).map((size) => (
        <div key={size} className={styles.size}>
          <SavedNumber
            aria-label={PLAN_WORDS.size(size)}
            label={size}
            size="xs"
            className={styles.field}
            placeholder="–"
            value={sizes[size]}
            fault={TEAM_WORDS.numberFault}
            onNumber={(value) => save(size, value)}
          />
          {USUAL_SIZES.includes(size) ? null : (
            <CloseButton size="sm" aria-label={PLAN_WORDS.removeSize(size)} onClick={() => remove(size)} />
          )}
        </div>
      ))}
      <NewSize onSize={(size) => setTyped([...typed, sizeKey(size)])} />
    </div>
  );
}

function NewSize({ onSize }: { readonly onSize: (size: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.size}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onSize(name);
        setName('');
      }}
    >
      <TextInput
        size="xs"
        className={styles.newName}
        label={PLAN_WORDS.newSize}
        value={name}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="xs" disabled={name.trim() === ''}>
        {PLAN_WORDS.addSize}
      </Button>
    </form>
  );
}
