import type { Page } from 'playwright-core';

/** What WCAG's text spacing asks a page to bear (1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** How far the page can be scrolled sideways, px. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [left, top] = [window.scrollX, window.scrollY];
    window.scrollTo(10_000, top);
    const moved = window.scrollX;
    window.scrollTo(left, top);
    return moved;
  });
}

/** Looks at the page as a reader sees it who sets wider spacing, and takes the spacing away again. */
export async function withSpacing<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  const style = await page.addStyleTag({ content: SPACING });
  await page.waitForTimeout(100);
  const seen = await look();
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return seen;
}

/**
 * Texts of which a part can neither be seen nor scrolled to: outside the page, behind the edge of a box that clips, or outside
 * their drawing. What is shortened with an ellipsis and says the whole in its title is not among them. `where`: in elements
 * that this selector fits.
 */
export async function cutTexts(page: Page, where = '*'): Promise<readonly string[]> {
  return page.evaluate((places) => {
    const [CLIPS, SCROLLS] = [/hidden|clip/, /auto|scroll/];
    /** A drawing's glyph may reach a hair over its box. */
    const NEAR = 1.5;
    const isHidden = (element: Element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
      if (element.closest('[aria-hidden="true"]:not(svg *), noscript, script, style, title') !== null) return true;
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).clipPath !== 'none') return true;
      }
      return false;
    };
    const isBeyond = (rect: DOMRect, box: DOMRect) => rect.right > box.right + NEAR || rect.left < box.left - NEAR;
    const isCut = (rect: DOMRect, element: Element) => {
      let [isFreeX, isFreeY] = [true, true];
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (SCROLLS.test(overflowX)) isFreeX = false;
        if (SCROLLS.test(overflowY)) isFreeY = false;
        if (isFreeX && CLIPS.test(overflowX) && isBeyond(rect, box)) return true;
        if (isFreeY && CLIPS.test(overflowY) && (rect.bottom > box.bottom + 3 || rect.top < box.top - 3)) return true;
        if (position === 'fixed') break;
      }
      return isFreeX && (rect.right > window.innerWidth + 1 || rect.left < -1);
    };
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || !element.matches(places) || isHidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const isLost = [...range.getClientRects()].some((rect) => rect.width > 0 && isCut(rect, element));
      if (isLost && element.closest('[title]') === null) found.push(text.slice(0, 50));
    }
    return [...new Set(found)];
  }, where);
}

/** Texts that are set in less than 12 px. */
export async function smallTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const written = [...document.querySelectorAll('body *')].filter((element) =>
      [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
      ),
    );
    const small = written.filter(
      (element) =>
        !element.matches('script, style, title, noscript') &&
        element.checkVisibility() &&
        Number.parseFloat(getComputedStyle(element).fontSize) < 12,
    );
    return [...new Set(small.map((element) => `${element.textContent?.slice(0, 40)} <${element.tagName}>`))];
  });
}

/** Elements whose looks take longer than 10 ms to change, and what is moving right now. */
export async function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const longest = (list: string) =>
      Math.max(...list.split(',').map((text) => Number.parseFloat(text) * (text.trim().endsWith('ms') ? 1 : 1000)));
    const slow = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
      if (longest(transitionDuration) > 10 || scrollBehavior === 'smooth') return true;
      return animationName !== 'none' && longest(animationDuration) > 10;
    });
    const names = slow.map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`);
    return [...new Set(names), ...document.getAnimations().map(({ playState }) => `an animation is ${playState}`)];
  });
}

/** What is wrong in forced colours: drawings without their colours and ground, and choices that look like the others. */
export async function lostInForcedColors(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    for (const drawing of document.querySelectorAll('svg[role], [data-drawn]')) {
      const { forcedColorAdjust, backgroundColor, backgroundImage } = getComputedStyle(drawing);
      const hasGround = !/, 0\)$|transparent/.test(backgroundColor) || backgroundImage !== 'none';
      if (forcedColorAdjust !== 'none' || !hasGround) lost.push(`drawing ${drawing.getAttribute('aria-label') ?? ''}`);
    }
    const chosen = document.querySelectorAll('button[aria-pressed="true"], label[data-checked="true"]');
    const ground = getComputedStyle(document.body).backgroundColor;
    for (const choice of chosen) {
      if (getComputedStyle(choice).backgroundColor === ground) lost.push(`chosen ${choice.textContent ?? ''}`);
    }
    return lost;
  });
}

export type KeyboardWalk = {
  /** How many places have the focus in turn. */
  readonly stops: number;
  /** Tab came back to where it began: nothing holds the focus. */
  readonly isRound: boolean;
  /** Places in the tab order that Tab did not come to. */
  readonly unreached: readonly string[];
  /** Places that do not show that they have the focus. */
  readonly unmarked: readonly string[];
  /** Places that are behind something else when they have the focus. */
  readonly covered: readonly string[];
  /** Places that Tab came to in another order than the page is read in. */
  readonly outOfOrder: readonly string[];
};

type Stop = { name: string; isMarked: boolean; isCovered: boolean; isInOrder: boolean };
type WalkWindow = typeof window & { stops: Stop[]; isRound: boolean; endWalk?: AbortController };

/** Walks the page with Tab until it is back where it began, and looks at each place that has the focus. */
export async function walkByKeyboard(page: Page, most = 400): Promise<KeyboardWalk> {
  await page.evaluate(watchFocus);
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (pressed % 10 === 9 && (await page.evaluate(() => (window as WalkWindow).isRound))) break;
  }
  return page.evaluate(() => {
    const { stops, isRound } = window as WalkWindow;
    const names = (wanted: (stop: Stop) => boolean) => [...new Set(stops.filter(wanted).map(({ name }) => name))];
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ];
    const isStop = (element: HTMLElement) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [type="hidden"], [type="file"], [type="radio"]') &&
      element.closest('[inert]') === null &&
      element.checkVisibility({ visibilityProperty: true });
    const unreached = all.filter((element) => isStop(element) && !element.hasAttribute('data-reached'));
    return {
      stops: stops.length,
      isRound,
      unreached: unreached.map((element) => element.outerHTML.slice(0, 90)),
      unmarked: names(({ isMarked }) => !isMarked),
      covered: names(({ isCovered }) => isCovered),
      outOfOrder: names(({ isInOrder }) => !isInOrder),
    };
  });
}

/** Runs in the page: notes each place that gets the focus, once it is drawn. */
function watchFocus(): void {
  const walk = window as WalkWindow;
  walk.endWalk?.abort();
  walk.endWalk = new AbortController();
  walk.stops = [];
  walk.isRound = false;
  let last: Element | undefined;
  let look = () => {};
  const hasOutline = (element: Element | null) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const isMarked = (element: Element) =>
    hasOutline(element) ||
    hasOutline(element.closest('label')) ||
    (element instanceof SVGElement && element.ownerSVGElement?.querySelector('[data-mark="focus"]') != null);
  const isCovered = (element: Element) => {
    const box = (
      getComputedStyle(element).opacity === '0' ? (element.closest('label') ?? element) : element
    ).getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 12)];
    const hit = document.elementFromPoint(x, y);
    const label = element.closest('label');
    return hit === null || !(element.contains(hit) || hit.contains(element) || (label?.contains(hit) ?? false));
  };
  const watch = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || walk.isRound) return;
    if (target.hasAttribute('data-reached')) {
      walk.isRound = true;
      return;
    }
    target.setAttribute('data-reached', '');
    const isInOrder =
      last === undefined || (last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    last = target;
    const stop = { name: target.outerHTML.slice(0, 90), isMarked: false, isCovered: true, isInOrder };
    walk.stops.push(stop);
    // Looked at once it is drawn and scrolled to, which it is when the next key comes.
    look = () => {
      look = () => {};
      stop.isMarked = isMarked(target);
      stop.isCovered = isCovered(target);
    };
  };
  const { signal } = walk.endWalk;
  document.addEventListener('keydown', () => look(), { signal, capture: true });
  document.addEventListener('focusin', watch, { signal });
  for (const element of document.querySelectorAll('[data-reached]')) element.removeAttribute('data-reached');
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.scrollTo(0, 0);
}
