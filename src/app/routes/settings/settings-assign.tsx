import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings } from '../../../domain/index.ts';
import type { AssignReading } from '../../../engine/api.ts';
import { ASSIGN } from '../../../wording/assign-words.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { SETTINGS_WORDS } from '../../../wording/settings-words.ts';
import { Card } from '../../components/card.tsx';
import { AssignPaste } from '../../components/settings/assign-paste.tsx';
import { AssignRules } from '../../components/settings/assign-rules.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useEngine } from '../../queries/engine.tsx';
import { assignLinesQuery, unassignedQuery } from '../../queries/pasted.ts';
import { browserZone } from '../../queries/stage.ts';
import { withoutPasted, withPasted, withRules } from '../../view/settings/assign.ts';
import { type ChangeSettings, TAKES_BACK, withoutRule } from '../../view/team-settings.ts';
import type { TeamResult } from '../../view/team-view.ts';

type SettingsAssignProps = {
  readonly settings: Settings;
  readonly known: readonly TeamResult[];
  readonly onChange: ChangeSettings;
};

/** Rules that give rows to teams, with all that belongs to none. Each change is taken back at once. */
export function SettingsAssign({ settings, known, onChange }: SettingsAssignProps) {
  const [isPasting, setIsPasting] = useState(false);
  const toast = useToast();
  const change = (edit: (now: Settings) => Settings, text: string) => {
    onChange(edit);
    toast({ text, undo: () => onChange((now) => ({ ...now, assign: settings.assign }), TAKES_BACK) });
  };
  const paste = (reading: AssignReading) => {
    onChange((now) => withPasted(now, reading, browserZone()));
    toast({
      text: ASSIGN.accepted(reading.lines.length),
      undo: () => onChange((now) => withoutPasted(now, settings, reading), TAKES_BACK),
    });
    setIsPasting(false);
  };
  const unassigned = useQuery(unassignedQuery(useEngine())).data;
  const named = known.filter(({ id }) => !settings.teams.some((team) => team.id === id));
  const teams = [...settings.teams, ...named].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={SETTINGS.assign} sub={SETTINGS.assignLead}>
      <AssignRules
        rules={settings.assign}
        unassigned={unassigned?.ok === true ? unassigned.value : undefined}
        teams={teams}
        onAdd={(rules) => {
          const [only, ...others] = rules;
          const isOne = only !== undefined && others.length === 0;
          const text = isOne ? SETTINGS_WORDS.ruleAdded(only.value) : ASSIGN.accepted(rules.length);
          change((now) => withRules(now, rules), text);
        }}
        onRemove={(rule) => change((now) => withoutRule(now, rule), SETTINGS_WORDS.ruleRemoved(rule.value))}
        onPaste={() => setIsPasting(true)}
        paste={isPasting ? <PastedRules onSave={paste} onClose={() => setIsPasting(false)} /> : undefined}
      />
    </Card>
  );
}

type PastedRulesProps = { readonly onSave: (reading: AssignReading) => void; readonly onClose: () => void };

function PastedRules({ onSave, onClose }: PastedRulesProps) {
  const [text, setText] = useState('');
  const { data, isPlaceholderData } = useQuery(assignLinesQuery(useEngine(), text));
  const reading = data?.ok === true && text.trim() !== '' ? data.value : undefined;
  return (
    <AssignPaste
      text={text}
      reading={reading}
      isCurrent={!isPlaceholderData}
      onText={setText}
      onSave={onSave}
      onClose={onClose}
    />
  );
}
