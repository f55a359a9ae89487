import { Button, Switch } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { Result, StoreFault } from '../../../domain/index.ts';
import type { CommitReport, StagedFile, StagedInput } from '../../../engine/api.ts';
import { describeStoreFault } from '../../../wording/faults.ts';
import { IMPORT } from '../../../wording/page-import.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { CommitBar } from '../../components/import/commit-bar.tsx';
import { DropArea } from '../../components/import/drop-area.tsx';
import { ReviewCard } from '../../components/import/review-card.tsx';
import { JobBar } from '../../components/job-bar.tsx';
import { Page } from '../../components/page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useRemoveSample } from '../../queries/sample.ts';
import { useCommitStage, useRestageFile, useStage, useStageFiles, useUnstage } from '../../queries/stage.ts';
import { commitSentence } from '../../view/import/commit-sentence.ts';
import { FIRST_VIEW } from '../../view/view-search.ts';
import { useOwnFiles } from '../own-files.ts';
import styles from './import.module.css';
import { ImportHelp, ImportTools } from './import-help.tsx';
import { ImportMapper } from './import-mapper.tsx';
import { useMapper } from './import-use-mapper.ts';

/** Files in, a review, and one button that stores them. */
export function ImportRoute() {
  const { files: staged, job, cancel } = useStage();
  // Drawn in slices of a few milliseconds: the cards of a whole drop at once would hold the page up.
  const files = useDeferredValue(staged);
  const stage = useStageInputs();
  const takeOwn = useOwnFiles();
  const stageFiles = async (chosen: readonly File[]) => {
    const { others } = await takeOwn(chosen);
    if (others.length > 0) stage(others.map((file) => ({ name: file.name, content: file })));
  };
  const mapper = useMapper(files);
  const isBusy = job !== null;
  return (
    <Page title={IMPORT.title}>
      <PageTitle title={IMPORT.title} lead={IMPORT.lead} />
      <div className={styles.page}>
        <div className={styles.ways}>
          <DropArea
            isBusy={isBusy}
            isCompact={files.length > 0}
            isPrimary={files.length === 0}
            onFiles={(chosen) => void stageFiles(chosen)}
            onText={(text) => stage([{ name: IMPORT.pastedName(files.length + 1), content: text }])}
          />
          {job === null ? null : <JobBar progress={job.progress} onCancel={() => void cancel()} />}
        </div>
        <div className={styles.steps}>
          <Review files={files} isBusy={isBusy} mapper={mapper} />
          <ImportTools isFolded={files.length > 0} />
        </div>
        <ImportHelp files={files} onEdit={mapper.open} />
      </div>
    </Page>
  );
}

type ReviewProps = {
  readonly files: readonly StagedFile[];
  readonly isBusy: boolean;
  readonly mapper: ReturnType<typeof useMapper>;
};

/** What each file brings, one card a file, and the button that stores them all. */
function Review({ files, isBusy, mapper }: ReviewProps) {
  const unstage = useUnstage();
  const restage = useRestageFile();
  if (files.length === 0) return null;
  return (
    <>
      <div className={styles.cards}>
        {files.map((file) => (
          <ReviewCard
            key={file.fileId}
            file={file}
            isBusy={isBusy}
            onChoose={(choice) => restage.mutate({ fileId: file.fileId, choice })}
            onRemove={() => unstage.mutate(file.fileId)}
            onMatch={() => mapper.toggle(file.fileId)}
            onRejected={() => mapper.downloadRejected(file)}
          >
            {file.fileId === mapper.openFor ? (
              <ImportMapper
                file={file}
                isBusy={isBusy}
                onUse={(used) => mapper.use(file, used)}
                onClose={mapper.close}
              />
            ) : null}
          </ReviewCard>
        ))}
      </div>
      {mapper.fault === undefined ? null : <FaultNote text={describeStoreFault(mapper.fault)} />}
      {mapper.openFor === undefined ? (
        <Commit files={files} isBusy={isBusy} onDiscard={() => unstage.mutate(undefined)} />
      ) : null}
    </>
  );
}

type CommitProps = {
  readonly files: readonly StagedFile[];
  readonly isBusy: boolean;
  readonly onDiscard: () => void;
};

function Commit({ files, isBusy, onDiscard }: CommitProps) {
  const [leaveTitlesOut, setLeaveTitlesOut] = useState(false);
  const commit = useCommit();
  const addable = files.filter(({ effect }) => effect === 'new' || effect === 'replaces-reading').length;
  const known = files.filter(({ effect }) => effect === 'already-imported').length;
  return (
    <>
      {commit.fault === undefined ? null : <FaultNote text={describeStoreFault(commit.fault)} />}
      <CommitBar text={addable + known === 0 ? IMPORT.addNothing : IMPORT.staged(files.length)}>
        <Switch
          label={IMPORT.titles}
          description={IMPORT.titlesWhy}
          checked={leaveTitlesOut}
          onChange={(event) => setLeaveTitlesOut(event.currentTarget.checked)}
        />
        <Button variant="subtle" disabled={isBusy} onClick={onDiscard}>
          {IMPORT.discard}
        </Button>
        <Button disabled={isBusy || addable + known === 0} onClick={() => commit.run(leaveTitlesOut)}>
          {IMPORT.add}
        </Button>
      </CommitBar>
    </>
  );
}

/** Stages files; what was stopped says so. */
function useStageInputs() {
  const stage = useStageFiles();
  const toast = useToast();
  return (inputs: readonly StagedInput[]) =>
    stage.mutate(inputs, {
      onSuccess: ({ cancelled }) => {
        if (cancelled) toast({ text: IMPORT.cancelled });
      },
    });
}

/** Stores the stage, takes a sample team away that would mix with real rows, and shows the overview. */
function useCommit() {
  const commit = useCommitStage();
  // One press of the button, one step.
  const removeSample = useRemoveSample({ withLast: true });
  const navigate = useNavigate();
  const toast = useToast();
  const [fault, setFault] = useState<StoreFault>();
  const settle = async (outcome: Result<CommitReport, StoreFault>) => {
    if (!outcome.ok) return setFault(outcome.error);
    if (outcome.value.cancelled) return toast({ text: IMPORT.cancelled });
    const sample = await removeSample();
    toast({ text: [commitSentence(outcome.value), ...(sample.length > 0 ? [IMPORT.sampleReplaced] : [])].join(' ') });
    // What was chosen for the data before could leave out the new ones.
    await navigate({ to: '/', search: { v: 1, ...FIRST_VIEW } });
  };
  const run = (leaveTitlesOut: boolean) => {
    setFault(undefined);
    commit.mutate({ leaveTitlesOut }, { onSuccess: (outcome) => void settle(outcome) });
  };
  return { run, fault };
}
