import { mkdirSync, writeFileSync } from 'node:fs';
import { followUpSearch } from './follow-up-issues.ts';
import { incidentPages } from './incidents.ts';
import { sprintReports } from './sprint-reports.ts';
import { storySearch } from './stories.ts';

/** The files of the sample team by name, as text. */
export function sampleFiles(): ReadonlyMap<string, string> {
  const { incidents, followUps } = incidentPages();
  const files = new Map<string, unknown>([
    ['kestrel-sprint-reports.json', sprintReports()],
    ['kestrel-stories.json', storySearch()],
    ['kestrel-incidents.json', incidents],
    ['kestrel-follow-ups.json', followUps],
    ['kestrel-follow-up-issues.json', followUpSearch()],
  ]);
  const index = { files: [...files.keys()] };
  return new Map(
    [...files, ['index.json', index] as const].map(([name, content]) => [name, `${JSON.stringify(content)}\n`]),
  );
}

/** Writes the sample team into `public/sample/`: `npx tsx test/support/sample/make.ts`. */
export function writeSample(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of sampleFiles()) writeFileSync(`${folder}/${name}`, text);
}

if (process.argv[1]?.endsWith('make.ts') === true) writeSample('public/sample');
