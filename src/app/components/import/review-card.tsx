import { Button, Select } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FileChoice, StagedFile } from '../../../engine/api.ts';
import { formatBytes } from '../../../wording/bytes.ts';
import { describeFileFault } from '../../../wording/file-faults.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import { describeStageEffect, IMPORT } from '../../../wording/page-import.ts';
import { FaultNote } from '../fault-note.tsx';
import { IssueList } from '../issue-list.tsx';
import { ZoneSelect } from '../zone-select.tsx';
import { Brings, NotAdded } from './review-brings.tsx';
import styles from './review-card.module.css';

type ReviewCardProps = {
  readonly file: StagedFile;
  readonly isBusy: boolean;
  readonly onChoose: (choice: FileChoice) => void;
  readonly onRemove: () => void;
  /** Opens or closes the column mapper. */
  readonly onMatch: () => void;
  /** Downloads the rows that were not kept. */
  readonly onRejected: () => void;
  /** The column mapper, while it is open. */
  readonly children?: ReactNode;
};

/** One staged file: what it is, what it brings, what is wrong, and what adding it would do. */
export function ReviewCard(props: ReviewCardProps) {
  const { file, isBusy, onChoose, onRemove, onRejected, children } = props;
  const isMatching = children !== undefined && children !== null;
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
      <div className={styles.reading}>
        {file.fault === null ? <Brings file={file} /> : null}
        <div className={styles.choices}>
          <Choices file={file} isBusy={isBusy || isMatching} onChoose={onChoose} />
          {hasColumns(file) ? <MatchButton {...props} isMatching={isMatching} /> : null}
        </div>
      </div>
      {isMatching ? (
        children
      ) : file.fault === null ? (
        <>
          {file.effect === 'nothing' ? <NotAdded file={file} /> : null}
          {file.issues.length === 0 ? null : <IssueList issues={file.issues} />}
          {file.counts.skipped === 0 ? null : (
            <div>
              <Button variant="default" size="xs" onClick={onRejected}>
                {MAPPER.rejected}
              </Button>
            </div>
          )}
        </>
      ) : (
        <FaultNote text={describeFileFault(file.fault, (importer) => labelOf(file, importer))} />
      )}
    </article>
  );
}

/** A table that was read, or one that fits no format. */
function hasColumns({ signature, fault }: StagedFile): boolean {
  return signature !== undefined || (fault?.code === 'unrecognised' && fault.shape === 'table');
}

type MatchButtonProps = Pick<ReviewCardProps, 'file' | 'isBusy' | 'onMatch'> & { readonly isMatching: boolean };

/** Opens the mapper, and has the focus again once it is closed. */
function MatchButton({ file, isBusy, onMatch, isMatching }: MatchButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasMatching = useRef(isMatching);
  useEffect(() => {
    if (wasMatching.current && !isMatching) button.current?.focus();
    wasMatching.current = isMatching;
  }, [isMatching]);
  return (
    <div className={styles.match}>
      <Button
        ref={button}
        variant="default"
        disabled={isBusy}
        aria-expanded={isMatching}
        aria-label={MAPPER.openOf(file.name)}
        onClick={onMatch}
      >
        {MAPPER.open}
      </Button>
    </div>
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

type ChoicesProps = Pick<ReviewCardProps, 'file' | 'isBusy' | 'onChoose'>;

function Choices({ file, isBusy, onChoose }: ChoicesProps) {
  return (
    <>
      {canBeChosen(file) ? (
        <Select
          label={IMPORT.what}
          placeholder={IMPORT.whatUnknown}
          data={readings(file)}
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

/** What a person can choose, and what it was read as where that is none of them: a mapping. */
function readings({ candidates, importer, importerLabel }: StagedFile) {
  const options = candidates.map(({ id, label }) => ({ value: id, label }));
  if (importer === null || options.some(({ value }) => value === importer)) return options;
  return [{ value: importer, label: importerLabel ?? importer }, ...options];
}

/** Asked only where the file itself cannot tell. */
function DateOrderSelect({ file, isBusy, onChoose }: ChoicesProps) {
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
