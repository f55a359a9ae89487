import type { Collector, Merged, NamedRow } from './collector.ts';

/** What helps where several records have the same name: that of the row's own project or team is meant. */
export type Hints = { readonly project?: string; readonly teams: readonly string[] };

/** Finds the record that another row names. */
export type References = {
  /** Its position; undefined also where several could be meant. */
  readonly resolve: (source: string, site: string | undefined, id: string, hints?: Hints) => number | undefined;
  /** Whether any record could be meant. */
  readonly knows: (source: string, site: string | undefined, id: string) => boolean;
};

/**
 * Makes the finder over all records that are there now. A name is first looked for as a key of the same tool and site, then
 * as a key in full (`jira:177`), then among all tools, where it must be the only one, or the only one of the project or team.
 */
export function createReferences<AnyRow extends NamedRow>(records: Collector<AnyRow>): References {
  let names: Names | undefined;

  function exactly(source: string, site: string | undefined, id: string): number | undefined {
    return records.named(source, site, id) ?? (id.includes(':') ? records.find(id) : undefined);
  }

  function anywhere(id: string): number | readonly number[] | undefined {
    names ??= namesOf(records.all());
    return names.shared.get(id) ?? names.single.get(id);
  }

  return {
    resolve: (source, site, id, hints) => {
      const exact = exactly(source, site, id);
      if (exact !== undefined) return exact;
      const found = anywhere(id);
      if (found === undefined || typeof found === 'number') return found;
      const [own, ...others] = found.filter((position) => hints && agrees(records.at(position)?.row, hints));
      return others.length === 0 ? own : undefined;
    },
    knows: (source, site, id) => exactly(source, site, id) !== undefined || anywhere(id) !== undefined,
  };
}

/** Positions by id, alias and sprint name as other files write them, without the tool in front. */
type Names = {
  readonly single: ReadonlyMap<string, number>;
  /** Names that several records have. */
  readonly shared: ReadonlyMap<string, readonly number[]>;
};

function namesOf(records: readonly (Merged<NamedRow> | undefined)[]): Names {
  const single = new Map<string, number>();
  const shared = new Map<string, number[]>();
  const note = (name: string, position: number): void => {
    const known = single.get(name);
    if (known === undefined) single.set(name, position);
    if (known === undefined || known === position) return;
    const same = shared.get(name) ?? [known];
    if (!same.includes(position)) same.push(position);
    shared.set(name, same);
  };
  records.forEach((record, position) => {
    if (record === undefined) return;
    const { row } = record;
    note(row.id, position);
    if (row.aliases !== undefined) for (const alias of row.aliases) note(alias, position);
    if (row.kind === 'sprint') note(row.name, position);
  });
  return { single, shared };
}

/** Whether a record is of the project, or of a team, that the reference is of. */
function agrees(row: NamedRow | undefined, { project, teams }: Hints): boolean {
  if (row === undefined) return false;
  if (project !== undefined && 'project' in row && row.project === project) return true;
  return row.teams.some((team) => teams.includes(team));
}
