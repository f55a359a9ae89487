import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StagedFile } from '../../../engine/api.ts';
import { IMPORT_TOOLS } from '../../../wording/import-tools.ts';
import { IMPORT } from '../../../wording/page-import.ts';
import { ExportLinks } from '../../components/import/export-links.tsx';
import { ToolList } from '../../components/import/tool-list.tsx';
import { formatsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { toTools } from '../../view/import/import-tools.ts';
import styles from './import.module.css';
import { ImportMappings } from './import-mappings.tsx';

type ImportHelpProps = { readonly files: readonly StagedFile[]; readonly onEdit: (fileId: string) => void };

/** Beside the main column: the links of a Jira board, saved mappings, and the way without a file. */
export function ImportHelp({ files, onEdit }: ImportHelpProps) {
  return (
    <aside className={styles.help}>
      <ExportLinks />
      <ImportMappings files={files} onEdit={onEdit} />
      <p className={styles.estimate}>
        {IMPORT.noFiles} <Link to="/estimate">{IMPORT.estimate}</Link>
      </p>
    </aside>
  );
}

/** The tools that can be read: laid out while nothing is staged, folded away under a review. */
export function ImportTools({ isFolded }: { readonly isFolded: boolean }) {
  const formats = useQuery(formatsQuery(useEngine())).data ?? [];
  if (!isFolded) return <ToolList formats={formats} />;
  return (
    <details className={styles.folded}>
      <summary>{IMPORT_TOOLS.all(toTools(formats).length)}</summary>
      <ToolList formats={formats} />
    </details>
  );
}
