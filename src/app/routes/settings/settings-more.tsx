import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../../domain/index.ts';
import { describeStoreFault, type FaultText } from '../../../wording/faults.ts';
import { OVERVIEW } from '../../../wording/page.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { Card } from '../../components/card.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { ChooseFiles } from '../../components/file-doors.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useSettingsFile } from '../../queries/changes.ts';
import { saveText } from '../../view/save-text.ts';
import { type ChangeSettings, TAKES_BACK } from '../../view/team-settings.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { SprintDates } from '../import/sprints-without-dates.tsx';
import styles from './settings.module.css';

type PartProps = {
  readonly settings: Settings;
  readonly known: readonly TeamResult[];
  readonly onChange: ChangeSettings;
};

/** Dates for sprints whose export has none; nothing where all have theirs. */
export function SettingsDates({ known }: Pick<PartProps, 'known'>) {
  const sprints = known.flatMap(({ sprintsWithoutDates }) => sprintsWithoutDates);
  if (sprints.length === 0) return null;
  return (
    <Card title={SETTINGS.dates} sub={OVERVIEW.noDates.text}>
      <SprintDates sprints={sprints} />
    </Card>
  );
}

/** The settings as a file, for other people and for the command line. */
export function SettingsFile({ settings, onChange }: Omit<PartProps, 'known'>) {
  const { exportFile, parseFile } = useSettingsFile();
  const [fault, setFault] = useState<FaultText>();
  const toast = useToast();
  const take = async ([file]: readonly File[]) => {
    const parsed = await parseFile((await file?.text()) ?? '');
    setFault(parsed.ok ? undefined : { what: parsed.error, next: SETTINGS.importNext });
    if (!parsed.ok) return;
    onChange(() => parsed.value);
    toast({ text: SETTINGS.imported(parsed.value.teams.length), undo: () => onChange(() => settings, TAKES_BACK) });
  };
  const save = async () => {
    const text = await exportFile();
    if (text.ok) saveText(SETTINGS.fileName, text.value);
    setFault(text.ok ? undefined : describeStoreFault(text.error));
  };
  return (
    <Card title={SETTINGS.file} sub={SETTINGS.fileWhy}>
      {fault === undefined ? null : <FaultNote text={fault} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={() => void save()}>
          {SETTINGS.exportFile}
        </Button>
        <ChooseFiles onFiles={(files) => void take(files)} isMultiple={false} accept="application/json,.json">
          {SETTINGS.importFile}
        </ChooseFiles>
      </div>
    </Card>
  );
}
