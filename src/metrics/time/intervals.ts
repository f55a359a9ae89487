/** A half-open stretch of time [start, end), in epoch milliseconds. */
export type Span = { readonly start: number; readonly end: number };

/** The union of spans: sorted, disjoint, touching ones joined; spans without length are left out. */
export function unionOf(spans: readonly Span[]): Span[] {
  return joinCloserThan(spans, 0);
}

/** The union of spans, with gaps shorter than `gapMs` closed. */
function joinCloserThan(spans: readonly Span[], gapMs: number): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of spans.filter(hasLength).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const isNear = last !== undefined && (span.start <= last.end || span.start - last.end < gapMs);
    if (isNear) last.end = Math.max(last.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

/** Total length in ms of disjoint spans. */
export function lengthMs(spans: readonly Span[]): number {
  let sum = 0;
  for (const span of spans) sum += span.end - span.start;
  return sum;
}

/** The first `limitMs` of sorted, disjoint spans; nothing if the limit is 0 or less. */
export function firstMs(spans: readonly Span[], limitMs: number): Span[] {
  const kept: Span[] = [];
  let left = limitMs;
  for (const span of spans) {
    if (left <= 0) break;
    const end = Math.min(span.end, span.start + left);
    kept.push({ start: span.start, end });
    left -= end - span.start;
  }
  return kept;
}

/** The part of [start, end) that sorted, disjoint spans leave free. */
export function withoutSpans(start: number, end: number, taken: readonly Span[]): Span[] {
  const free: Span[] = [];
  let at = start;
  for (const span of taken) {
    if (span.start > at) free.push({ start: at, end: Math.min(span.start, end) });
    at = Math.max(at, span.end);
    if (at >= end) return free;
  }
  if (at < end) free.push({ start: at, end });
  return free;
}

/** Whether [start, end) shares time with any of the sorted, disjoint spans. */
export function overlapsAny(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return (spans[low]?.start ?? end) < end;
}

function hasLength(span: Span): boolean {
  return span.end > span.start;
}
