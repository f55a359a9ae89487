import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../domain/index.ts';
import { epochMs } from '../../../domain/index.ts';
import type { BackupPreview as Preview } from '../../../engine/api.ts';
import { type AnyBackupFault, BACKUP, BACKUP_PREVIEW, describeBackupFault } from '../../../wording/backup-words.ts';
import { formatMoment } from '../../../wording/dates.ts';
import { Card } from '../../components/card.tsx';
import { BackupPreview } from '../../components/data/backup-preview.tsx';
import { BackupUnread } from '../../components/data/backup-unread.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { backupQuery, numberOfFile } from '../../queries/backup.ts';
import { importsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { useHandedFile, useHandOverFile } from '../../queries/handed-file.ts';
import { browserZone } from '../../queries/stage.ts';
import styles from './data.module.css';
import { useRestore } from './data-restore.ts';

/** The backup that was chosen or dropped, with what it would bring; nothing where there is none. */
export function DataOpened() {
  const file = useHandedFile('backup');
  return file === undefined ? null : <Opened key={numberOfFile(file)} file={file} />;
}

type Typed = { readonly passphrase: string | undefined; readonly attempt: number };

function Opened({ file }: { readonly file: File }) {
  const engine = useEngine();
  const [typed, setTyped] = useState<Typed>({ passphrase: undefined, attempt: 0 });
  const [fault, setFault] = useState<AnyBackupFault>();
  const { data, isFetching } = useQuery(backupQuery(engine, { file, ...typed }));
  const imports = useQuery(importsQuery(engine)).data;
  const handOver = useHandOverFile();
  const close = () => handOver('backup', undefined);
  const { restore, isBusy } = useRestore(close, setFault);
  return (
    <Arrival>
      <Card title={data?.ok === true ? BACKUP_PREVIEW.title : BACKUP.open} sub={headOf(file, data)}>
        {fault === undefined ? null : <FaultNote text={describeBackupFault(fault)} />}
        <p className={styles.reading} role="status">
          {isFetching ? BACKUP_PREVIEW.reading : ''}
        </p>
        {data?.ok === true ? (
          <BackupPreview
            preview={data.value}
            hasSample={imports?.ok === true && imports.value.some(({ isSample }) => isSample)}
            isBusy={isBusy || isFetching}
            onRestore={() => void restore(data.value)}
            onClose={close}
          />
        ) : null}
        {data?.ok === false ? (
          <BackupUnread
            fault={data.error}
            isBusy={isFetching}
            canLock={window.isSecureContext}
            onPassphrase={(passphrase) => setTyped({ passphrase, attempt: typed.attempt + 1 })}
            onFile={(other) => handOver('backup', other)}
            onClose={close}
          />
        ) : null}
      </Card>
    </Arrival>
  );
}

function headOf(file: File, data: Result<Preview, unknown> | undefined): string {
  if (data?.ok !== true) return file.name;
  const { madeAt, appVersion, isEncrypted } = data.value;
  return BACKUP_PREVIEW.head(file.name, {
    moment: formatMoment(epochMs(madeAt), browserZone()),
    isEncrypted,
    ...(appVersion !== undefined && { version: appVersion }),
  });
}

/** What a person dropped or chose is what they look for: it comes into view and takes the focus. */
function Arrival({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.opened}>
      {children}
    </div>
  );
}
