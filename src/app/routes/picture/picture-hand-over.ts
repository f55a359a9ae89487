import { useState } from 'react';
import { failed, ok, type Result, type ShareFault } from '../../../domain/index.ts';
import { copyImage } from '../../../share/copy-image.ts';
import { downloadBlob, type PictureExtension } from '../../../share/download.ts';
import type { Picture } from '../../../share/picture.ts';
import { describeShareFault, inOneLine } from '../../../wording/faults.ts';
import { IMAGE_REASONS } from '../../../wording/image-reasons.ts';
import { PICTURE_DIALOG } from '../../../wording/picture-dialog-words.ts';
import { useToast } from '../../components/toasts.tsx';
import { copyText } from '../../view/copy-text.ts';

type Draw = () => Promise<Result<Picture, ShareFault>>;
/** What is said when a picture left the page. */
type Said = Result<string, ShareFault>;

/** The ways in which a picture leaves the page, one at a time. Each says how it went, and gives true where it did leave. */
export function usePictureHandOver(draw: Draw) {
  const [isBusy, setIsBusy] = useState(false);
  const toast = useToast();
  const telling = async (way: Promise<Said>): Promise<boolean> => {
    setIsBusy(true);
    try {
      const said = await way;
      toast({ text: said.ok ? said.value : inOneLine(describeShareFault(said.error)) });
      return said.ok;
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    copy: () => telling(copied(draw)),
    png: () => telling(savedPng(draw)),
    svg: () => telling(savedSvg(draw)),
    csv: () => telling(savedCsv(draw)),
    view: () => telling(savedView(draw)),
    text: (kind: 'markdown' | 'table' | 'alt') => telling(copiedText(draw, kind)),
  };
}

/** Where the browser refuses the clipboard, the picture is downloaded instead, and the reader told why. */
async function copied(draw: Draw): Promise<Said> {
  const png = async () => {
    const picture = await draw();
    return picture.ok ? picture.value.png() : picture;
  };
  const copy = await copyImage(png);
  if (copy.ok) return ok(PICTURE_DIALOG.copied);
  if (copy.error.code === 'image-failed') return copy;
  const picture = await draw();
  if (!picture.ok) return picture;
  const instead = await save(picture.value, 'png', await picture.value.png());
  const reason = inOneLine(describeShareFault(copy.error));
  return instead.ok ? ok(`${reason} ${PICTURE_DIALOG.instead(picture.value.fileName('png'))}`) : instead;
}

async function savedPng(draw: Draw): Promise<Said> {
  const picture = await draw();
  return picture.ok ? save(picture.value, 'png', await picture.value.png()) : picture;
}

async function savedSvg(draw: Draw): Promise<Said> {
  const picture = await draw();
  if (!picture.ok) return picture;
  return save(picture.value, 'svg', ok(new Blob([picture.value.svg], { type: 'image/svg+xml' })));
}

async function savedCsv(draw: Draw): Promise<Said> {
  const picture = await draw();
  if (!picture.ok) return picture;
  const { tableCsv } = await import('../../../share/table-csv.ts');
  return save(picture.value, 'csv', ok(new Blob([tableCsv(picture.value.table)], { type: 'text/csv' })));
}

async function savedView(draw: Draw): Promise<Said> {
  const picture = await draw();
  if (!picture.ok) return picture;
  const text = picture.value.viewFile?.();
  if (text === undefined) return failed({ code: 'image-failed', detail: IMAGE_REASONS.noView });
  return save(picture.value, 'view.json', ok(new Blob([text], { type: 'application/json' })));
}

async function copiedText(draw: Draw, kind: 'markdown' | 'table' | 'alt'): Promise<Said> {
  const { toMarkdown, toMarkdownTable } = await import('../../../share/markdown.ts');
  const picture = await draw();
  if (!picture.ok) return picture;
  const { value } = picture;
  const text = kind === 'alt' ? value.alt : kind === 'table' ? toMarkdownTable(value.table) : toMarkdown(value);
  return ok((await copyText(text)) ? PICTURE_DIALOG.textCopied[kind] : PICTURE_DIALOG.textNotCopied);
}

function save(picture: Picture, kind: PictureExtension, made: Result<Blob, ShareFault>): Said {
  if (!made.ok) return made;
  const name = picture.fileName(kind);
  downloadBlob(made.value, name);
  return ok(PICTURE_DIALOG.downloaded(name));
}
