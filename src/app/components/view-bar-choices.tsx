import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { SEVERITIES, type Severity } from '../../domain/index.ts';
import { severityInWords } from '../../wording/definition-words.ts';
import { SHELL } from '../../wording/page.ts';
import { VIEW } from '../../wording/view-words.ts';
import chipStyles from './filter-chip.module.css';
import styles from './view-bar.module.css';

/** Which severities count. */
export function SeveritiesChip(props: {
  readonly chosen: readonly Severity[];
  readonly onChoose: (severities: readonly Severity[]) => void;
}) {
  const { chosen, onChoose } = props;
  const text = chosen.length === 0 ? VIEW.anySeverity : chosen.map(severityInWords).join(', ');
  return (
    <ChoicesChip name={VIEW.severities} text={text}>
      <Choices
        legend={VIEW.severities}
        options={SEVERITIES.map((value) => ({ value, label: VIEW.severity(severityInWords(value)) }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </ChoicesChip>
  );
}

/** Which services count; the list of them is looked up once it is open. */
export function ServicesChip({
  chosen,
  children,
}: {
  readonly chosen: readonly string[];
  readonly children: ReactNode;
}) {
  const [only] = chosen;
  const text = chosen.length > 1 ? VIEW.some(chosen.length) : (only ?? VIEW.anyService);
  return (
    <ChoicesChip name={VIEW.services} text={text}>
      <Suspense fallback={<p className="quiet">{SHELL.loading}</p>}>{children}</Suspense>
    </ChoicesChip>
  );
}

function ChoicesChip({
  name,
  text,
  children,
}: {
  readonly name: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <Popover position="bottom-start" offset={4} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button type="button" className={chipStyles.chip}>
          <span className={chipStyles.name}>{name}</span> <strong>{text}</strong>
          <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>{children}</Popover.Dropdown>
    </Popover>
  );
}

type ChoicesProps<Value> = {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly detail?: string }[];
  readonly chosen: readonly Value[];
  readonly onChoose: (values: readonly Value[]) => void;
};

/** Several of a few, each with its box; none = all. */
export function Choices<Value extends string | number>({ legend, options, chosen, onChoose }: ChoicesProps<Value>) {
  const toggle = (value: Value) =>
    onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ value, label, detail }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{label}</span>
          {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
        </label>
      ))}
    </fieldset>
  );
}
