import { describe, expect, it } from 'vitest';
import type { Dataset, DefinitionCondition, OwnDefinition } from '../../src/domain/index.ts';
import { hours } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { definitionTest } from '../../src/metrics/definitions/defined-incidents.ts';
import { definitionValues, previewDefinition } from '../../src/metrics/definitions/definition-preview.ts';
import { at, drawnDataset, drawnIncident, drawnSprint } from './drawn-dataset.ts';

const S1 = drawnSprint('S1', '2026-03-02');
const times = { startedAt: at('2026-03-03T10:00Z'), mitigatedAt: at('2026-03-03T12:00Z') };
const I1 = drawnIncident('I1', {
  ...times,
  severity: 1,
  title: 'Checkout is on-call material',
  services: ['Checkout'],
  labels: ['Drill', 'eu'],
  customerImpact: 'major',
  effort: { logged: hours(4) },
});
const I2 = drawnIncident('I2', {
  ...times,
  severity: 'unknown',
  title: 'Downloads are slow',
  services: ['downloads', 'checkout'],
  type: 'Bug',
  effort: { logged: hours(2) },
});
const I3 = drawnIncident('I3', { ...times, severity: 3, customerImpact: 'none', effort: { logged: hours(1) } });
const INCIDENTS = [I1, I2, I3];

function rule(conditions: readonly DefinitionCondition[], match: OwnDefinition['match'] = 'all'): OwnDefinition {
  return { id: 'rule-a', name: 'A', match, conditions };
}

function counted(conditions: readonly DefinitionCondition[], match?: OwnDefinition['match']): readonly string[] {
  return INCIDENTS.filter(definitionTest('rule-a', [rule(conditions, match)])).map(({ id }) => id);
}

describe('a definition of one’s own', () => {
  it.each<readonly [string, DefinitionCondition, readonly string[]]>([
    ['severities, not known among them', { field: 'severity', severities: [1, 'unknown'] }, ['I1', 'I2']],
    ['who felt it', { field: 'felt', felt: ['no', 'not-known'] }, ['I2', 'I3']],
    ['labels, without regard to case', { field: 'label', values: ['drill'] }, ['I1']],
    ['labels whole', { field: 'label', values: ['dri'] }, []],
    ['the type', { field: 'type', values: ['bug', 'task'] }, ['I2']],
    ['one of the services', { field: 'service', values: ['CHECKOUT'] }, ['I1', 'I2']],
    ['whole words of the title', { field: 'text', words: ['down', 'slow'] }, ['I2']],
    ['a word of two tokens in a row', { field: 'text', words: ['on-call'] }, ['I1']],
    ['a word without a letter, which is nowhere', { field: 'text', words: ['--'] }, []],
    ['the opposite, and what lacks the field', { field: 'label', values: ['eu'], isNot: true }, ['I2', 'I3']],
  ])('can ask for %s', (_, condition, expected) => {
    expect(counted([condition])).toEqual(expected);
  });

  it('holds if all of its conditions do, or any of them, as it says', () => {
    const both: readonly DefinitionCondition[] = [
      { field: 'service', values: ['checkout'] },
      { field: 'severity', severities: [1, 3] },
    ];
    expect(counted(both)).toEqual(['I1']);
    expect(counted(both, 'any')).toEqual(['I1', 'I2', 'I3']);
  });

  it('counts every record while it asks for nothing', () => {
    expect(counted([])).toEqual(['I1', 'I2', 'I3']);
  });

  it('never stands for all records where it is not there', () => {
    expect(() => definitionTest('rule-gone', [rule([])])).toThrow('rule-gone');
    const dataset = drawnDataset({ sprints: [S1], incidents: INCIDENTS });
    expect(() => analyse(dataset, { definition: 'rule-gone' })).toThrow('rule-gone');
  });

  it('is computed with, and anew once it says something else', () => {
    const rows = { sprints: [S1], incidents: INCIDENTS };
    const dataset = (own: OwnDefinition): Dataset => drawnDataset({ ...rows, definitions: [own] });
    const hoursUnder = (own: OwnDefinition) =>
      analyse(dataset(own), { definition: 'rule-a' }).teams[0]?.sprints[0]?.hoursOn;
    expect(hoursUnder(rule([{ field: 'service', values: ['checkout'] }]))).toBeCloseTo(6, 9);
    expect(hoursUnder(rule([{ field: 'severity', severities: [3] }]))).toBeCloseTo(1, 9);
  });
});

describe('the preview of a rule', () => {
  it('counts all incidents, and names a few on either side, the latest first', () => {
    const later = drawnIncident('I4', { startedAt: at('2026-04-01T10:00Z'), services: ['checkout'] });
    const preview = previewDefinition([...INCIDENTS, later], rule([{ field: 'service', values: ['checkout'] }]));
    expect(preview).toMatchObject({ counted: 3, all: 4, missing: [] });
    expect(preview.examples.map(({ id }) => id)).toEqual(['I4', 'I1', 'I2']);
    expect(preview.others.map(({ id }) => id)).toEqual(['I3']);
  });

  it('names the fields that no incident has', () => {
    const draft = rule([
      { field: 'type', values: ['Bug'] },
      { field: 'severity', severities: [1] },
    ]);
    expect(previewDefinition([I1, I3], draft).missing).toEqual(['type']);
  });

  it('offers the values that incidents have, the most frequent first, each once', () => {
    expect(definitionValues(INCIDENTS).service).toEqual([
      { value: 'Checkout', incidents: 2 },
      { value: 'downloads', incidents: 1 },
    ]);
  });

  it('offers every service, since the bar narrows by any of them, and the first 200 labels', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      drawnIncident(`M${index}`, { ...times, services: [`service ${index}`], labels: [`label ${index}`] }),
    );
    const values = definitionValues(many);
    expect([values.service.length, values.label.length]).toEqual([300, 200]);
  });
});
