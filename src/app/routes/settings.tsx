import { useQuery, useQueryClient } from '@tanstack/react-query';
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
import type { ChangeSettings } from '../view/team-settings.ts';
import styles from './settings.module.css';
import { SettingsMethod } from './settings-method.tsx';
import { SettingsAssign, SettingsDates, SettingsFile } from './settings-more.tsx';
import { SettingsSeverities } from './settings-severities.tsx';
import { SettingsTeams } from './settings-teams.tsx';

/** Teams, working time, what belongs to whom, and the coefficients. Each change can be taken back. */
export function SettingsRoute() {
  const engine = useEngine();
  const settings = useQuery(settingsQuery(engine)).data;
  const analysis = useQuery(analysisQuery(engine, {})).data;
  const known = analysis?.ok === true ? analysis.value.teams : [];
  const { onChange, save } = useChangeSettings();
  const fault = save.data?.ok === false ? save.data.error : undefined;
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
            <SettingsTeams settings={current} known={known} onChange={onChange} />
            <SettingsDates known={known} />
            <SettingsAssign settings={current} known={known} onChange={onChange} />
            <SettingsSeverities onChange={onChange} />
            <SettingsMethod settings={current} onChange={onChange} />
            <SettingsFile settings={current} onChange={onChange} />
          </div>
        )}
      </Settled>
    </Page>
  );
}

/** Saves an edit of the settings as they are now: one that is undone later leaves what came after it alone. */
function useChangeSettings(): { readonly onChange: ChangeSettings; readonly save: ReturnType<typeof useSaveSettings> } {
  const client = useQueryClient();
  const { queryKey } = settingsQuery(useEngine());
  const save = useSaveSettings();
  const onChange: ChangeSettings = (edit: (now: Settings) => Settings) => {
    const now = client.getQueryData(queryKey);
    if (now?.ok === true) save.mutate(edit(now.value));
  };
  return { onChange, save };
}
