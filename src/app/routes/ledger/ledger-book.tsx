import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { BOOK } from '../../../wording/ledger-words.ts';
import { LedgerBook } from '../../components/ledger/ledger-book.tsx';
import type { LedgerLine } from '../../components/ledger/ledger-incidents.tsx';
import { LedgerSearch } from '../../components/ledger/ledger-search.tsx';
import { useEngine } from '../../queries/engine.tsx';
import { foundItemsQuery } from '../../queries/ledger.ts';
import { type TeamName, useDecisions, useEdit } from '../overview/overview-decisions.ts';

type BookProps = { readonly incident: LedgerLine; readonly teams: readonly TeamName[]; readonly zone: string };

/** Books what came back of one incident: each line, review and link is one decision, told in a toast with its undo. */
export function Book({ incident, teams, zone }: BookProps) {
  const { key, id } = incident;
  const { note, takeBack } = useDecisions();
  const edit = useEdit(teams);
  return (
    <LedgerBook
      incident={incident}
      zone={zone}
      onNote={(field, text) =>
        void note({ kind: 'note-incident', key, field, text }, text === '' ? BOOK.noteTaken(id) : BOOK.noted(id))
      }
      onReview={(change) => edit(key, id, change)}
      onTakeBack={(decisionId) => void takeBack(decisionId)}
      onUnlink={(itemKey, itemId) => {
        const made = incident.linkDecisions[itemKey];
        if (made !== undefined) void takeBack(made);
        else void note({ kind: 'link-item', key: itemKey, incident: key, isLinked: false }, BOOK.unlinked(itemId, id));
      }}
      search={<Search incident={incident} />}
    />
  );
}

function Search({ incident }: Pick<BookProps, 'incident'>) {
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const { note } = useDecisions();
  const result = useQuery(foundItemsQuery(useEngine(), asked)).data;
  return (
    <LedgerSearch
      incident={incident}
      text={text}
      found={result?.ok === true ? result.value : undefined}
      isAsked={asked.trim().length > 1}
      onText={setText}
      onLink={(item) =>
        void note(
          { kind: 'link-item', key: item.key, incident: incident.key, isLinked: true },
          BOOK.linked(item.id, incident.id),
        )
      }
    />
  );
}
