import { VIEW } from '../../wording/view-words.ts';
import type { UnitChoice } from '../view/unit-choice.ts';
import type { ShownUnit } from '../view/view-search.ts';
import { FilterChip } from './filter-chip.tsx';
import { Undoable } from './view-bar-incidents.tsx';

type UnitChipProps = {
  readonly choice: UnitChoice;
  /** Whether the address names it, so that it can be taken back. */
  readonly isSet: boolean;
  readonly onUnit: (changes: { readonly unit: ShownUnit | undefined }) => void;
};

/** What the bars of a page are counted in. */
export function UnitChip({ choice: { chosen, text, options }, isSet, onUnit }: UnitChipProps) {
  return (
    <Undoable name={VIEW.unit} onTakeBack={isSet ? () => onUnit({ unit: undefined }) : undefined}>
      <FilterChip
        name={VIEW.unit}
        text={text}
        chosen={chosen}
        options={options}
        onChoose={(value) => onUnit({ unit: value === 'points' ? undefined : value })}
      />
    </Undoable>
  );
}
