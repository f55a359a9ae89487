// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SeverityMap } from '../../src/app/components/settings/severity-map.tsx';
import type { Severity, SeverityUse } from '../../src/domain/index.ts';
import { SEVERITIES_OF_TOOLS as WORDS } from '../../src/wording/severity-words.ts';
import { renderInTheme } from './render.tsx';

const HIGHEST: SeverityUse = { source: 'jira', raw: 'Highest', severity: 1, isSet: false, incidents: 12 };
const NONE: SeverityUse = { source: 'opsgenie', raw: '', severity: 3, isSet: true, incidents: 4 };

function shown(): (readonly [string, Severity | undefined])[] {
  const chosen: (readonly [string, Severity | undefined])[] = [];
  renderInTheme(
    <SeverityMap uses={[HIGHEST, NONE]} onSeverity={({ raw }, severity) => chosen.push([raw, severity])} />,
  );
  return chosen;
}

it('hands on which raw severity means what', () => {
  const chosen = shown();
  fireEvent.change(screen.getByLabelText(WORDS.choose('Jira', 'Highest')), { target: { value: 'SEV2' } });
  expect(chosen).toEqual([['Highest', 2]]);
});

it('marks what a person set, in a word, and takes it back', () => {
  const chosen = shown();
  expect(screen.getAllByText(WORDS.changed)).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: WORDS.resetOf(WORDS.none) }));
  expect(chosen).toEqual([['', undefined]]);
});
