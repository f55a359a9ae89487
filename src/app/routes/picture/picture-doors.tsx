import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { OVERVIEW } from '../../../wording/page.ts';
import { PICTURE_DIALOG } from '../../../wording/picture-dialog-words.ts';
import { pressedBy } from '../../components/shortcuts.tsx';
import { FIRST_PICTURE, type PictureChoice, readPictureChoice } from '../../view/picture-choice.ts';
import { usePictureHandOver } from './picture-hand-over.ts';
import { type PictureProps, type PictureSource, usePictureSource } from './picture-source.ts';

const PictureDialog = lazy(async () => ({ default: (await import('./picture-dialog.tsx')).PictureDialog }));

/** Puts the chart on the clipboard as it was last taken along: the page's primary button. */
export function CopyPicture(props: PictureProps) {
  const source = usePictureSource(props);
  const [choice] = usePictureChoice();
  const { isBusy, copy } = usePictureHandOver(() => source.draw(choice, undefined));
  return (
    <Button loading={isBusy} onClick={() => void copy()}>
      {OVERVIEW.copyPicture}
    </Button>
  );
}

/** Opens the choice of size, title and kind, with the picture as it will be. */
export function ExportPicture(props: PictureProps) {
  return <ExportDoor source={usePictureSource(props)} />;
}

/** The same for anything that can be drawn as a picture. */
export function ExportDoor({ source }: { readonly source: PictureSource }) {
  const [isOpen, setIsOpen] = useState(false);
  const [choice, setChoice] = usePictureChoice();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setIsOpen(true)} {...pressedBy('export', 'E')}>
        {PICTURE_DIALOG.open}
      </Button>
      {isOpen ? (
        <Suspense>
          <PictureDialog
            {...{ source, choice }}
            onChoice={(changes) => setChoice({ ...choice, ...changes })}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** The last choice of this browser. */
export function usePictureChoice() {
  return useLocalStorage<PictureChoice>({
    key: 'dividend-picture',
    defaultValue: FIRST_PICTURE,
    deserialize: readPictureChoice,
    getInitialValueInEffect: false,
  });
}
