import { type Columns, type CsvImporterOptions, csvImporter } from '../../csv-importer.ts';
import type { Importer } from '../../importer.ts';
import { columnsOf } from '../../read/table-cells.ts';
import { withUtcCells } from '../../utc-cells.ts';

/** What the tables of DevLake have in common. */
export const DEVLAKE = { source: 'devlake', tool: 'Apache DevLake' } as const;

type TableOptions<Name extends string> = Omit<CsvImporterOptions<Name>, 'tool' | 'howToExport'> & {
  /** The table of the domain layer. */
  readonly table: string;
};

/**
 * Makes the importer of a table of DevLake's domain layer
 * (https://devlake.apache.org/docs/DataModels/DevLakeDomainLayerSchema). DevLake has no CSV export of its own: tables come
 * from a database client, or from a Grafana panel (Inspect, Download CSV). Times are UTC whether or not they say so;
 * nothing is the text `NULL` (FORMATS 3).
 *
 * Tables come as files of their own, and complete one another: rows name each other by DevLake's ids
 * (`jira:JiraIssue:2:10063`), which issues, incidents and sprints carry as their id or as an alias. All rows have the
 * source `devlake`, so that the ids of one file lead to the records of another.
 */
export function devLakeTable<Name extends string>({ table, ...options }: TableOptions<Name>): Importer {
  const importer = csvImporter<Name>({
    ...options,
    tool: DEVLAKE.tool,
    howToExport: `Save the result of SELECT * FROM ${table} as CSV, with a client of DevLake's database or from a Grafana panel (Inspect, Download CSV).`,
  });
  const columns: Columns<string> = options.columns;
  const headers = options.dates.flatMap((name) => columns[name] ?? []);
  return {
    ...importer,
    parse: (document, context) =>
      importer.parse(
        document.shape === 'table' ? withUtcCells(document, columnsOf(document, ...headers)) : document,
        context,
      ),
  };
}
