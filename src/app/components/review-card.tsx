import { Button, Select } from '@mantine/core';
import type { FileChoice, StagedFile } from '../../engine/api.ts';
import { formatBytes } from '../../wording/bytes.ts';
import { formatPeriod } from '../../wording/dates.ts';
import { describeFileFault } from '../../wording/faults.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { describeBrought, describeCounts, describeStageEffect, IMPORT } from '../../wording/page-import.ts';
import { FaultNote } from './fault-note.tsx';
import { IssueList } from './issue-list.tsx';
import styles from './review-card.module.css';
import { ZoneSelect } from './zone-select.tsx';

type ReviewCardProps = {
  readonly file: StagedFile;
  readonly isBusy: boolean;
  readonly onChoose: (choice: FileChoice) => void;
  readonly onRemove: () => void;
};

/** One staged file: what it is, what it brings, what is wrong, and what adding it would do. */
export function ReviewCard({ file, isBusy, onChoose, onRemove }: ReviewCardProps) {
  return (
    <article className={styles.card} aria-label={file.name} data-effect={file.effect}>
      <header className={styles.head}>
        <h2 className={styles.name}>{file.name}</h2>
        <span className="quiet">{formatBytes(file.bytes)}</span>
        <span className={styles.effect}>{describeStageEffect(file.effect)}</span>
        <Button variant="subtle" size="compact-sm" disabled={isBusy} onClick={onRemove} className={styles.remove}>
          {IMPORT.remove}
        </Button>
      </header>
      <div className={styles.choices}>
        <Choices file={file} isBusy={isBusy} onChoose={onChoose} />
      </div>
      {file.fault === null ? (
        <>
          <Brings file={file} />
          <IssueList issues={file.issues} />
        </>
      ) : (
        <FaultNote text={describeFileFault(file.fault, (importer) => labelOf(file, importer))} />
      )}
    </article>
  );
}

/** A picture or a workbook stays one, whatever a person calls it. */
function canBeChosen({ fault }: StagedFile): boolean {
  const codes = ['unrecognised', 'ambiguous', 'no-rows', 'adds-nothing', 'newer-version'];
  return fault === null || codes.includes(fault.code);
}

function labelOf({ candidates }: StagedFile, importer: string): string {
  return candidates.find(({ id }) => id === importer)?.label ?? importer;
}

function Brings({ file }: { readonly file: StagedFile }) {
  const zone = file.assumedZone ?? 'UTC';
  return (
    <p className={styles.brings}>
      <strong>{describeBrought(file.brought)}</strong>
      {file.from === undefined || file.to === undefined ? null : <span>{formatPeriod(file.from, file.to, zone)}</span>}
      {file.points === undefined ? null : <span>{IMPORT.points(formatNumber(file.points))}</span>}
      <span className="quiet">{describeCounts(file.counts)}</span>
    </p>
  );
}

function Choices({ file, isBusy, onChoose }: Omit<ReviewCardProps, 'onRemove'>) {
  return (
    <>
      {canBeChosen(file) ? (
        <Select
          label={IMPORT.what}
          placeholder={IMPORT.whatUnknown}
          data={file.candidates.map(({ id, label }) => ({ value: id, label }))}
          value={file.importer}
          disabled={isBusy || file.candidates.length === 0}
          allowDeselect={false}
          searchable={file.candidates.length > 8}
          onChange={(importer) => {
            if (importer !== null && importer !== file.importer) onChoose({ importer });
          }}
        />
      ) : null}
      {file.assumedZone === null ? null : (
        <ZoneSelect
          label={IMPORT.zone}
          zone={file.assumedZone}
          isDisabled={isBusy}
          onZone={(zone) => onChoose({ zone })}
        />
      )}
      <DateOrderSelect file={file} isBusy={isBusy} onChoose={onChoose} />
    </>
  );
}

/** Asked only where the file itself cannot tell. */
function DateOrderSelect({ file, isBusy, onChoose }: Omit<ReviewCardProps, 'onRemove'>) {
  const isAsked = file.issues.some(({ code }) => code === 'date-order-unknown');
  const assumed = file.issues.find(({ code }) => code === 'date-order-assumed');
  if (!isAsked && assumed === undefined) return null;
  return (
    <Select
      label={IMPORT.dateOrder}
      placeholder={IMPORT.dateOrderUnknown}
      data={[
        { value: 'dmy', label: IMPORT.dayFirst },
        { value: 'mdy', label: IMPORT.monthFirst },
      ]}
      value={assumed?.places[0]?.detail ?? null}
      disabled={isBusy}
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen === 'dmy' || chosen === 'mdy') onChoose({ dateOrder: chosen });
      }}
    />
  );
}
