import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DEFINITIONS, type Definition, type OwnDefinition, type Severity } from '../../domain/index.ts';
import { definitionName, definitionRule } from '../../wording/definition-words.ts';
import { OVERVIEW } from '../../wording/page.ts';
import { VIEW } from '../../wording/view-words.ts';
import type { ShownUnit, SprintPreset } from '../view/overview-search.ts';
import { SPRINT_PRESETS } from '../view/overview-search.ts';
import { FilterChip, type FilterOption } from './filter-chip.tsx';
import styles from './view-bar.module.css';
import { ServicesChip, SeveritiesChip } from './view-bar-choices.tsx';
import { type SprintEnds, ViewRange } from './view-bar-range.tsx';

/** A filter: what it is, and how to take it back; absent where it is as in the first view. */
type Chosen<Value> = { readonly value: Value; readonly onTakeBack: (() => void) | undefined };

export type ViewBarProps = {
  readonly teams: readonly FilterOption<string>[];
  readonly team: Chosen<string>;
  readonly sprintText: string;
  readonly sprints: Chosen<SprintPreset | 'range'>;
  /** The chosen range; undefined while a preset is chosen. */
  readonly range: SprintEnds | undefined;
  readonly services: Chosen<readonly string[]>;
  /** The services that can be asked for; they are looked up once the list is open. */
  readonly serviceList: ReactNode;
  readonly severities: Chosen<readonly Severity[]>;
  readonly definition: Chosen<Definition>;
  readonly own: readonly OwnDefinition[];
  readonly unit: Chosen<ShownUnit | 'points'>;
  readonly unitText: string;
  readonly units: readonly FilterOption<ShownUnit | 'points'>[];
  readonly excluded: number;
  /** What the data is: "4 files · 23 incidents · as of 31 Oct". */
  readonly facts: string;
  /** Sentences about what the address asks for and cannot be shown, and about what is narrowed. */
  readonly notes: readonly string[];
  readonly onTeam: (teamId: string) => void;
  readonly onSprints: (preset: SprintPreset | 'range') => void;
  readonly onSeverities: (severities: readonly Severity[]) => void;
  readonly onDefinition: (definition: Definition) => void;
  readonly onUnit: (unit: ShownUnit | 'points') => void;
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
        <Undoable name={VIEW.unit} onTakeBack={props.unit.onTakeBack}>
          <FilterChip
            name={VIEW.unit}
            text={props.unitText}
            chosen={props.unit.value}
            options={props.units}
            onChoose={props.onUnit}
          />
        </Undoable>
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

/** Which incidents. */
function IncidentChips(props: ViewBarProps) {
  const { services, severities, definition, own, excluded } = props;
  return (
    <>
      <Undoable name={VIEW.services} onTakeBack={services.onTakeBack}>
        <ServicesChip chosen={services.value}>{props.serviceList}</ServicesChip>
      </Undoable>
      <Undoable name={VIEW.severities} onTakeBack={severities.onTakeBack}>
        <SeveritiesChip chosen={severities.value} onChoose={props.onSeverities} />
      </Undoable>
      <Undoable name={OVERVIEW.lens} onTakeBack={definition.onTakeBack}>
        <FilterChip
          name={OVERVIEW.lens}
          text={definitionName(definition.value, own)}
          chosen={definition.value}
          options={definitionOptions(own)}
          shortcut="definition"
          note={excluded === 0 ? undefined : OVERVIEW.lensExcluded(excluded)}
          onChoose={props.onDefinition}
        />
      </Undoable>
    </>
  );
}

type UndoableProps = {
  readonly name: string;
  readonly onTakeBack: (() => void) | undefined;
  readonly children: ReactNode;
};

/** A chip with a button that takes its filter back, where there is something to take back. */
function Undoable({ name, onTakeBack, children }: UndoableProps) {
  if (onTakeBack === undefined) return <span className={styles.chip}>{children}</span>;
  return (
    <span className={styles.chip} data-set>
      {children}
      <button
        type="button"
        className={styles.back}
        aria-label={VIEW.takeBack(name)}
        title={VIEW.takeBack(name)}
        onClick={onTakeBack}
      >
        <IconX size={14} stroke={1.8} aria-hidden="true" />
      </button>
    </span>
  );
}

const SPRINT_OPTIONS: readonly FilterOption<SprintPreset | 'range'>[] = [
  ...SPRINT_PRESETS.map((value) => ({
    value,
    label: value === 'quarter' ? VIEW.presets.quarter : OVERVIEW.lastSprints(value),
  })),
  { value: 'range', label: VIEW.range },
];

function definitionOptions(own: readonly OwnDefinition[]): readonly FilterOption<Definition>[] {
  return [...DEFINITIONS, ...own.map(({ id }) => id)].map((value) => ({
    value,
    label: definitionName(value, own),
    detail: definitionRule(value, own),
  }));
}
