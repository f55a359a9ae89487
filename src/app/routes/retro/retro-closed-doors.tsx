import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { RetrospectiveAnswer } from '../../../engine/api.ts';
import { CLOSED } from '../../../wording/retro-list-words.ts';
import styles from '../../components/retro-closed.module.css';
import { useToast } from '../../components/toasts.tsx';
import { useReopenRetrospective } from '../../queries/retrospectives.ts';
import { frozenTeam } from '../../view/retro/retro-kept.ts';
import { CopyPicture, ExportPicture } from '../picture/picture-doors.tsx';

const route = getRouteApi('/retro');

type DoorsProps = Pick<NonNullable<RetrospectiveAnswer['closed']>, 'snapshot'> &
  Pick<RetrospectiveAnswer, 'retrospective'> & { readonly markdown: string };

/** What a closed retrospective is taken along as: picture and text; and a new one beside it. */
export function RetroClosedDoors({ retrospective, snapshot, markdown }: DoorsProps) {
  const navigate = route.useNavigate();
  const { mutateAsync: reopen, isPending } = useReopenRetrospective();
  const [isRefused, copy] = useCopyText();
  const team = frozenTeam(retrospective, snapshot);
  const { definition, fingerprint } = snapshot.stamp;
  const { value: settings } = snapshot.settings;
  const analysis = {
    definition,
    fingerprint,
    definitions: settings.definitions,
    data: { files: snapshot.result?.data.files ?? [] },
  };
  const again = () =>
    void reopen(retrospective.id).then((outcome) => {
      if (!outcome.ok) return;
      const { teamId, sprint } = outcome.value;
      void navigate({ search: { team: teamId, sprint: sprint.key } });
    });
  return (
    <div className={styles.actions}>
      {team === undefined ? null : (
        <>
          <CopyPicture team={team} analysis={analysis} madeUnder={settings} />
          <ExportPicture team={team} analysis={analysis} madeUnder={settings} />
        </>
      )}
      <Button size="compact-sm" variant="default" onClick={() => copy(markdown)}>
        {CLOSED.copyText}
      </Button>
      <Button size="compact-sm" variant="default" loading={isPending} title={CLOSED.reopenHint} onClick={again}>
        {CLOSED.reopen}
      </Button>
      {isRefused ? <textarea className={styles.text} readOnly aria-label={CLOSED.text} value={markdown} /> : null}
    </div>
  );
}

/** Copies a text; where the browser refuses, the text is shown to be copied by hand. */
function useCopyText(): readonly [boolean, (text: string) => void] {
  const [isRefused, setRefused] = useState(false);
  const toast = useToast();
  const copy = (text: string) => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => toast({ text: CLOSED.textCopied }),
      () => {
        setRefused(true);
        toast({ text: CLOSED.textRefused });
      },
    );
  };
  return [isRefused, copy];
}
