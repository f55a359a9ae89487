import { OVERVIEW } from '../../../wording/page.ts';
import { VIEW } from '../../../wording/view-words.ts';
import type { UnitChoice } from '../../view/unit-choice.ts';
import { type ShownUnit, SPRINT_PRESETS, type SprintPreset } from '../../view/view-search.ts';
import { FilterChip, type FilterOption } from '../filter-chip.tsx';
import styles from '../view-bar.module.css';
import { type Chosen, IncidentChips, type IncidentChipsProps, Undoable } from '../view-bar-incidents.tsx';
import { UnitChip } from '../view-bar-unit.tsx';
import { type SprintEnds, ViewRange } from './view-bar-range.tsx';

export type ViewBarProps = IncidentChipsProps & {
  readonly teams: readonly FilterOption<string>[];
  readonly team: Chosen<string>;
  readonly sprintText: string;
  readonly sprints: Chosen<SprintPreset | 'range'>;
  /** The chosen range; undefined while a preset is chosen. */
  readonly range: SprintEnds | undefined;
  readonly unit: UnitChoice;
  /** Whether the address names it. */
  readonly isUnitSet: boolean;
  /** What the data is: "4 files · 23 incidents · as of 31 Oct". */
  readonly facts: string;
  /** Sentences about what the address asks for and cannot be shown, and about what is narrowed. */
  readonly notes: readonly string[];
  readonly onTeam: (teamId: string) => void;
  readonly onSprints: (preset: SprintPreset | 'range') => void;
  readonly onUnit: (changes: { readonly unit: ShownUnit | undefined }) => void;
  /** Absent while the view is the first one. */
  readonly onReset: (() => void) | undefined;
  readonly onCopyLink: () => void;
};

/** Everything that the page is narrowed to, in one bar: each filter in sight, each taken back with one press. */
export function ViewBar(props: ViewBarProps) {
  return (
    <section className={styles.bar} aria-label={OVERVIEW.filters}>
      <div className={styles.line}>
        <WhatChips {...props} />
        <IncidentChips {...props} />
        <UnitChip choice={props.unit} isSet={props.isUnitSet} onUnit={props.onUnit} />
        {props.onReset === undefined ? null : (
          <button type="button" className="link-button" title={VIEW.resetWhy} onClick={props.onReset}>
            {VIEW.reset}
          </button>
        )}
        <span className={styles.facts}>
          {props.facts}
          <button type="button" className="link-button" onClick={props.onCopyLink}>
            {VIEW.copyLink}
          </button>
        </span>
      </div>
      <div role="status" className={styles.notes}>
        {props.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </section>
  );
}

/** Whose sprints, and which. */
function WhatChips({ teams, team, sprints, sprintText, range, onTeam, onSprints }: ViewBarProps) {
  const known = teams.find(({ value }) => value === team.value);
  return (
    <>
      <Undoable name={OVERVIEW.team} onTakeBack={team.onTakeBack}>
        <FilterChip
          name={OVERVIEW.team}
          text={known?.label ?? ''}
          chosen={team.value}
          options={teams}
          onChoose={onTeam}
        />
      </Undoable>
      <Undoable name={OVERVIEW.sprints} onTakeBack={sprints.onTakeBack}>
        <FilterChip
          name={OVERVIEW.sprints}
          text={sprintText}
          chosen={sprints.value}
          options={SPRINT_OPTIONS}
          onChoose={onSprints}
        />
      </Undoable>
      {range === undefined ? null : <ViewRange {...range} />}
    </>
  );
}

const SPRINT_OPTIONS: readonly FilterOption<SprintPreset | 'range'>[] = [
  ...SPRINT_PRESETS.map((value) => ({
    value,
    label: value === 'quarter' ? VIEW.presets.quarter : OVERVIEW.lastSprints(value),
  })),
  { value: 'range', label: VIEW.range },
];
