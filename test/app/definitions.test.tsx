// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DefinitionList } from '../../src/app/components/definitions/definition-list.tsx';
import { DefinitionsTable } from '../../src/app/components/definitions/definitions-card.tsx';
import { RuleForm } from '../../src/app/components/definitions/rule-form.tsx';
import { LensStrip } from '../../src/app/components/retro/lens-strip.tsx';
import { chooseLensSprints, lensSprintOptions } from '../../src/app/view/definitions/lens-sprints.ts';
import { NEW_RULE, withoutOwnRule, withRule, withRuleAsIn } from '../../src/app/view/definitions/rule-draft.ts';
import { prepareDefinitions } from '../../src/charts/definitions-rows.ts';
import type { OwnDefinition, SprintState } from '../../src/domain/index.ts';
import { NO_SETTINGS } from '../../src/domain/index.ts';
import { definitionName, ruleInWords } from '../../src/wording/definition-words.ts';
import { bandInWords, foldedInWords, LENS, statementInWords } from '../../src/wording/lens-words.ts';
import { BUILDER } from '../../src/wording/rule-words.ts';
import { LENS_SHOWN, lensSource } from '../support/lens-samples.ts';
import { renderInTheme } from './render.tsx';
import { SPRINT, TEAM } from './team.ts';

const CHECKOUT: OwnDefinition = {
  id: 'rule-checkout',
  name: 'Checkout only',
  match: 'all',
  conditions: [{ field: 'service', values: ['checkout'] }],
};

const SHOWN = LENS_SHOWN;

describe('the strip of definitions', () => {
  it('says each definition in figures, with its bounds, and which one counts now', () => {
    renderInTheme(<LensStrip rows={prepareDefinitions(lensSource())} />);
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toBe('all records2.8');
    expect(rows[1]).toContain(`users felt it${LENS.chosen}1.6 to 2.4`);
    expect(rows[2]).toContain('4.3 (3.8 to 4.6)');
    expect(rows[2]).toContain('3 confirmed, 1 dismissed, 2 open, counted at 67 %');
  });
});

describe('the card of definitions', () => {
  it('has its numbers as a table, without columns that nobody knows', () => {
    renderInTheme(<DefinitionsTable team={lensSource()} />);
    const headers = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headers).toEqual([
      LENS.columns.definition,
      LENS.columns.incidents,
      LENS.columns.hours,
      'Time for, points',
      LENS.columns.half,
    ]);
    const row = screen.getByRole('row', { name: /users felt it/ });
    expect(within(row).getAllByRole('cell')[1]?.textContent).toBe('16 h to 24 h');
  });
});

describe('in words', () => {
  it('says how far the answer hangs on the definition', () => {
    expect(bandInWords(SHOWN)).toBe('1.6 to 4.6 points, depending on what counts as an incident');
    expect(SHOWN.statements.map(statementInWords)[1]).toBe(
      'Incidents could account for at least half of what was planned and not finished: holds under 2 of 3 definitions.',
    );
    expect(SHOWN.statements.map(statementInWords)[0]).toContain('cannot be said');
  });

  it('names the field that is missing', () => {
    expect(foldedInWords(SHOWN.folded, [])).toBe(
      'The data of these sprints cannot tell apart from “all records”: severity 1 and 2 (no record has a severity).',
    );
  });

  it('says a rule as one would read it aloud', () => {
    expect(
      ruleInWords({
        match: 'any',
        conditions: [
          { field: 'severity', severities: [1, 2] },
          { field: 'label', values: ['drill'], isNot: true },
        ],
      }),
    ).toBe('Records count where severity is 1 or 2, or no label is “drill”.');
    expect(definitionName('rule-gone', [CHECKOUT])).not.toContain('all records');
  });
});

describe('the list of definitions', () => {
  it('offers to use each but the chosen one, and to edit and delete only one’s own', () => {
    const done: string[] = [];
    renderInTheme(
      <DefinitionList
        own={[CHECKOUT]}
        chosen="all"
        onUse={(definition) => done.push(`use ${definition}`)}
        onEdit={({ id }) => done.push(`edit ${id}`)}
        onRemove={({ id }) => done.push(`remove ${id}`)}
      />,
    );
    expect(screen.queryByRole('button', { name: LENS.chooseOf('all records') })).toBeNull();
    expect(screen.queryByRole('button', { name: LENS.editOf('users felt it') })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: LENS.chooseOf('Checkout only') }));
    fireEvent.click(screen.getByRole('button', { name: LENS.editOf('Checkout only') }));
    fireEvent.click(screen.getByRole('button', { name: LENS.removeOf('Checkout only') }));
    expect(done).toEqual(['use rule-checkout', 'edit rule-checkout', 'remove rule-checkout']);
  });
});

function Form({ onSave }: { readonly onSave: (rule: OwnDefinition) => void }) {
  const [draft, setDraft] = useState(NEW_RULE);
  return (
    <RuleForm
      draft={draft}
      own={[CHECKOUT]}
      values={undefined}
      preview={null}
      onDraft={setDraft}
      onSave={onSave}
      onCancel={() => undefined}
    />
  );
}

describe('the form of a rule', () => {
  const shown = (): OwnDefinition[] => {
    const saved: OwnDefinition[] = [];
    renderInTheme(<Form onSave={(rule) => saved.push(rule)} />);
    return saved;
  };
  const save = () => fireEvent.click(screen.getByRole('button', { name: BUILDER.save }));

  it('says what is missing, once somebody tries to save', () => {
    const saved = shown();
    expect(screen.queryByText(BUILDER.nameMissing)).toBeNull();
    save();
    expect(screen.getByText(BUILDER.nameMissing)).toBeDefined();
    expect(screen.getByRole('alert').textContent).toBe(BUILDER.empty);
    fireEvent.change(screen.getByLabelText(BUILDER.name), { target: { value: ' checkout ONLY ' } });
    expect(screen.getByText(BUILDER.nameTaken)).toBeDefined();
    expect(saved).toEqual([]);
  });

  it('hands on what was put together', () => {
    const saved = shown();
    fireEvent.change(screen.getByLabelText(BUILDER.name), { target: { value: 'Loud ones' } });
    fireEvent.click(screen.getByRole('checkbox', { name: '2' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '1' }));
    fireEvent.click(screen.getByRole('checkbox', { name: BUILDER.negate }));
    fireEvent.click(screen.getByRole('radio', { name: BUILDER.matches.any }));
    save();
    expect(saved).toEqual([
      {
        id: expect.stringMatching(/^rule-[a-z0-9]+$/),
        name: 'Loud ones',
        match: 'any',
        conditions: [{ field: 'severity', severities: [1, 2], isNot: true }],
      },
    ]);
  });
});

describe('the settings', () => {
  const before = { ...withRule(NO_SETTINGS, CHECKOUT), definition: CHECKOUT.id };

  it('count all records once the chosen rule is deleted, and the rule again once that is undone', () => {
    const after = withoutOwnRule(before, CHECKOUT);
    expect(after).toMatchObject({ definition: 'all', definitions: [] });
    expect(withRuleAsIn(after, before, CHECKOUT)).toEqual(before);
  });

  it('have no rule any more once making it is undone', () => {
    expect(withRuleAsIn(withRule(NO_SETTINGS, CHECKOUT), NO_SETTINGS, CHECKOUT)).toEqual(NO_SETTINGS);
  });
});

describe('the sprints of the lens', () => {
  const sprints = (states: readonly SprintState[]) =>
    states.map((state, index) => ({ ...SPRINT, key: `x:${index}`, name: `S${index}`, state }));
  const closed = (count: number) => sprints(Array.from({ length: count }, () => 'closed'));

  it('are the latest six closed ones, as on the overview, unless the address says otherwise', () => {
    const team = {
      ...TEAM,
      sprints: [...closed(8), ...sprints(['active']).map((each) => ({ ...each, key: 'x:now' }))],
    };
    expect(chooseLensSprints(team, undefined).keys).toEqual(['x:2', 'x:3', 'x:4', 'x:5', 'x:6', 'x:7']);
    expect(chooseLensSprints(team, 'all').keys).toHaveLength(8);
    expect(chooseLensSprints(team, 'x:now').keys).toEqual(['x:now']);
    expect(lensSprintOptions(team).map(({ value }) => value)[2]).toBe('x:now');
  });

  it('are the running one where none is closed, and none where none has begun', () => {
    expect(chooseLensSprints({ ...TEAM, sprints: sprints(['active', 'future']) }, undefined).keys).toEqual(['x:0']);
    expect(chooseLensSprints({ ...TEAM, sprints: sprints(['future']) }, undefined).keys).toEqual([]);
  });
});
