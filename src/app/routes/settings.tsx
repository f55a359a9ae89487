import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings } from '../../domain/index.ts';
import { describeStoreFault } from '../../wording/faults.ts';
import { SETTINGS } from '../../wording/page-data.ts';
import { FaultNote } from '../components/fault-note.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Settled } from '../components/settled.tsx';
import { useSaveSettings } from '../queries/changes.ts';
import { analysisQuery, settingsQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import styles from './settings.module.css';
import { SettingsAssign, SettingsDates, SettingsFile } from './settings-more.tsx';
import { SettingsTeams } from './settings-teams.tsx';

/** Teams, working time, and what belongs to whom. A new revision draws the fields anew, with what was put in their place. */
export function SettingsRoute() {
  const engine = useEngine();
  const settings = useQuery(settingsQuery(engine)).data;
  const analysis = useQuery(analysisQuery(engine, {})).data;
  const known = analysis?.ok === true ? analysis.value.teams : [];
  const save = useSaveSettings();
  const fault = save.data?.ok === false ? save.data.error : undefined;
  const [revision, setRevision] = useState(0);
  const change = (next: Settings) => save.mutate(next);
  const replace = (next: Settings) => {
    save.mutate(next);
    setRevision(revision + 1);
  };
  return (
    <Page title={SETTINGS.title}>
      <PageTitle title={SETTINGS.title} lead={SETTINGS.lead}>
        <p className={styles.saved} role="status">
          {save.isPending ? SETTINGS.saving : save.data?.ok === true ? SETTINGS.saved : ''}
        </p>
      </PageTitle>
      {fault === undefined ? null : <FaultNote text={describeStoreFault(fault)} />}
      <Settled result={settings}>
        {(current) => (
          <div className={styles.page}>
            <SettingsTeams key={revision} settings={current} known={known} onSettings={change} onReplace={replace} />
            <SettingsDates known={known} />
            <SettingsAssign settings={current} known={known} onSettings={change} />
            <SettingsFile settings={current} onSettings={replace} />
          </div>
        )}
      </Settled>
    </Page>
  );
}
