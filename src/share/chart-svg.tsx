import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ChartDefinition, ChartSize, PictureMode } from '../charts/define-chart.ts';
import { failed, ok, type Result, type ShareFault } from '../domain/index.ts';
import { IMAGE_REASONS } from '../wording/image-reasons.ts';

const LONGEST_WAIT_MS = 4000;
const STEP_MS = 20;
/** Recharts draws its layers over several updates; this many equal looks in a row mean that it is done. */
const EQUAL_LOOKS = 3;

export type ChartDrawing = {
  readonly chart: ChartDefinition;
  readonly rows: unknown;
  readonly size: ChartSize;
  readonly picture: PictureMode;
  readonly selectedKey?: string | undefined;
};

/** Draws a chart off the screen, light and without buttons, and returns its SVG element as text. */
export async function drawChartSvg(drawing: ChartDrawing): Promise<Result<string, ShareFault>> {
  const { chart, rows, size, picture, selectedKey } = drawing;
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  Object.assign(place.style, { position: 'fixed', left: '-20000px', top: '0', pointerEvents: 'none' });
  document.body.append(place);
  const root = createRoot(place, { identifierPrefix: 'picture' });
  try {
    flushSync(() => root.render(<chart.Chart theme="light" {...{ rows, size, picture, selectedKey }} />));
    const text = await settledSvg(place);
    return text === undefined ? failed({ code: 'image-failed', detail: IMAGE_REASONS.noTime }) : ok(text);
  } finally {
    root.unmount();
    place.remove();
  }
}

async function settledSvg(place: HTMLElement): Promise<string | undefined> {
  let last: string | undefined;
  let equal = 0;
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += STEP_MS) {
    const now = serialised(place);
    equal = now !== undefined && now === last ? equal + 1 : 0;
    if (equal >= EQUAL_LOOKS) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  return undefined;
}

/** The surface of the chart itself: other `svg` elements of Recharts are legend swatches. Undefined until it has marks. */
function serialised(place: HTMLElement): string | undefined {
  const surface = place.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface');
  if (surface?.querySelector('[data-part="sprints"]') == null) return undefined;
  const copy = surface.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return undefined;
  for (const name of ['style', 'class', 'role', 'aria-label', 'tabindex']) copy.removeAttribute(name);
  copy.querySelectorAll(':scope > title, :scope > desc').forEach((empty) => {
    empty.remove();
  });
  // Layers of Recharts carry hooks for styles and focus, which a picture has no use for.
  for (const element of copy.querySelectorAll('[class], [tabindex]')) {
    element.removeAttribute('class');
    element.removeAttribute('tabindex');
  }
  return new XMLSerializer().serializeToString(copy);
}
