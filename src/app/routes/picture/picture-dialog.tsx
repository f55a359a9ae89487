import { Button, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { describeShareFault } from '../../../wording/faults.ts';
import { PICTURE_DIALOG } from '../../../wording/picture-dialog-words.ts';
import { VIEW_FILE } from '../../../wording/view-file-words.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { PictureChoices } from '../../components/picture-choices.tsx';
import { PicturePreview } from '../../components/picture-preview.tsx';
import type { PictureChoice } from '../../view/picture-choice.ts';
import styles from './picture-dialog.module.css';
import { usePictureHandOver } from './picture-hand-over.ts';
import type { PictureSource } from './picture-source.ts';

type PictureDialogProps = {
  readonly source: PictureSource;
  readonly choice: PictureChoice;
  readonly onChoice: (changes: Partial<PictureChoice>) => void;
  readonly onClose: () => void;
  /** The dialog's heading, where the picture is not of one chart. */
  readonly heading?: string;
  /** What else can be chosen about this picture, and other ways to take it along. */
  readonly moreChoices?: ReactNode;
  readonly moreWays?: ReactNode;
};

const TYPING_MS = 250;

/** The picture as it will be, what can be chosen about it, and the ways to take it along. Enter copies. */
export function PictureDialog(props: PictureDialogProps) {
  const { source, choice, onChoice, onClose, heading = PICTURE_DIALOG.title, moreChoices, moreWays } = props;
  const [title, setTitle] = useState<string>();
  const [shownTitle] = useDebouncedValue(title, TYPING_MS);
  const id = useId();
  const client = useQueryClient();
  const preview = useQuery({ ...pictureQuery(id, source, choice, shownTitle), placeholderData: keepPreviousData });
  const handOver = usePictureHandOver(() => client.fetchQuery(pictureQuery(id, source, choice, title)));
  const picture = preview.data?.ok === true ? preview.data.value : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={heading}
      closeButtonProps={{ 'aria-label': PICTURE_DIALOG.close }}
      size={1180}
      centered
      transitionProps={{ duration: 0 }}
      // A page has one banner, and this is not it.
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className={styles.columns}>
        <div className={styles.shown}>
          {preview.data?.ok === false ? (
            <FaultNote text={describeShareFault(preview.data.error)} />
          ) : (
            <PicturePreview picture={picture} isStale={preview.isPlaceholderData || title !== shownTitle} />
          )}
        </div>
        <div className={styles.side}>
          <PictureChoices
            {...{ choice, title, onChoice }}
            automaticTitle={picture?.automaticTitle ?? ''}
            size={picture?.size}
            formats={source.formats}
            onTitle={setTitle}
          />
          {moreChoices}
          <Ways {...handOver} hasView={picture?.viewFile !== undefined} onCopied={onClose} />
          {moreWays}
        </div>
      </div>
    </Modal>
  );
}

type WaysProps = ReturnType<typeof usePictureHandOver> & {
  readonly hasView: boolean;
  readonly onCopied: () => void;
};

function Ways({ isBusy, copy, png, svg, csv, view, text, hasView, onCopied }: WaysProps) {
  const plain = { variant: 'default', size: 'compact-md', fz: 'sm', disabled: isBusy } as const;
  return (
    <div className={styles.ways}>
      <Button
        data-autofocus
        loading={isBusy}
        onClick={() => void copy().then((isDone) => (isDone ? onCopied() : undefined))}
      >
        {PICTURE_DIALOG.copy}
      </Button>
      <div className={styles.row}>
        <Button {...plain} onClick={() => void png()}>
          {PICTURE_DIALOG.png}
        </Button>
        <Button {...plain} onClick={() => void svg()}>
          {PICTURE_DIALOG.svg}
        </Button>
      </div>
      <h3>{PICTURE_DIALOG.text}</h3>
      <div className={styles.row}>
        <Button {...plain} onClick={() => void text('markdown')}>
          {PICTURE_DIALOG.markdown}
        </Button>
        <Button {...plain} onClick={() => void text('table')}>
          {PICTURE_DIALOG.table}
        </Button>
        <Button {...plain} onClick={() => void text('alt')}>
          {PICTURE_DIALOG.alt}
        </Button>
        <Button {...plain} onClick={() => void csv()}>
          {PICTURE_DIALOG.csv}
        </Button>
      </div>
      {hasView ? (
        <div className={styles.view}>
          <Button {...plain} onClick={() => void view()}>
            {VIEW_FILE.save}
          </Button>
          <p className="quiet">{VIEW_FILE.saveWhy}</p>
        </div>
      ) : null}
    </div>
  );
}

/** One picture of an open dialog: drawn once, whether it is shown or handed over. */
function pictureQuery(id: string, source: PictureSource, choice: PictureChoice, title: string | undefined) {
  const { format, scale, details } = choice;
  return queryOptions({
    queryKey: ['picture', id, source.key, format, scale, details, title],
    queryFn: () => source.draw(choice, title),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
