import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import styles from './filter-chip.module.css';
import { pressedBy } from './shortcuts.tsx';

export type FilterOption<Value> = { readonly value: Value; readonly label: string; readonly detail?: string };

type FilterChipProps<Value> = {
  readonly name: string;
  /** What is chosen, as the chip says it. */
  readonly text: string;
  readonly chosen: Value;
  readonly options: readonly FilterOption<Value>[];
  readonly onChoose: (value: Value) => void;
  /** A sentence under the options. */
  readonly note?: string | undefined;
  /** The key that opens it. */
  readonly shortcut?: 'definition';
};

/** A filter that is always in sight: its name, its value, and a menu of the others. */
export function FilterChip<Value extends string | number>(props: FilterChipProps<Value>) {
  const { name, text, chosen, options, onChoose, note, shortcut } = props;
  return (
    <Menu position="bottom-start" offset={4}>
      <Menu.Target>
        <button type="button" className={styles.chip} {...(shortcut === undefined ? {} : pressedBy(shortcut, 'L'))}>
          <span className={styles.name}>{name}</span> <strong>{text}</strong>
          <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map(({ value, label, detail }) => (
          <Menu.Item
            key={value}
            aria-current={value === chosen}
            leftSection={<IconCheck size={14} style={{ opacity: value === chosen ? 1 : 0 }} aria-hidden="true" />}
            onClick={() => onChoose(value)}
          >
            {label}
            {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
          </Menu.Item>
        ))}
        {note === undefined ? null : <p className={styles.note}>{note}</p>}
      </Menu.Dropdown>
    </Menu>
  );
}
