import { Button, Textarea } from '@mantine/core';
import type { AssignReading, PastedRule } from '../../engine/api.ts';
import { ASSIGN } from '../../wording/assign-words.ts';
import { ruleFaultInWords } from '../view/assign.ts';
import styles from './assign-paste.module.css';
import { ScrollTable } from './scroll-table.tsx';

type AssignPasteProps = {
  readonly text: string;
  /** What the text was read as; absent while nothing is pasted, or it is on its way. */
  readonly reading: AssignReading | undefined;
  /** False while the reading is that of an earlier text. */
  readonly isCurrent: boolean;
  readonly onText: (text: string) => void;
  readonly onSave: (reading: AssignReading) => void;
  readonly onClose: () => void;
};

/** Rules for many teams at once: what each line becomes, before anything is saved. */
export function AssignPaste({ text, reading, isCurrent, onText, onSave, onClose }: AssignPasteProps) {
  const rules = reading?.lines.length ?? 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reading !== undefined && rules > 0) onSave(reading);
      }}
    >
      <Textarea
        label={ASSIGN.pasteLabel}
        description={ASSIGN.pasteHint}
        placeholder={ASSIGN.example}
        rows={7}
        value={text}
        spellCheck={false}
        autoFocus
        classNames={{ input: styles.input ?? '' }}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {reading === undefined ? null : <Reading reading={reading} />}
      <div className={styles.actions}>
        <Button type="submit" disabled={rules === 0 || !isCurrent}>
          {ASSIGN.save(rules)}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {ASSIGN.cancel}
        </Button>
      </div>
    </form>
  );
}

function Reading({ reading: { lines, faults, newTeams } }: { readonly reading: AssignReading }) {
  const made = newTeams.map(({ name }) => name);
  return (
    <>
      <div role="status">
        <p>{ASSIGN.summary(lines.length, made, faults.length)}</p>
        {faults.length === 0 ? null : (
          <ul className={styles.faults}>
            {faults.map((fault) => (
              <li key={fault.line}>{ruleFaultInWords(fault)}</li>
            ))}
          </ul>
        )}
      </div>
      {lines.length === 0 ? null : <Preview lines={lines} />}
    </>
  );
}

function Preview({ lines }: { readonly lines: readonly PastedRule[] }) {
  return (
    <ScrollTable caption={ASSIGN.preview} columns={Object.values(ASSIGN.columns)}>
      {lines.map(({ line, rule, teamName, isNewTeam, insteadOf, sprints, incidents }) => (
        <tr key={line}>
          <td className="quiet">{line}</td>
          <th scope="row">
            {ASSIGN.fields[rule.field]} <strong>{rule.value}</strong>
          </th>
          <td>
            <strong>{teamName}</strong>{' '}
            <span className="quiet">
              {isNewTeam ? ASSIGN.newTeam : insteadOf === undefined ? '' : ASSIGN.insteadOf(insteadOf)}
            </span>
          </td>
          <td>{sprints + incidents === 0 ? ASSIGN.noRows : ASSIGN.counts(sprints, incidents)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
