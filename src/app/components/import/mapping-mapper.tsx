import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Mapping } from '../../../domain/index.ts';
import type { MappingDraft, MappingPreview } from '../../../engine/api.ts';
import { MAPPED_FIELD_NAMES } from '../../../wording/mapped-field-words.ts';
import { MAPPER } from '../../../wording/mapping-words.ts';
import { isAnswered, questionsOf } from '../../view/import/mapping-questions.ts';
import { conflictsOf, type MapperState, toMapping } from '../../view/import/mapping-state.ts';
import { MappingCheck } from './mapping-check.tsx';
import { MappingColumns } from './mapping-columns.tsx';
import { MappingDefaults } from './mapping-defaults.tsx';
import styles from './mapping-mapper.module.css';
import { MappingPreviewTable } from './mapping-preview.tsx';
import { MappingUse } from './mapping-use.tsx';

type MappingMapperProps = {
  readonly fileName: string;
  readonly draft: MappingDraft;
  readonly state: MapperState;
  /** Absent until there is something to show. */
  readonly preview: MappingPreview | undefined;
  /** True while the preview is that of an earlier choice. */
  readonly isPreviewOld: boolean;
  readonly isBusy: boolean;
  /** Team names to choose from while typing. */
  readonly teams: readonly string[];
  readonly onState: (state: MapperState) => void;
  readonly onUse: (mapping: Mapping) => void;
  readonly onClose: () => void;
};

/** What the columns of one table mean: match columns, defaults, check, preview, use. */
export function MappingMapper(props: MappingMapperProps) {
  const { fileName, draft, state, preview, isPreviewOld, isBusy, onState, onClose } = props;
  const mapping = toMapping(state, draft);
  const questions = questionsOf(state, draft, preview?.issues ?? []);
  const open = questions.filter((question) => !isAnswered(question, state)).length;
  return (
    <section className={styles.mapper} aria-label={MAPPER.title(fileName)}>
      <Head draft={draft} onClose={onClose} />
      <Step title={MAPPER.match}>
        <MappingColumns draft={draft} state={state} onState={onState} />
      </Step>
      <Step title={MAPPER.defaults} sub={MAPPER.defaultsWhy}>
        <MappingDefaults state={state} teams={props.teams} onState={onState} />
      </Step>
      <Step title={MAPPER.check}>
        <MappingCheck state={state} questions={questions} issues={preview?.issues} onState={onState} />
      </Step>
      <Step title={MAPPER.preview} sub={MAPPER.previewSub}>
        {mapping === undefined ? (
          <p className="quiet">{MAPPER.previewWaits}</p>
        ) : (
          <MappingPreviewTable preview={preview} isOld={isPreviewOld} kind={state.kind} />
        )}
      </Step>
      <Step title={MAPPER.add}>
        <MappingUse
          state={state}
          waitsFor={waitsFor(state, open)}
          isBusy={isBusy || mapping === undefined || open > 0}
          onState={onState}
          onUse={() => {
            if (mapping !== undefined) props.onUse(mapping);
          }}
        />
      </Step>
    </section>
  );
}

function waitsFor(state: MapperState, openQuestions: number): string | undefined {
  const conflicts = conflictsOf(state).map(({ field }) => MAPPED_FIELD_NAMES[field]);
  if (conflicts.length > 0) return MAPPER.conflictsOpen(conflicts);
  if (state.fields.size === 0) return MAPPER.noneUsed;
  return openQuestions > 0 ? MAPPER.answersOpen(openQuestions) : undefined;
}

/** Takes the focus when the mapper opens, so that the keyboard goes on from here. */
function Head({ draft, onClose }: Pick<MappingMapperProps, 'draft' | 'onClose'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <header className={styles.head}>
      <div>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {MAPPER.open}
        </h3>
        <p className="quiet">{draft.isSaved ? MAPPER.leadSaved(draft.mapping.name) : MAPPER.lead}</p>
      </div>
      <Button variant="subtle" size="compact-sm" onClick={onClose}>
        {MAPPER.close}
      </Button>
    </header>
  );
}

type StepProps = { readonly title: string; readonly sub?: string; readonly children: ReactNode };

function Step({ title, sub, children }: StepProps) {
  return (
    <section className={styles.step} aria-label={title}>
      <div className={styles.words}>
        <h4>{title}</h4>
        {sub === undefined ? null : <p className={styles.sub}>{sub}</p>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
