import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { describeStoreFault, type FaultText } from '../../../wording/faults.ts';
import { EMPTY, OVERVIEW } from '../../../wording/page.ts';
import { EstimateAnswer } from '../../components/estimate-answer.tsx';
import { EMPTY_DRAFT, EstimateForm, toQuickNumbers } from '../../components/estimate-form.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { JobBar } from '../../components/job-bar.tsx';
import { Doors } from '../../components/overview/doors.tsx';
import { Page } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useEngine } from '../../queries/engine.tsx';
import { useQuickEstimate } from '../../queries/estimate.ts';
import { jobQuery } from '../../queries/job.ts';
import { type SampleFault, useLoadSample } from '../../queries/sample.ts';
import { useStageFiles } from '../../queries/stage.ts';
import { useOwnFiles } from '../own-files.ts';

/** Nothing is stored yet: one sentence, three doors. */
export function OverviewEmpty() {
  const engine = useEngine();
  const job = useQuery(jobQuery).data ?? null;
  const stage = useStageFiles();
  const navigate = useNavigate();
  const sample = useSample();
  const takeOwn = useOwnFiles();
  const takeFiles = async (files: readonly File[]) => {
    const { others, isLed } = await takeOwn(files);
    if (others.length > 0) stage.mutate(others.map((file) => ({ name: file.name, content: file })));
    if (!isLed) await navigate({ to: '/import' });
  };
  return (
    <Page title={OVERVIEW.title}>
      <Doors
        isBusy={job !== null}
        onFiles={(files) => void takeFiles(files)}
        onSample={sample.load}
        estimate={<InlineEstimate />}
        below={
          <>
            {job === null ? null : <JobBar progress={job.progress} onCancel={() => void engine.cancel(job.id)} />}
            {sample.fault === undefined ? null : <FaultNote text={sample.fault} />}
            <p className="quiet">
              {EMPTY.own.text} <Link to="/view">{EMPTY.own.view}</Link>
            </p>
          </>
        }
      />
    </Page>
  );
}

function InlineEstimate() {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const estimate = useQuickEstimate(toQuickNumbers(draft));
  return (
    <>
      <EstimateForm draft={draft} onDraft={setDraft} isShort />
      <EstimateAnswer estimate={estimate} />
    </>
  );
}

function useSample() {
  const { mutate } = useLoadSample();
  const toast = useToast();
  const [fault, setFault] = useState<FaultText>();
  const load = () => {
    setFault(undefined);
    mutate(undefined, {
      onSuccess: (outcome) => {
        if (!outcome.ok) setFault(describeSampleFault(outcome.error));
        else if (!outcome.value.cancelled) toast({ text: EMPTY.sample.loaded });
      },
    });
  };
  return { load, fault };
}

function describeSampleFault(fault: SampleFault): FaultText {
  return fault.code === 'sample-missing' ? EMPTY.sample.missing : describeStoreFault(fault);
}
