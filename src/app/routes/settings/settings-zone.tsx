import type { Settings } from '../../../domain/index.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { Card } from '../../components/card.tsx';
import { useToast } from '../../components/toasts.tsx';
import { ZoneSelect } from '../../components/zone-select.tsx';
import { browserZone } from '../../queries/stage.ts';
import { type ChangeSettings, TAKES_BACK } from '../../view/team-settings.ts';
import styles from './settings.module.css';

type SettingsZoneProps = { readonly settings: Settings; readonly onChange: ChangeSettings };

/** The zone of teams that have no working time of their own. */
export function SettingsZone({ settings, onChange }: SettingsZoneProps) {
  const toast = useToast();
  const change = (zone: string) => {
    onChange((now) => withZone(now, zone));
    toast({
      text: SETTINGS.standInSaved(zone),
      undo: () => onChange((now) => withZone(now, settings.zone), TAKES_BACK),
    });
  };
  return (
    <Card title={SETTINGS.standIn} sub={SETTINGS.standInWhy}>
      <div className={styles.zone}>
        <ZoneSelect
          label={SETTINGS.standInZone}
          {...(settings.zone === undefined && { description: SETTINGS.standInUnset })}
          zone={settings.zone ?? browserZone()}
          onZone={change}
        />
      </div>
    </Card>
  );
}

function withZone({ zone: _, ...others }: Settings, zone: string | undefined): Settings {
  return zone === undefined ? others : { ...others, zone };
}
