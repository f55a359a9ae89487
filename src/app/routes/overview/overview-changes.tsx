import { useQuery } from '@tanstack/react-query';
import { CHANGES } from '../../../wording/change-words.ts';
import { ChangesBanner } from '../../components/overview/changes-banner.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useAcceptChanges } from '../../queries/changes.ts';
import { changesQuery } from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';

/** Says which earlier results are not what they were; asked for once the page stands. */
export function OverviewChanges() {
  const changes = useQuery(changesQuery(useEngine())).data;
  const accept = useAcceptChanges();
  const toast = useToast();
  if (changes?.ok !== true) return null;
  const take = () =>
    accept.mutate(undefined, {
      onSuccess: (outcome) => (outcome.ok ? toast({ text: CHANGES.accepted }) : undefined),
    });
  return <ChangesBanner changes={changes.value} onAccept={take} />;
}
