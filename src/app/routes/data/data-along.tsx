import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { BACKUP } from '../../../wording/backup-words.ts';
import { DATA } from '../../../wording/page-data.ts';
import { fingerprintCode } from '../../../wording/picture-words.ts';
import { Card } from '../../components/card.tsx';
import { BackupForm } from '../../components/data/backup-form.tsx';
import { ChooseFiles } from '../../components/file-doors.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useExportBundle } from '../../queries/changes.ts';
import { analysisQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { useHandOverFile } from '../../queries/handed-file.ts';
import { saveText } from '../../view/save-text.ts';
import styles from './data.module.css';
import { useDownloadBackup } from './data-backup-download.ts';
import type { OnFault } from './data-decisions.tsx';

/** The ways to take everything along, and to open what somebody took along. */
export function DataAlong({ onFault }: { readonly onFault: OnFault }) {
  const analysis = useQuery(analysisQuery(useEngine(), {})).data;
  const hasData = analysis?.ok === true && analysis.value.data.files.length > 0;
  const handOver = useHandOverFile();
  return (
    <Card title={BACKUP.title} sub={BACKUP.sub}>
      {hasData ? <DataCode fingerprint={analysis.value.fingerprint} /> : null}
      <Download onFault={onFault} />
      <Way
        why={BACKUP.openWhy}
        button={
          <ChooseFiles isMultiple={false} onFiles={([file]) => handOver('backup', file)}>
            {BACKUP.open}
          </ChooseFiles>
        }
      />
      <Bundle isEmpty={!hasData} onFault={onFault} />
      <p className="quiet">
        <Link to="/view">{BACKUP.view}</Link>: {BACKUP.viewWhy}
      </p>
    </Card>
  );
}

function DataCode({ fingerprint }: { readonly fingerprint: string }) {
  return (
    <p className={styles.code}>
      <span>
        {BACKUP.code} <strong>{fingerprintCode(fingerprint)}</strong>
      </span>
      <span className="quiet">{BACKUP.codeWhy}</span>
    </p>
  );
}

function Download({ onFault }: { readonly onFault: OnFault }) {
  const [isOpen, setIsOpen] = useState(false);
  const { download, isBusy } = useDownloadBackup(onFault);
  const toast = useToast();
  const saved = (name: string) => {
    setIsOpen(false);
    toast({ text: BACKUP.downloaded(name) });
  };
  return (
    <Way
      why={BACKUP.downloadWhy}
      button={
        <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {BACKUP.download}
        </Button>
      }
    >
      {isOpen ? (
        <BackupForm isBusy={isBusy} canLock={window.isSecureContext} onDownload={(choice) => download(choice, saved)} />
      ) : null}
    </Way>
  );
}

function Bundle({ isEmpty, onFault }: { readonly isEmpty: boolean; readonly onFault: OnFault }) {
  const bundle = useExportBundle();
  const toast = useToast();
  const exportAll = () =>
    bundle.mutate(undefined, {
      onSuccess: (outcome) => {
        onFault(outcome.ok ? undefined : outcome.error);
        if (!outcome.ok) return;
        saveText(DATA.bundleName, outcome.value);
        toast({ text: DATA.bundleDone });
      },
    });
  return (
    <Way
      why={BACKUP.bundleWhy}
      button={
        <Button variant="default" disabled={isEmpty} loading={bundle.isPending} onClick={exportAll}>
          {BACKUP.bundle}
        </Button>
      }
    />
  );
}

type WayProps = { readonly button: ReactNode; readonly why: string; readonly children?: ReactNode };

/** One way in or out, with what it is for. What it opens stands below. */
function Way({ button, why, children }: WayProps) {
  return (
    <div className={styles.way}>
      <div>{button}</div>
      <p className="quiet">{why}</p>
      {children}
    </div>
  );
}
