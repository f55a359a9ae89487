import { useQuery } from '@tanstack/react-query';
import { describeStoreFault } from '../../../wording/faults.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { Page } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Settled } from '../../components/settled.tsx';
import { useChangeSettings } from '../../queries/change-settings.ts';
import { analysisQuery, settingsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import styles from './settings.module.css';
import { SettingsAssign } from './settings-assign.tsx';
import { SettingsMethod } from './settings-method.tsx';
import { SettingsDates, SettingsFile } from './settings-more.tsx';
import { SettingsSeverities } from './settings-severities.tsx';
import { SettingsTeams } from './settings-teams.tsx';
import { SettingsZone } from './settings-zone.tsx';

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
            <SettingsZone settings={current} onChange={onChange} />
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
