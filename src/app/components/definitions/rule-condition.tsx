import { NativeSelect, TagsInput } from '@mantine/core';
import { useId } from 'react';
import type { Felt, Severity } from '../../../domain/index.ts';
import { SEVERITIES } from '../../../domain/index.ts';
import type { DefinitionValues } from '../../../engine/api.ts';
import { severityInWords } from '../../../wording/definition-words.ts';
import { BUILDER } from '../../../wording/rule-words.ts';
import { CONDITION_FIELDS, type ConditionDraft, withField } from '../../view/definitions/rule-draft.ts';
import styles from './rule-form.module.css';

const FELT: readonly Felt[] = ['yes', 'no', 'not-known'];

type RuleConditionProps = {
  readonly condition: ConditionDraft;
  /** Counted from 1. */
  readonly place: number;
  /** What incidents have in the fields; absent while it is on its way. */
  readonly values: DefinitionValues | undefined;
  readonly onChange: (condition: ConditionDraft) => void;
  readonly onRemove: () => void;
};

/** One condition: what it is about, what that may be, and whether it is turned round. */
export function RuleCondition({ condition, place, values, onChange, onRemove }: RuleConditionProps) {
  return (
    <fieldset className={styles.condition}>
      <legend>{BUILDER.condition(place)}</legend>
      <NativeSelect
        label={BUILDER.field}
        data={CONDITION_FIELDS.map((value) => ({ value, label: BUILDER.fields[value] }))}
        value={condition.field}
        onChange={(event) => {
          const field = CONDITION_FIELDS.find((each) => each === event.currentTarget.value);
          if (field !== undefined) onChange(withField(condition, field));
        }}
      />
      <Values condition={condition} values={values} onChange={onChange} />
      <div className={styles.foot}>
        <label className={styles.negate}>
          <input
            type="checkbox"
            checked={condition.isNot}
            onChange={(event) => onChange({ ...condition, isNot: event.currentTarget.checked })}
          />
          {BUILDER.negate}
        </label>
        <button type="button" className="link-button" aria-label={BUILDER.removeCondition(place)} onClick={onRemove}>
          {BUILDER.remove}
        </button>
      </div>
    </fieldset>
  );
}

function Values({ condition, values, onChange }: Pick<RuleConditionProps, 'condition' | 'values' | 'onChange'>) {
  const { field } = condition;
  switch (field) {
    case 'severity':
      return (
        <Choices<Severity>
          legend={BUILDER.severities}
          options={SEVERITIES}
          textOf={severityInWords}
          chosen={condition.severities}
          onChosen={(severities) => onChange({ ...condition, severities })}
        />
      );
    case 'felt':
      return (
        <Choices<Felt>
          legend={BUILDER.fields.felt}
          options={FELT}
          textOf={(felt) => BUILDER.felt[felt]}
          chosen={condition.felt}
          onChosen={(felt) => onChange({ ...condition, felt })}
        />
      );
    default:
      return (
        <TagsInput
          label={BUILDER.values}
          description={field === 'text' ? BUILDER.wordsHint : BUILDER.valuesHint}
          data={field === 'text' ? [] : (values?.[field].map(({ value }) => value) ?? [])}
          limit={MOST_OPTIONS}
          value={[...condition.texts]}
          acceptValueOnBlur
          comboboxProps={{ withinPortal: false }}
          classNames={{ inputField: styles.tag }}
          onChange={(texts) => onChange({ ...condition, texts })}
        />
      );
  }
}

/** More are found by typing a part of their name. */
const MOST_OPTIONS = 100;

type ChoicesProps<Value> = {
  readonly legend: string;
  readonly options: readonly Value[];
  readonly textOf: (value: Value) => string;
  readonly chosen: readonly Value[];
  readonly onChosen: (values: readonly Value[]) => void;
};

/** Some of a few values. */
function Choices<Value extends string | number>({ legend, options, textOf, chosen, onChosen }: ChoicesProps<Value>) {
  const id = useId();
  const toggle = (value: Value) => options.filter((each) => chosen.includes(each) !== (each === value));
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map((value) => (
        <label key={value} className={styles.choice} data-checked={chosen.includes(value)}>
          <input type="checkbox" name={id} checked={chosen.includes(value)} onChange={() => onChosen(toggle(value))} />
          {textOf(value)}
        </label>
      ))}
    </fieldset>
  );
}
