import { ok, type Result, type ShareFault } from '../domain/index.ts';
import { definitionLine, pictureBullets, stampLine } from '../wording/picture-bullets.ts';
import { pictureFooters } from '../wording/picture-footer.ts';
import { fingerprintCode, formatIsoDay, pictureStamp } from '../wording/picture-words.ts';
import { sprintAlt, sprintNotes, sprintSubtitles, sprintTitles } from '../wording/sprint-picture-words.ts';
import { pictureFileName } from './download.ts';
import { fontCssFor, fontsReady } from './fonts.ts';
import type { Picture, PictureDetails } from './picture.ts';
import { layoutPicture, type PictureLayout, type PictureTexts } from './picture-layout.ts';
import { composePicture } from './picture-svg.ts';
import { toPng } from './png.ts';
import { SprintPictureBody } from './sprint-picture-body.tsx';
import { type BodyPlan, planBody } from './sprint-picture-plan.ts';
import type { SprintSheet } from './sprint-sheet.ts';
import { sheetTable } from './sprint-tables.ts';
import { svgOf } from './static-markup.ts';
import { toSheetFile } from './view-file.ts';

/** What shall be drawn of a sprint's page, and how. */
export type SprintPictureRequest = {
  readonly sheet: SprintSheet;
  /** 2 paints a PNG of twice as many pixels each way; absent = 1. */
  readonly scale?: 1 | 2;
  /** Takes the place of the headline; the subtitle then gives the range, so that the hedge stays. Blank = the headline. */
  readonly title?: string;
  /** Absent = full. */
  readonly details?: PictureDetails;
};

/** Draws the page of one sprint as one picture of 1920 x 1080: its own layout, white, with what it rests on below. */
export async function renderSprintPicture(request: SprintPictureRequest): Promise<Result<Picture, ShareFault>> {
  const { sheet, scale = 1 } = request;
  await fontsReady();
  const { layout, plan } = roomiest(request);
  const height = layout.chart.inner.height;
  const body = svgOf(<SprintPictureBody {...{ sheet, plan, height }} />, 'sprint');
  const words = { alt: sprintAlt(sheet.team, sheet.headline), longDescription: descriptionOf(sheet) };
  const texts = [layout.title, layout.subtitle, layout.footer, layout.stamp].flatMap(({ lines }) => lines);
  const svg = composePicture({ layout, chartSvg: body, fontCss: await fontCssFor(texts.join('') + body), ...words });
  const titles = sprintTitles(sheet.headline);
  let png: Promise<Result<Blob, ShareFault>> | undefined;
  return ok({
    svg,
    size: layout.size,
    png: () => {
      png ??= toPng(svg, layout.size, { scale, texts: pngTexts(sheet, words, layout.title.lines) });
      return png;
    },
    automaticTitle: titles[0] ?? '',
    ...words,
    fileName: (extension) => pictureFileName({ ...nameOf(sheet), format: 'slide', scale }, extension),
    table: sheetTable(sheet),
    bullets: pictureBullets(sheet.team, (titles[0] ?? '').replace(/\.$/, ''), sheet.meta),
    definition: definitionLine(sheet.meta),
    note: notesOf(sheet).briefNote,
    stamp: stampLine(sheet.meta, sheet.team.zone),
    viewFile: () => toSheetFile(request),
  });
}

function notesOf({ team, bar }: SprintSheet) {
  return sprintNotes(team, bar?.ring !== undefined);
}

/** What the files of a sprint are named after: the sprint, with its team where it does not carry the name already. */
export function nameOf({ team, sprint, meta }: SprintSheet) {
  const name = sprint.name.startsWith(team.name) ? sprint.name : `${team.name} ${sprint.name}`;
  return { team: name, chart: 'sprint', day: formatIsoDay(meta.madeAt, team.zone) };
}

/** Text of 12 is enlarged by so much: at least 18 px on the slide. */
const ZOOM = { least: 1.5, most: 1.95, step: 0.03, wished: 1.56 } as const;

/** The fullest footer that leaves the page its room, else the shortest. */
function roomiest(request: SprintPictureRequest): { readonly layout: PictureLayout; readonly plan: BodyPlan } {
  const { sheet, details = 'full' } = request;
  const all = pictureFooters(sheet.team, sheet.meta, notesOf(sheet), details).map((footer) => laidOut(request, footer));
  const found = all.find(({ layout }) => layout.chart.zoom >= ZOOM.wished) ?? all.find(fits) ?? all.at(-1);
  return found ?? laidOut(request, []);
}

type LaidOut = ReturnType<typeof laidOut>;

function fits({ layout, plan }: LaidOut): boolean {
  return plan.height <= layout.chart.inner.height;
}

/** Enlarges the page as far as its place allows: the larger, the fewer words stand in a line, and the more lines there are. */
function laidOut({ sheet, title }: SprintPictureRequest, footer: readonly string[]) {
  const layout = layoutPicture('slide', textsOf(sheet, title, footer));
  const { inner, zoom } = layout.chart;
  const place = { width: inner.width * zoom, height: layout.ruleY - 18 - layout.chart.y };
  let at: number = ZOOM.most;
  let plan = planBody(sheet, Math.floor(place.width / at));
  while (at - ZOOM.step >= ZOOM.least && plan.height > place.height / at) {
    at -= ZOOM.step;
    plan = planBody(sheet, Math.floor(place.width / at));
  }
  const size = { width: plan.width, height: Math.floor(place.height / at) };
  return { layout: { ...layout, chart: { ...layout.chart, inner: size, zoom: at } }, plan };
}

function textsOf(sheet: SprintSheet, title: string | undefined, footer: readonly string[]): PictureTexts {
  const { team, sprint, meta, headline } = sheet;
  const edited = title?.trim() ?? '';
  return {
    titles: edited === '' ? sprintTitles(headline).map(bound) : [edited],
    subtitles: sprintSubtitles(team, sprint, edited !== ''),
    footers: [footer],
    stamp: pictureStamp(meta, team.zone),
  };
}

/** What stands in brackets stays on one line. */
function bound(title: string): string {
  return title.replace(/\([^)]{1,40}\)/g, (range) => range.replaceAll(' ', '\u00a0'));
}

/** Everything that is printed, in sentences and lines. */
function descriptionOf(sheet: SprintSheet): string {
  const { caption, rows } = sheetTable(sheet);
  const lines = rows.map(([part, what = '', figure = '']) => `${part}: ${what}${figure === '' ? '' : `: ${figure}`}`);
  return [`${caption}. ${sheet.headline.text}`, sheet.usual, ...lines].join('\n');
}

function pngTexts(sheet: SprintSheet, words: { alt: string; longDescription: string }, title: readonly string[]) {
  return [
    { keyword: 'Title', text: title.join(' ').replaceAll('\u00a0', ' ') },
    { keyword: 'Description', text: `${words.alt}\n\n${words.longDescription}` },
    { keyword: 'Software', text: `Dividend ${sheet.meta.version}` },
    { keyword: 'Source', text: `data ${fingerprintCode(sheet.meta.fingerprint)}` },
  ];
}
