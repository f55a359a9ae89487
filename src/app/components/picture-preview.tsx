import { useEffect, useState } from 'react';
import type { Picture } from '../../share/picture.ts';
import { PICTURE_DIALOG } from '../../wording/picture-dialog-words.ts';
import styles from './picture-preview.module.css';

type PicturePreviewProps = {
  /** Absent: it is being drawn for the first time. */
  readonly picture: Picture | undefined;
  /** Another one is on its way. */
  readonly isStale: boolean;
};

/** The picture as it will be, from its own SVG: no second drawing that could differ. */
export function PicturePreview({ picture, isStale }: PicturePreviewProps) {
  const url = useObjectUrl(picture?.svg);
  return (
    <figure className={styles.figure} aria-busy={isStale || picture === undefined}>
      {picture === undefined || url === undefined ? (
        <div className={styles.empty} role="status">
          {PICTURE_DIALOG.drawing}
        </div>
      ) : (
        <img
          className={styles.image}
          src={url}
          alt={picture.alt}
          width={picture.size.width}
          height={picture.size.height}
        />
      )}
      <figcaption className={styles.caption}>
        {picture === undefined ? null : (
          <>
            <strong>{PICTURE_DIALOG.altTitle}</strong> {picture.alt}
          </>
        )}
      </figcaption>
    </figure>
  );
}

const READ_MS = 10_000;

/** An address of the document for as long as it is shown. */
function useObjectUrl(svg: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (svg === undefined) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    // Later: the image may still be reading it.
    return () => void setTimeout(() => URL.revokeObjectURL(made), READ_MS);
  }, [svg]);
  return url;
}
