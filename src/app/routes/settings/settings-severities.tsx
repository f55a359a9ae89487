import { useQuery } from '@tanstack/react-query';
import type { Settings, Severity, SeverityUse } from '../../../domain/index.ts';
import { severityCode, severityRuleName } from '../../../domain/index.ts';
import { SEVERITIES_OF_TOOLS as WORDS } from '../../../wording/severity-words.ts';
import { SeverityMap } from '../../components/settings/severity-map.tsx';
import { useToast } from '../../components/toasts.tsx';
import { severitiesQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { type ChangeSettings, TAKES_BACK } from '../../view/team-settings.ts';

/** What the tools' severities mean, where the person means something else. */
export function SettingsSeverities({ onChange }: { readonly onChange: ChangeSettings }) {
  const uses = useQuery(severitiesQuery(useEngine())).data;
  const toast = useToast();
  if (uses?.ok !== true) return null;
  const set = (use: SeverityUse, severity: Severity | undefined) => {
    onChange((now) => withSeverity(now, use, severity));
    const before = use.isSet ? use.severity : undefined;
    toast({
      text: WORDS.saved(
        use.raw === '' ? WORDS.none : use.raw,
        severity === undefined ? undefined : severityCode(severity),
      ),
      undo: () => onChange((now) => withSeverity(now, use, before), TAKES_BACK),
    });
  };
  return <SeverityMap uses={uses.value} onSeverity={set} />;
}

function withSeverity(settings: Settings, { source, raw }: SeverityUse, severity: Severity | undefined): Settings {
  const name = severityRuleName({ source, raw });
  const others = settings.severities.filter((rule) => severityRuleName(rule) !== name);
  return { ...settings, severities: severity === undefined ? others : [...others, { source, raw, severity }] };
}
