/** One step of the database's history. `schema` lists only the stores that the step adds or changes, in Dexie's notation. */
export type Migration = {
  readonly version: number;
  /** What the step does and why, as one sentence. */
  readonly says: string;
  readonly schema: Readonly<Record<string, string | null>>;
};

/**
 * Every step since the first release, oldest first. A released step is never edited: a change of the database is a new step.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    says: 'Keep imports apart from their rows, rows in chunks by import and position, and decisions, settings and the salt beside them.',
    schema: {
      imports: 'id',
      chunks: '[importId+position]',
      decisions: 'id',
      settings: 'name',
      meta: 'name',
    },
  },
  {
    version: 2,
    says: 'Keep the column mappings that people saved for tables that no importer knows.',
    schema: { mappings: 'id' },
  },
  {
    version: 3,
    says: 'Keep the last steps that a person took, so that they can be taken back after the page was closed.',
    schema: { journal: '++id' },
  },
  {
    version: 4,
    says: 'Keep retrospectives, found by their team, apart from what each froze when it was closed, which is never rewritten.',
    schema: { retrospectives: 'id, teamId', snapshots: 'retrospectiveId' },
  },
];

/** Throws where a list of migrations has a gap, a repeat, or a step that does not say what it does. */
export function checkMigrations(migrations: readonly Migration[]): void {
  if (migrations.length === 0) throw new Error('the database has no first version');
  migrations.forEach((migration, index) => {
    const expected = index + 1;
    if (migration.version !== expected) throw new Error(`migration ${expected} is missing: found ${migration.version}`);
    if (!/^\p{Lu}.+\.$/u.test(migration.says)) throw new Error(`migration ${expected} does not say what it does`);
  });
}
