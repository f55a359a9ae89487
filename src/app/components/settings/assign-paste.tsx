import type { AssignReading, PastedRule } from '../../../engine/api.ts';
import { ASSIGN } from '../../../wording/assign-words.ts';
import { ruleFaultInWords } from '../../view/settings/assign.ts';
import { PasteForm } from '../paste-form.tsx';
import { ScrollTable } from '../scroll-table.tsx';
import styles from './assign-paste.module.css';

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
    <PasteForm
      words={{
        label: ASSIGN.pasteLabel,
        hint: ASSIGN.pasteHint,
        example: ASSIGN.example,
        save: ASSIGN.save(rules),
        cancel: ASSIGN.cancel,
      }}
      canSave={rules > 0 && isCurrent}
      onSave={() => reading !== undefined && onSave(reading)}
      {...{ text, onText, onClose }}
    >
      {reading === undefined ? null : <Reading reading={reading} />}
    </PasteForm>
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
