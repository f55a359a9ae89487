import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StoreFault } from '../../../domain/index.ts';
import type { UntouchedPage, UntouchedRecord } from '../../../engine/api.ts';
import { describeStoreFault } from '../../../wording/faults.ts';
import { UNTOUCHED as WORDS } from '../../../wording/untouched-words.ts';
import { Card } from '../../components/card.tsx';
import { UntouchedTable } from '../../components/data/untouched-table.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { Page } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Settled } from '../../components/settled.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useDecide, useUndoDecision } from '../../queries/changes.ts';
import { untouchedQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { browserZone } from '../../queries/stage.ts';
import styles from './data-untouched.module.css';

const SCREENFUL = 50;

/** The records that nobody worked on, one by one: which of them count all the same. */
export function DataUntouchedRoute() {
  const [limit, setLimit] = useState(SCREENFUL);
  const [fault, setFault] = useState<StoreFault>();
  const page = useQuery(untouchedQuery(useEngine(), limit)).data;
  const answer = useAnswer(setFault);
  return (
    <Page title={WORDS.title}>
      <PageTitle title={WORDS.title} lead={WORDS.lead}>
        <p className={styles.back}>
          <Link to="/data">{WORDS.back}</Link>
        </p>
      </PageTitle>
      {fault === undefined ? null : <FaultNote text={describeStoreFault(fault)} />}
      <div className={styles.content}>
        <Settled result={page}>
          {(current) => <Records page={current} onAnswer={answer} onMore={() => setLimit(limit + SCREENFUL)} />}
        </Settled>
      </div>
    </Page>
  );
}

type RecordsProps = {
  readonly page: UntouchedPage;
  readonly onAnswer: (record: UntouchedRecord, counts: boolean) => void;
  readonly onMore: () => void;
};

function Records({ page: { total, areCounted, records }, onAnswer, onMore }: RecordsProps) {
  if (total === 0) return <p className="quiet">{WORDS.none}</p>;
  const rest = total - records.length;
  return (
    <Card title={WORDS.card(total, areCounted)}>
      <UntouchedTable
        records={records}
        areCounted={areCounted}
        zone={browserZone()}
        onAnswer={(record) => onAnswer(record, !areCounted)}
      />
      {rest > 0 ? (
        <div>
          <Button variant="default" onClick={onMore}>
            {WORDS.more(Math.min(rest, SCREENFUL))}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

/** Notes the answer at once, and offers to take it back. */
function useAnswer(onFault: (fault: StoreFault | undefined) => void): RecordsProps['onAnswer'] {
  const decide = useDecide();
  const undo = useUndoDecision();
  const toast = useToast();
  return ({ key, id }, counts) => {
    // Not a callback of the mutation, which only the last of several quick answers would call.
    void decide.mutateAsync({ kind: 'count-incident', key, counts }).then((outcome) => {
      onFault(outcome.ok ? undefined : outcome.error);
      if (!outcome.ok) return;
      const text = counts ? WORDS.counted(id) : WORDS.leftOut(id);
      toast({ text, undo: () => undo.mutate(outcome.value.id) });
    });
  };
}
