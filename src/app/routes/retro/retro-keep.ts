import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Definition, DefinitionVotes, Result, Retrospective, RetrospectiveFault } from '../../../domain/index.ts';
import { ok } from '../../../domain/index.ts';
import type { RetrospectiveChange, RetrospectiveOf } from '../../../engine/api.ts';
import { useEngine } from '../../queries/engine.tsx';
import {
  retrospectivesQuery,
  useCloseRetrospective,
  useOpenRetrospective,
  useSaveRetrospective,
} from '../../queries/retrospectives.ts';

/** How a retrospective is kept, and how that stands. */
export type Keeping = {
  /** Keeps a change. The first one begins the retrospective: looking at a sprint stores nothing. */
  readonly keep: (change: RetrospectiveChange) => void;
  /** Freezes it, after all that was typed is kept. */
  readonly close: (definition: Definition) => void;
  /** Raised hands, those on their way to the store included. */
  readonly votes: DefinitionVotes;
  readonly isBusy: boolean;
  readonly fault: RetrospectiveFault | undefined;
};

type Outcome = Result<Retrospective, RetrospectiveFault>;

/** Keeps what is typed, chosen and counted in the retrospective of a sprint: one change after the other. */
export function useKeeping(of: RetrospectiveOf, open: Retrospective | undefined): Keeping {
  const { mutateAsync: begin } = useOpenRetrospective();
  const { mutateAsync: save } = useSaveRetrospective();
  const { mutateAsync: freeze } = useCloseRetrospective();
  const show = useShow(of);
  const id = useRef<string>(undefined);
  const last = useRef<Promise<void>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [fault, setFault] = useState<RetrospectiveFault>();
  const [counted, setCounted] = useState<DefinitionVotes>({});

  const withId = async (work: (id: string) => Promise<Outcome>): Promise<Outcome> => {
    const known = id.current ?? open?.id;
    if (known !== undefined) return work(known);
    const begun = await begin(of);
    if (!begun.ok) return begun;
    id.current = begun.value.id;
    return work(begun.value.id);
  };
  const inTurn = (work: (id: string) => Promise<Outcome>) => {
    setWaiting((count) => count + 1);
    last.current = last.current
      .then(() => withId(work))
      .then((outcome) => {
        setFault(outcome.ok ? undefined : outcome.error);
        if (outcome.ok) show(outcome.value);
      })
      .finally(() => setWaiting((count) => count - 1));
  };
  return {
    keep: (change) => {
      if (change.votes !== undefined) setCounted({ ...counted, ...change.votes });
      inTurn((known) => save({ id: known, change }));
    },
    close: (definition) => inTurn((known) => freeze({ id: known, definition })),
    votes: { ...open?.votes, ...counted },
    isBusy: waiting > 0,
    fault,
  };
}

/** Puts what was kept on the page at once, before the store reports it. */
function useShow(of: RetrospectiveOf): (kept: Retrospective) => void {
  const client = useQueryClient();
  const { queryKey } = retrospectivesQuery(useEngine(), of);
  return (kept) => {
    void client.cancelQueries({ queryKey });
    const now = client.getQueryData(queryKey);
    const others = now?.ok === true ? now.value.filter(({ id }) => id !== kept.id) : [];
    client.setQueryData(queryKey, ok([kept, ...others]));
  };
}
