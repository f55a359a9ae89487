import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DEFINITIONS, type Definition, type OwnDefinition, type Severity } from '../../domain/index.ts';
import { definitionName, definitionRule } from '../../wording/definition-words.ts';
import { OVERVIEW } from '../../wording/page.ts';
import { VIEW } from '../../wording/view-words.ts';
import { FilterChip, type FilterOption } from './filter-chip.tsx';
import styles from './view-bar.module.css';
import { ServicesChip, SeveritiesChip } from './view-bar-choices.tsx';

/** A filter: what it is, and how to take it back; absent where it is as in the first view. */
export type Chosen<Value> = { readonly value: Value; readonly onTakeBack: (() => void) | undefined };

export type IncidentChipsProps = {
  readonly services: Chosen<readonly string[]>;
  /** The services that can be asked for; they are looked up once the list is open. */
  readonly serviceList: ReactNode;
  readonly severities: Chosen<readonly Severity[]>;
  readonly definition: Chosen<Definition>;
  readonly own: readonly OwnDefinition[];
  /** Incidents that a person excluded: they count under no definition. */
  readonly excluded: number;
  readonly onSeverities: (severities: readonly Severity[]) => void;
  readonly onDefinition: (definition: Definition) => void;
};

/** Which incidents count: each filter in sight, each taken back with one press. */
export function IncidentChips(props: IncidentChipsProps) {
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
export function Undoable({ name, onTakeBack, children }: UndoableProps) {
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

function definitionOptions(own: readonly OwnDefinition[]): readonly FilterOption<Definition>[] {
  return [...DEFINITIONS, ...own.map(({ id }) => id)].map((value) => ({
    value,
    label: definitionName(value, own),
    detail: definitionRule(value, own),
  }));
}
