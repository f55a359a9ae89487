import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportBatch, Result, StoreFault } from '../../domain/index.ts';
import { idOfKey } from '../../wording/decision-words.ts';
import { describeStoreFault } from '../../wording/faults.ts';
import { DATA } from '../../wording/page-data.ts';
import { Card } from '../components/card.tsx';
import { Confirm } from '../components/confirm.tsx';
import { DecisionList } from '../components/decision-list.tsx';
import { FaultNote } from '../components/fault-note.tsx';
import { ImportHistory } from '../components/import-history.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Settled } from '../components/settled.tsx';
import { useToast } from '../components/toasts.tsx';
import { useExportBundle, useRemoveImports, useRestoreImports, useUndoDecision, useWipe } from '../queries/changes.ts';
import { analysisQuery, decisionsQuery, formatsQuery, importsQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { browserZone } from '../queries/stage.ts';
import { saveText } from '../view/save-text.ts';
import styles from './data.module.css';
import { DataCheck } from './data-check.tsx';
import { DataSuggestions } from './data-suggestions.tsx';

/** What is stored, what became of it, and the ways to take it away or along. */
export function DataRoute() {
  const engine = useEngine();
  const imports = useQuery(importsQuery(engine)).data;
  const formats = useQuery(formatsQuery(engine)).data ?? [];
  const labelOf = (importer: string) => formats.find(({ id }) => id === importer)?.label ?? importer;
  const [fault, setFault] = useState<StoreFault>();
  const removal = useRemoval(setFault);
  const isEmpty = imports?.ok === true && imports.value.length === 0;
  return (
    <Page title={DATA.title}>
      <PageTitle title={DATA.title} lead={DATA.lead} />
      {fault === undefined ? null : <FaultNote text={describeStoreFault(fault)} />}
      <div className={styles.columns}>
        <div className={styles.side}>
          <Card title={DATA.imports}>
            <Settled result={imports}>
              {(batches) =>
                batches.length === 0 ? (
                  <p className="quiet">
                    {DATA.none} <Link to="/import">{DATA.noneNext}</Link>
                  </p>
                ) : (
                  <ImportHistory imports={batches} zone={browserZone()} labelOf={labelOf} onRemove={removal} />
                )
              }
            </Settled>
          </Card>
          <DataCheck />
          <DataSuggestions onFault={setFault} />
        </div>
        <div className={styles.side}>
          <Decisions onFault={setFault} />
          <HandOver isEmpty={isEmpty} onFault={setFault} />
          <Privacy onFault={setFault} />
        </div>
      </div>
    </Page>
  );
}

type OnFault = (fault: StoreFault | undefined) => void;

function useRemoval(onFault: OnFault) {
  const remove = useRemoveImports();
  const restore = useRestoreImports();
  const toast = useToast();
  const settle = (outcome: Result<void, StoreFault>, done: () => void) => {
    onFault(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) done();
  };
  return ({ id, fileName }: ImportBatch) => {
    const undo = () =>
      restore.mutate([id], {
        onSuccess: (outcome) => settle(outcome, () => toast({ text: DATA.restored(fileName) })),
      });
    remove.mutate([id], {
      onSuccess: (outcome) => settle(outcome, () => toast({ text: DATA.removed(fileName), undo })),
    });
  };
}

/** What the person said about the data; nothing while nothing was said. */
function Decisions({ onFault }: { readonly onFault: OnFault }) {
  const engine = useEngine();
  const decisions = useQuery(decisionsQuery(engine)).data;
  const analysis = useQuery(analysisQuery(engine, {})).data;
  const undo = useUndoDecision();
  const inForce = decisions?.ok === true ? decisions.value.filter(({ undoneAt }) => undoneAt === undefined) : [];
  if (inForce.length === 0) return null;
  const teams = analysis?.ok === true ? analysis.value.teams : [];
  const sprints = teams.flatMap((team) => [...team.sprints, ...team.sprintsWithoutDates]);
  return (
    <Card title={DATA.decisions} sub={DATA.decisionsSub}>
      <DecisionList
        decisions={inForce}
        names={{
          nameOf: (key) => sprints.find((sprint) => sprint.key === key)?.name ?? idOfKey(key),
          teamName: (teamId) => teams.find((team) => team.id === teamId)?.name ?? teamId,
          zone: browserZone(),
        }}
        onTakeBack={(id) =>
          undo.mutate(id, { onSuccess: (outcome) => onFault(outcome.ok ? undefined : outcome.error) })
        }
      />
    </Card>
  );
}

function HandOver({ isEmpty, onFault }: { readonly isEmpty: boolean; readonly onFault: OnFault }) {
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
    <Card title={DATA.handOver} sub={DATA.bundleWhy}>
      <div>
        <Button variant="default" disabled={isEmpty} loading={bundle.isPending} onClick={exportAll}>
          {DATA.bundle}
        </Button>
      </div>
    </Card>
  );
}

function Privacy({ onFault }: { readonly onFault: OnFault }) {
  const [isAsking, setIsAsking] = useState(false);
  const wipe = useWipe();
  const toast = useToast();
  const wipeAll = () => {
    setIsAsking(false);
    wipe.mutate(undefined, {
      onSuccess: (outcome) => {
        onFault(outcome.ok ? undefined : outcome.error);
        if (outcome.ok) toast({ text: DATA.wiped });
      },
    });
  };
  return (
    <Card title={DATA.privacy}>
      <ul className={styles.facts}>
        {DATA.privacyFacts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={() => setIsAsking(true)}>
          {DATA.wipe}
        </Button>
      </div>
      <Confirm
        isOpen={isAsking}
        question={DATA.wipeQuestion}
        consequence={DATA.wipeWhy}
        confirm={DATA.wipeConfirm}
        keep={DATA.wipeKeep}
        onConfirm={wipeAll}
        onClose={() => setIsAsking(false)}
      />
    </Card>
  );
}
