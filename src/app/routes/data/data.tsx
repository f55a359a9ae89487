import { useState } from 'react';
import type { StoreFault } from '../../../domain/index.ts';
import { describeStoreFault } from '../../../wording/faults.ts';
import { DATA } from '../../../wording/page-data.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { Page } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import styles from './data.module.css';
import { DataAlong } from './data-along.tsx';
import { DataCheck } from './data-check.tsx';
import { DataDecisions } from './data-decisions.tsx';
import { DataImports } from './data-imports.tsx';
import { DataOpened } from './data-opened.tsx';
import { DataPrivacy } from './data-privacy.tsx';
import { DataSuggestions } from './data-suggestions.tsx';

/** What is stored, what became of it, and the ways to take it away or along. */
export function DataRoute() {
  const [fault, setFault] = useState<StoreFault>();
  return (
    <Page title={DATA.title}>
      <PageTitle title={DATA.title} lead={DATA.lead} />
      {fault === undefined ? null : <FaultNote text={describeStoreFault(fault)} />}
      <DataOpened />
      <div className={styles.columns}>
        <div className={styles.side}>
          <DataImports onFault={setFault} />
          <DataCheck />
          <DataSuggestions onFault={setFault} />
          <DataPrivacy onFault={setFault} />
        </div>
        <div className={styles.side}>
          <DataAlong onFault={setFault} />
          <DataDecisions onFault={setFault} />
        </div>
      </div>
    </Page>
  );
}
