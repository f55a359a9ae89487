import { useQuery } from '@tanstack/react-query';
import type { DecisionContent, StoreFault } from '../../../domain/index.ts';
import type { DuplicateSuggestion, LinkSuggestion } from '../../../engine/api.ts';
import { formatShare } from '../../../wording/numbers.ts';
import { SUGGESTIONS } from '../../../wording/suggestion-words.ts';
import { type Suggestion, SuggestionList } from '../../components/data/suggestion-list.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useDecide, useUndoDecision } from '../../queries/changes.ts';
import { suggestionsQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { useDecideAll, useUndoDecisions } from '../../queries/journal.ts';
import { browserZone } from '../../queries/stage.ts';

type Answer = (content: DecisionContent, said: string) => void;

/** Records that may be one incident, and items that may belong to one; nothing while there are none. */
export function DataSuggestions({ onFault }: { readonly onFault: (fault: StoreFault | undefined) => void }) {
  const suggestions = useQuery(suggestionsQuery(useEngine())).data;
  const answer = useAnswer(onFault);
  const onAll = useAcceptAll(onFault);
  if (suggestions?.ok !== true) return null;
  const zone = browserZone();
  return (
    <>
      <SuggestionList
        title={SUGGESTIONS.duplicates}
        why={SUGGESTIONS.duplicatesWhy}
        yes={SUGGESTIONS.one}
        no={SUGGESTIONS.two}
        onAll={onAll}
        suggestions={suggestions.value.duplicates.map((pair) => ofDuplicates(pair, answer))}
        zone={zone}
      />
      <SuggestionList
        title={SUGGESTIONS.links}
        why={SUGGESTIONS.linksWhy}
        yes={SUGGESTIONS.belongs}
        no={SUGGESTIONS.apart}
        onAll={onAll}
        suggestions={suggestions.value.links.map((link) => ofLink(link, answer))}
        zone={zone}
      />
    </>
  );
}

/** Notes the answer at once, and offers to take it back. */
function useAnswer(onFault: (fault: StoreFault | undefined) => void): Answer {
  const decide = useDecide();
  const undo = useUndoDecision();
  const toast = useToast();
  return (content, said) =>
    decide.mutate(content, {
      onSuccess: (outcome) => {
        onFault(outcome.ok ? undefined : outcome.error);
        if (outcome.ok) toast({ text: said, undo: () => undo.mutate(outcome.value.id) });
      },
    });
}

/** Notes yes to several at once: one step, taken back as one. */
function useAcceptAll(onFault: (fault: StoreFault | undefined) => void) {
  const decide = useDecideAll();
  const undo = useUndoDecisions();
  const toast = useToast();
  return (shown: readonly Suggestion[]) =>
    decide.mutate(
      shown.map(({ accepted }) => accepted),
      {
        onSuccess: (outcome) => {
          onFault(outcome.ok ? undefined : outcome.error);
          if (!outcome.ok) return;
          const ids = outcome.value.map(({ id }) => id);
          toast({ text: SUGGESTIONS.allNoted(ids.length), undo: () => undo.mutate(ids) });
        },
      },
    );
}

function ofDuplicates({ first, second, similarity }: DuplicateSuggestion, answer: Answer): Suggestion {
  const content = (isSame: boolean) => ({ kind: 'same-incident', key: first.key, other: second.key, isSame }) as const;
  return {
    id: `${first.key} ${second.key}`,
    records: [first, second],
    reason: SUGGESTIONS.alike(formatShare(similarity)),
    accepted: content(true),
    onYes: () => answer(content(true), SUGGESTIONS.merged),
    onNo: () => answer(content(false), SUGGESTIONS.kept),
  };
}

function ofLink({ item, incident, reason, similarity }: LinkSuggestion, answer: Answer): Suggestion {
  const content = (isLinked: boolean) =>
    ({ kind: 'link-item', key: item.key, incident: incident.key, isLinked }) as const;
  return {
    id: `${item.key} ${incident.key}`,
    records: [item, incident],
    reason: reason === 'service' ? SUGGESTIONS.sameService : SUGGESTIONS.alike(formatShare(similarity)),
    accepted: content(true),
    onYes: () => answer(content(true), SUGGESTIONS.linked),
    onNo: () => answer(content(false), SUGGESTIONS.unlinked),
  };
}
