import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportBatch } from '../../../domain/index.ts';
import { formatBytes } from '../../../wording/bytes.ts';
import { formatDate, formatPeriod } from '../../../wording/dates.ts';
import { DATA } from '../../../wording/page-data.ts';
import { describeBrought, describeCounts } from '../../../wording/page-import.ts';
import { IssueList } from '../issue-list.tsx';
import styles from './import-history.module.css';

type ImportHistoryProps = {
  readonly imports: readonly ImportBatch[];
  readonly zone: string;
  /** The label of an importer, or its id where no label is known. */
  readonly labelOf: (importer: string) => string;
  readonly onRemove: (batch: ImportBatch) => void;
};

/** More than this nobody reads at once. */
const SCREENFUL = 8;

/** Every stored file: what it was read as, what became of its rows, and a way to take it away. */
export function ImportHistory({ imports, zone, labelOf, onRemove }: ImportHistoryProps) {
  const [showsAll, setShowsAll] = useState(false);
  const isLong = imports.length > SCREENFUL + 2;
  const shown = isLong && !showsAll ? imports.slice(0, SCREENFUL) : imports;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((batch) => (
          <li key={batch.id} className={styles.item}>
            <div className={styles.head}>
              <h3>{batch.fileName}</h3>
              {batch.isSample ? <span className={styles.badge}>{DATA.sample}</span> : null}
              <span className="quiet">
                {formatBytes(batch.fileBytes)}, {batch.mapping ?? labelOf(batch.importer)}
              </span>
              <Button
                className={styles.remove}
                variant="subtle"
                size="compact-sm"
                aria-label={DATA.removeFile(batch.fileName)}
                onClick={() => onRemove(batch)}
              >
                {DATA.remove}
              </Button>
            </div>
            <Facts batch={batch} zone={zone} />
            {batch.issues.length === 0 ? null : (
              <details className={styles.issues}>
                <summary>{DATA.issues(batch.issues.reduce((sum, { count }) => sum + count, 0))}</summary>
                <IssueList issues={batch.issues} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {isLong ? (
        <div>
          <button type="button" className="link-button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? DATA.latestImports(SCREENFUL) : DATA.allImports(imports.length)}
          </button>
        </div>
      ) : null}
    </>
  );
}

function Facts({ batch, zone }: { readonly batch: ImportBatch; readonly zone: string }) {
  const facts = [
    describeBrought(batch.brought),
    ...(batch.from === undefined || batch.to === undefined ? [] : [formatPeriod(batch.from, batch.to, zone)]),
    describeCounts(batch.counts),
    DATA.added(formatDate(batch.importedAt, zone)),
    ...(batch.assumedZone === undefined ? [] : [DATA.zoneAssumed(batch.assumedZone)]),
    ...(batch.titlesLeftOut ? [DATA.titlesOut] : []),
  ];
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
