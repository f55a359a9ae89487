import { CloseButton, MultiSelect, Select } from '@mantine/core';
import { type EditedField, type IncidentEdit, SEVERITIES } from '../../../domain/index.ts';
import type { IncidentDetail } from '../../../engine/api.ts';
import { EDIT, FELT_QUESTION, severityName } from '../../../wording/edit-words.ts';
import { timesEdit } from '../../view/overview/incident-times.ts';
import { TypedMark } from './edit-field.tsx';
import { EditHours } from './edit-hours.tsx';
import styles from './edit-incident.module.css';
import { EditPeople } from './edit-people.tsx';
import { EditTimes } from './edit-times.tsx';
import { FeltAnswer } from './felt-answer.tsx';

type EditIncidentProps = {
  readonly incident: IncidentDetail;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** Zone in which times are shown and typed. */
  readonly zone: string;
  readonly onEdit: (edit: IncidentEdit) => void;
  readonly onTakeBack: (decisionId: string) => void;
  readonly onClose: () => void;
};

/** Everything that can be corrected about one incident. Each change is handed on by itself. */
export function EditIncident({ incident, teams, zone, onEdit, onTakeBack, onClose }: EditIncidentProps) {
  const typed = typedOf(incident);
  const takeBack = (field: EditedField) => {
    const id = incident.edits.find(({ edit }) => edit.field === field)?.decisionId;
    return id === undefined ? undefined : () => onTakeBack(id);
  };
  // A value that changed elsewhere, by an undo or in another tab, starts its form anew.
  const anew = (...values: readonly unknown[]) => JSON.stringify(values);
  return (
    <section className={styles.editor} aria-label={EDIT.title(incident.id)}>
      <header className={styles.head}>
        <div>
          <h3>{EDIT.title(incident.id)}</h3>
          <p className={styles.hint}>{EDIT.hint}</p>
        </div>
        <CloseButton size="sm" aria-label={EDIT.close} onClick={onClose} />
      </header>
      <div className={styles.parts}>
        <EditHours
          key={anew('hours', typed.hours)}
          typed={typed.hours}
          hours={incident.hours}
          onEdit={onEdit}
          onTakeBack={takeBack('hours')}
        />
        <Felt incident={incident} onEdit={onEdit} onTakeBack={takeBack('felt')} />
        <EditPeople
          key={anew('people', incident.responderCount)}
          people={incident.responderCount}
          onPeople={(people) => onEdit({ field: 'people', people })}
          onTakeBack={takeBack('people')}
        />
        <EditTimes
          key={anew('times', incident.startedAt, incident.acknowledgedAt, incident.mitigatedAt, incident.resolvedAt)}
          times={incident}
          zone={zone}
          onTimes={(changed) => onEdit(timesEdit(typed.times, changed))}
          onTakeBack={takeBack('times')}
        />
        <SeverityChoice incident={incident} onEdit={onEdit} onTakeBack={takeBack('severity')} />
        <TeamChoice incident={incident} teams={teams} onEdit={onEdit} onTakeBack={takeBack('teams')} />
      </div>
    </section>
  );
}

type ChoiceProps = Pick<EditIncidentProps, 'incident' | 'onEdit'> & { readonly onTakeBack: (() => void) | undefined };

function Felt({ incident, onEdit, onTakeBack }: ChoiceProps) {
  return (
    <div className={styles.choices}>
      <FeltAnswer felt={incident.felt} id={incident.id} onFelt={(felt) => onEdit({ field: 'felt', felt })} />
      <TypedMark what={FELT_QUESTION} onTakeBack={onTakeBack} />
    </div>
  );
}

function SeverityChoice({ incident, onEdit, onTakeBack }: ChoiceProps) {
  return (
    <div className={styles.choices}>
      <Select
        label={EDIT.severity}
        {...(incident.severityRaw === undefined ? {} : { description: incident.severityRaw })}
        data={SEVERITIES.map((severity) => ({ value: String(severity), label: severityName(severity) }))}
        value={String(incident.severity)}
        allowDeselect={false}
        onChange={(chosen) => {
          const severity = SEVERITIES.find((each) => String(each) === chosen);
          if (severity !== undefined && severity !== incident.severity) onEdit({ field: 'severity', severity });
        }}
      />
      <TypedMark what={EDIT.severity} onTakeBack={onTakeBack} />
    </div>
  );
}

function TeamChoice({ incident, teams, onEdit, onTakeBack }: ChoiceProps & Pick<EditIncidentProps, 'teams'>) {
  return (
    <div className={styles.choices}>
      <MultiSelect
        label={EDIT.teams}
        {...(incident.teamIds.length === 0 ? { placeholder: EDIT.teamsNone } : {})}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...incident.teamIds]}
        comboboxProps={{ keepMounted: false, transitionProps: { duration: 0 } }}
        onChange={(teamIds) => onEdit({ field: 'teams', teamIds })}
      />
      <TypedMark what={EDIT.teams} onTakeBack={onTakeBack} />
    </div>
  );
}

function typedOf({ edits }: IncidentDetail) {
  const find = <Field extends EditedField>(field: Field) =>
    edits
      .map(({ edit }) => edit)
      .find((edit): edit is Extract<IncidentEdit, { readonly field: Field }> => edit.field === field);
  return { hours: find('hours'), times: find('times') };
}
