import { describe, expect, it } from 'vitest';
import { askWhy, closeTrace, currentStep, follow, goBackTo, originOf } from '../../src/app/view/trace-steps.ts';

describe('the way to a number', () => {
  const displaced = { why: 'displaced', sprint: 'jira:42' } as const;
  const hours = { why: 'hours-on', sprint: 'jira:42' } as const;
  const capacity = { why: 'capacity', sprint: 'jira:42' } as const;

  it('begins with the figure on the page', () => {
    expect(askWhy(displaced)).toEqual({ ...displaced, from: undefined, place: undefined });
    expect(currentStep({ ...displaced })).toEqual(displaced);
    expect(currentStep({ sprint: 'jira:42' })).toBeUndefined();
  });

  it('grows by each input that is followed', () => {
    expect(follow({ ...displaced }, hours)).toMatchObject({ ...hours, from: [displaced] });
    expect(follow({ ...hours, from: [displaced] }, capacity)).toMatchObject({ ...capacity, from: [displaced, hours] });
  });

  it('does not run in a circle: a number that is on it already is gone back to', () => {
    const back = follow({ ...capacity, from: [displaced, hours] }, hours);
    expect(back).toMatchObject({ ...hours, from: [displaced] });
    expect(follow({ ...hours, from: [displaced] }, displaced).from).toBeUndefined();
  });

  it('leads back to each of its steps', () => {
    const view = { ...capacity, from: [displaced, hours] };
    expect(goBackTo(view, 1)).toMatchObject({ ...hours, from: [displaced] });
    expect(goBackTo(view, 0)).toMatchObject({ ...displaced, from: undefined });
  });

  it('ends where it began: in the list of the sprint whose figure was asked', () => {
    expect(closeTrace({ ...capacity, from: [displaced, hours] })).toMatchObject({ why: undefined, sprint: 'jira:42' });
    expect(originOf({ ...capacity, from: [displaced, hours] })).toEqual(displaced);
  });

  it('ends without a panel where a figure of all sprints was asked', () => {
    expect(closeTrace({ ...displaced, from: [{ why: 'displaced' }] })).toEqual({
      why: undefined,
      from: undefined,
      place: undefined,
      sprint: undefined,
    });
  });
});
