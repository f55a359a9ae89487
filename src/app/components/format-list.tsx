import type { ImportFormat } from '../../engine/api.ts';
import { IMPORT, toolName } from '../../wording/page-import.ts';
import { Card } from './card.tsx';
import styles from './format-list.module.css';

/** What can be read, by tool, and where each export is made. */
export function FormatList({ formats }: { readonly formats: readonly ImportFormat[] }) {
  const tools = [...new Set(formats.map(({ tool }) => toolName(tool)))].sort((a, b) => a.localeCompare(b));
  return (
    <Card title={IMPORT.formats} sub={IMPORT.formatsSub}>
      <ul className={styles.tools}>
        {tools.map((tool) => (
          <li key={tool}>
            <h3 className={styles.tool}>{tool}</h3>
            <ul>
              {formats
                .filter((format) => toolName(format.tool) === tool)
                .map(({ id, label, howToExport }) => (
                  <li key={id}>
                    <details className={styles.format}>
                      <summary>{label}</summary>
                      <p className={styles.how}>{howToExport}</p>
                    </details>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
