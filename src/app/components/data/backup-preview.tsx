import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BackupPreview as Preview } from '../../../engine/api.ts';
import { BACKUP_PREVIEW as WORDS } from '../../../wording/backup-words.ts';
import { formatCount } from '../../../wording/numbers.ts';
import { fingerprintCode } from '../../../wording/picture-words.ts';
import { PlainTable } from '../plain-table.tsx';
import styles from './backup-preview.module.css';

type BackupPreviewProps = {
  readonly preview: Preview;
  /** The sample team is here: it goes where real rows come. */
  readonly hasSample: boolean;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
  readonly onClose: () => void;
};

/** What a backup would bring, before anything of it is stored. */
export function BackupPreview({ preview, hasSample, isBusy, onRestore, onClose }: BackupPreviewProps) {
  const isNews = bringsAnything(preview);
  return (
    <>
      <p>{isNews ? WORDS.isOneStep : WORDS.nothing}</p>
      <PlainTable table={tableOf(preview)} />
      <dl className={styles.facts}>
        <Files names={preview.imports.names} />
        <Fact term={WORDS.settingsLabel}>{WORDS.settings[preview.settings]}</Fact>
        {preview.imports.names.length === 0 || preview.hasTitles ? null : (
          <Fact term={WORDS.titles}>{WORDS.noTitles}</Fact>
        )}
        {preview.hasOtherPersons ? <Fact term={WORDS.people}>{WORDS.otherPersons}</Fact> : null}
        {hasSample && bringsImports(preview) ? <Fact term={WORDS.sample}>{WORDS.sampleGoes}</Fact> : null}
        <Codes preview={preview} />
      </dl>
      <div className={styles.actions}>
        {isNews ? (
          <Button loading={isBusy} onClick={onRestore}>
            {WORDS.confirm}
          </Button>
        ) : null}
        <Button variant="default" disabled={isBusy} onClick={onClose}>
          {WORDS.close}
        </Button>
      </div>
    </>
  );
}

function bringsImports({ imports }: Preview): boolean {
  return imports.added + imports.changed > 0;
}

function bringsAnything(preview: Preview): boolean {
  const { imports, decisions, retrospectives, mappings, settings, fingerprintNow, fingerprintThen } = preview;
  const isNewData = fingerprintNow !== undefined && fingerprintNow !== fingerprintThen;
  const parts = [imports, decisions, retrospectives, mappings];
  return settings === 'theirs' || isNewData || parts.some(({ added, changed }) => added + changed > 0);
}

function tableOf({ imports, decisions, retrospectives, mappings }: Preview) {
  const kinds = [
    [WORDS.imports, imports],
    [WORDS.decisions, decisions],
    [WORDS.retrospectives, retrospectives],
    [WORDS.mappings, mappings],
  ] as const;
  const rows = kinds.map(([name, { added, changed, same }]) => [name, ...[added, changed, same].map(formatCount)]);
  return { caption: WORDS.table, headers: WORDS.headers, rows };
}

/** More names than these are folded up. */
const MOST_NAMES = 6;

function Files({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const list = (
    <ul>
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files can have one name, and the list never changes
        <li key={`${name} ${at}`}>{name}</li>
      ))}
    </ul>
  );
  return (
    <Fact term={WORDS.files}>
      {names.length <= MOST_NAMES ? (
        list
      ) : (
        <details>
          <summary>{WORDS.countOfFiles(names.length)}</summary>
          {list}
        </details>
      )}
    </Fact>
  );
}

function Codes({ preview: { fingerprintNow, fingerprintThen } }: { readonly preview: Preview }) {
  return (
    <>
      {fingerprintNow === undefined ? null : <Fact term={WORDS.codeNow}>{fingerprintCode(fingerprintNow)}</Fact>}
      <Fact term={WORDS.codeThen}>
        {fingerprintCode(fingerprintThen)}
        {fingerprintNow === fingerprintThen ? ` ${WORDS.codeSame}` : null}
      </Fact>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
