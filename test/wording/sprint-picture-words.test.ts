import { describe, expect, it } from 'vitest';
import { headlineForSprint } from '../../src/wording/headline.ts';
import { withoutSharedWords } from '../../src/wording/names.ts';
import { sprintAlt, sprintSubtitles, sprintTitles } from '../../src/wording/sprint-picture-words.ts';
import { KESTREL_DRAFTS, sampleTeam } from '../support/analysis-samples.ts';

const team = sampleTeam(KESTREL_DRAFTS.slice(-1));
const [sprint = expect.fail('no sprint')] = team.sprints;
const headline = headlineForSprint(sprint, team);

describe('the words around a sprint’s picture', () => {
  it('are the headline, then its first sentence, then its hours', () => {
    expect(sprintTitles(headline)).toEqual([
      'Incidents took 43 hours this sprint: time for about 5 story points (likely 4 to 6). We planned 40.',
      'Incidents took 43 hours this sprint: time for about 5 story points (likely 4 to 6).',
      'Incidents took 43 hours this sprint',
    ]);
  });

  it('say which sprint it is, and give the range only under a title that a person wrote', () => {
    expect(sprintSubtitles(team, sprint, false)[0]).toBe(
      'Kestrel · Sprint 42 · 20–31 Oct 2026 · one sprint on one page',
    );
    expect(sprintSubtitles(team, sprint, true)[0]).toContain('likely 4 to 6 points of 40 planned');
  });

  it('say that a sprint is still running', () => {
    expect(sprintSubtitles(team, { ...sprint, state: 'active' }, false)[0]).toContain('still running');
  });

  it.each(['K', 'Kestrel', 'Customer onboarding and billing platform, Europe, Middle East and Africa and the rest'])(
    'describe the picture of “%s” in 80 to 150 characters',
    (name) => {
      const alt = sprintAlt({ ...team, name }, headline);
      expect(alt.length).toBeGreaterThanOrEqual(80);
      expect(alt.length).toBeLessThanOrEqual(150);
    },
  );
});

describe('names for narrow places', () => {
  it('leave out the words that all begin with, and never a whole name', () => {
    expect(withoutSharedWords(['Kestrel 37', 'Kestrel 42'])).toEqual(['37', '42']);
    expect(withoutSharedWords(['Sprint 37', 'Hardening'])).toEqual(['Sprint 37', 'Hardening']);
    expect(withoutSharedWords(['Kestrel 1', 'Kestrel'])).toEqual(['Kestrel 1', 'Kestrel']);
    expect(withoutSharedWords(['Kestrel 37'])).toEqual(['Kestrel 37']);
  });
});
