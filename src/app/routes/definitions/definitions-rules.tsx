import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Definition, OwnDefinition, Settings } from '../../../domain/index.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { describeStoreFault } from '../../../wording/faults.ts';
import { LENS } from '../../../wording/lens-words.ts';
import { BUILDER } from '../../../wording/rule-words.ts';
import { Card } from '../../components/card.tsx';
import { DefinitionList } from '../../components/definitions/definition-list.tsx';
import { askedOf, RuleForm } from '../../components/definitions/rule-form.tsx';
import { RulePreview } from '../../components/definitions/rule-preview.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { Settled } from '../../components/settled.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useChangeSettings } from '../../queries/change-settings.ts';
import { definitionValuesQuery, previewQuery, settingsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import {
  draftOf,
  NEW_RULE,
  type RuleDraft,
  withoutOwnRule,
  withRule,
  withRuleAsIn,
} from '../../view/definitions/rule-draft.ts';
import { TAKES_BACK } from '../../view/team-settings.ts';

const route = getRouteApi('/definitions');

/** All definitions with their rules, and the form for one's own. */
export function DefinitionsRules() {
  const settings = useQuery(settingsQuery(useEngine())).data;
  return <Settled result={settings}>{(current) => <Rules settings={current} />}</Settled>;
}

function Rules({ settings }: { readonly settings: Settings }) {
  const [draft, setDraft] = useState<RuleDraft>();
  const { choose, saveRule, remove, fault } = useRules(settings);
  return (
    <>
      {fault === undefined ? null : <FaultNote text={fault} />}
      <Card
        title={LENS.list}
        sub={LENS.listSub}
        actions={
          draft === undefined ? (
            <Button size="compact-sm" variant="default" onClick={() => setDraft(NEW_RULE)}>
              {BUILDER.new}
            </Button>
          ) : undefined
        }
      >
        <DefinitionList
          own={settings.definitions}
          chosen={settings.definition}
          onUse={choose}
          onEdit={(rule) => setDraft(draftOf(rule))}
          onRemove={(rule) => {
            remove(rule);
            if (draft?.id === rule.id) setDraft(undefined);
          }}
        />
      </Card>
      {draft === undefined ? null : (
        <Builder
          key={draft.id ?? ''}
          draft={draft}
          own={settings.definitions}
          onDraft={setDraft}
          onSave={(rule) => {
            saveRule(rule);
            setDraft(undefined);
          }}
          onCancel={() => setDraft(undefined)}
        />
      )}
    </>
  );
}

/** What can be done with definitions; each can be taken back. */
function useRules(settings: Settings) {
  const { onChange, save } = useChangeSettings();
  const toast = useToast();
  const navigate = route.useNavigate();
  const choose = (definition: Definition) => {
    onChange((now) => ({ ...now, definition }));
    // What the address asks for would go before what was just chosen.
    void navigate({ search: (now) => ({ ...now, definition: undefined }), resetScroll: false, replace: true });
    toast({
      text: LENS.used(definitionName(definition, settings.definitions)),
      undo: () => onChange((now) => ({ ...now, definition: settings.definition }), TAKES_BACK),
    });
  };
  const putBack = (rule: OwnDefinition) => () => onChange((now) => withRuleAsIn(now, settings, rule), TAKES_BACK);
  const saveRule = (rule: OwnDefinition) => {
    onChange((now) => withRule(now, rule));
    toast({ text: LENS.saved(rule.name), undo: putBack(rule) });
  };
  const remove = (rule: OwnDefinition) => {
    onChange((now) => withoutOwnRule(now, rule));
    toast({ text: LENS.removed(rule.name), undo: putBack(rule) });
  };
  return { choose, saveRule, remove, fault: save.data?.ok === false ? describeStoreFault(save.data.error) : undefined };
}

type BuilderProps = {
  readonly draft: RuleDraft;
  readonly own: readonly OwnDefinition[];
  readonly onDraft: (draft: RuleDraft) => void;
  readonly onSave: (rule: OwnDefinition) => void;
  readonly onCancel: () => void;
};

function Builder({ draft, own, onDraft, onSave, onCancel }: BuilderProps) {
  const engine = useEngine();
  const values = useQuery(definitionValuesQuery(engine)).data;
  const asked = askedOf(draft);
  const preview = useQuery(previewQuery(engine, asked));
  const edited = own.find(({ id }) => id === draft.id);
  return (
    <Card title={edited === undefined ? BUILDER.make : BUILDER.edit(edited.name)} sub={BUILDER.sub}>
      <RuleForm
        draft={draft}
        own={own}
        values={values?.ok === true ? values.value : undefined}
        onDraft={onDraft}
        onSave={onSave}
        onCancel={onCancel}
        preview={
          <RulePreview
            rule={asked}
            preview={preview.data?.ok === true ? preview.data.value : undefined}
            isStale={preview.isPlaceholderData}
          />
        }
      />
    </Card>
  );
}
