import { NativeSelect } from '@mantine/core';
import type { PastedSprint, UndatedSprint } from '../../../engine/api.ts';
import { PASTED_DATES as WORDS } from '../../../wording/sprint-dates-words.ts';
import { type ChosenSprints, dayInWords, reasonOf } from '../../view/import/sprint-dates-pasted.ts';
import { ScrollTable } from '../scroll-table.tsx';
import styles from './sprint-dates-preview.module.css';

type SprintDatesPreviewProps = {
  readonly lines: readonly PastedSprint[];
  readonly chosen: ChosenSprints;
  readonly onChoose: (line: number, key: string | undefined) => void;
};

/** Every pasted line with the sprint and the days that it becomes, or the reason why it is left out. */
export function SprintDatesPreview({ lines, chosen, onChoose }: SprintDatesPreviewProps) {
  return (
    <ScrollTable caption={WORDS.caption} columns={Object.values(WORDS.columns)} className={styles.table}>
      {lines.map((line) => (
        <tr key={line.line} data-left-out={reasonOf(line) !== undefined}>
          <td className="quiet">{line.line}</td>
          <th scope="row">{line.name === '' ? <em className="quiet">{WORDS.noName}</em> : line.name}</th>
          <Becomes line={line} chosen={chosen[line.line]} onChoose={onChoose} />
        </tr>
      ))}
    </ScrollTable>
  );
}

type BecomesProps = Pick<SprintDatesPreviewProps, 'onChoose'> & {
  readonly line: PastedSprint;
  readonly chosen: string | undefined;
};

function Becomes({ line, chosen, onChoose }: BecomesProps) {
  const { name, outcome } = line;
  if (!('startAt' in outcome)) {
    return (
      <td colSpan={3} className={styles.reason}>
        {reasonOf(line)}
      </td>
    );
  }
  return (
    <>
      <td>
        {outcome.kind === 'matched' ? (
          labelOf(outcome.sprint, outcome.isExact)
        ) : (
          <NativeSelect
            size="xs"
            aria-label={WORDS.choose(name)}
            data={[
              { value: '', label: WORDS.chooseNone },
              ...outcome.sprints.map((sprint) => ({ value: sprint.key, label: optionOf(sprint) })),
            ]}
            value={chosen ?? ''}
            onChange={({ currentTarget: { value } }) => onChoose(line.line, value === '' ? undefined : value)}
          />
        )}
      </td>
      <td className={styles.day}>{dayInWords(outcome.startAt)}</td>
      <td className={styles.day}>{dayInWords(outcome.endAt)}</td>
    </>
  );
}

function labelOf(sprint: UndatedSprint, isExact: boolean): string {
  return isExact ? sprint.name : WORDS.takenFor(optionOf(sprint));
}

function optionOf({ name, of }: UndatedSprint): string {
  return of === undefined ? name : `${name} (${of})`;
}
