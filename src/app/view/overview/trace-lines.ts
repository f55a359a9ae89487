import type { EstimateUnit } from '../../../domain/index.ts';
import type { FileLine, TraceAnswer } from '../../../engine/api.ts';
import type { TracePart, TraceUnit } from '../../../metrics/trace/trace.ts';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import { formatNumber, printedParts, roundHalfUp } from '../../../wording/numbers.ts';
import { TRACE } from '../../../wording/trace-page.ts';
import { evidenceLine, isCrossCheck, partName, partValue, termName, termText } from '../../../wording/trace-words.ts';
import type { TraceStep } from '../overview-search.ts';

/** An input of the formula; `step` is where it can be followed to. */
export type InputLine = { readonly name: string; readonly text: string; readonly step: TraceStep | undefined };

/** One record behind a number. */
export type RecordLine = {
  readonly key: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly value: string;
  readonly evidence: string;
  readonly sources: string;
  /** An incident, which can be corrected. */
  readonly incidentKey: string | undefined;
  /** A sprint, whose own number can be followed to. */
  readonly step: TraceStep | undefined;
};

/** The records with what is beyond the screenful, and their sum. */
export type RecordLines = {
  readonly heading: string;
  readonly lines: readonly RecordLine[];
  readonly rest: { readonly name: string; readonly value: string } | undefined;
  /** Absent where the values do not add up to the number. */
  readonly sum: string | undefined;
};

/** The inputs of a formula, and apart from them those that only check it. */
export function inputLines(trace: TraceAnswer, unit: EstimateUnit, sprint: string | undefined) {
  const lines = trace.terms.map((term) => ({
    isCheck: isCrossCheck(term),
    name: termName(term),
    text: termText(term, unit),
    step: stepOf(trace, term.figure, sprint),
  }));
  return { inputs: lines.filter(({ isCheck }) => !isCheck), checks: lines.filter(({ isCheck }) => isCheck) };
}

function stepOf(trace: TraceAnswer, why: TraceStep['why'] | undefined, sprint: string | undefined) {
  if (why === undefined || why === trace.figure) return undefined;
  return sprint === undefined ? { why } : { why, sprint };
}

/** The records behind a number; what is printed adds up to it where they do. */
export function recordLines(trace: TraceAnswer, unit: EstimateUnit): RecordLines | undefined {
  const { parts, moreParts, isSum } = trace;
  if (parts.length === 0) return undefined;
  const texts = isSum ? addingUp(trace, unit) : parts.map((part) => partValue(part, trace.unit, unit));
  return {
    heading: headingOf(parts),
    lines: parts.map((part, at) => toLine(part, texts[at] ?? '', trace)),
    rest:
      moreParts === undefined || moreParts.count === 0
        ? undefined
        : { name: TRACE.more(formatNumber(moreParts.count)), value: isSum ? (texts[parts.length] ?? '') : '' },
    sum: isSum && trace.value !== undefined ? printedSum(trace, unit) : undefined,
  };
}

function toLine(part: TraceAnswer['parts'][number], value: string, { figure }: TraceAnswer): RecordLine {
  const isNamedByTitle = part.kind !== 'incident' && part.kind !== 'item';
  return {
    key: `${part.kind} ${part.key}`,
    name: partName(part),
    title: isNamedByTitle ? undefined : part.title,
    value,
    evidence: evidenceLine(part),
    sources: sourcesOf(part.fileLine),
    incidentKey: part.kind === 'incident' ? part.key : undefined,
    step: part.kind === 'sprint' ? { why: figure, sprint: part.key } : undefined,
  };
}

const HEADINGS: Readonly<Record<TracePart['kind'], string>> = {
  incident: TRACE.incidents,
  item: TRACE.items,
  sprint: TRACE.sprints,
  rest: TRACE.parts,
};

function headingOf(parts: readonly TracePart[]): string {
  const kinds = new Set(parts.map(({ kind }) => kind).filter((kind) => kind !== 'rest'));
  const [only = 'rest'] = kinds;
  return kinds.size === 1 ? HEADINGS[only] : TRACE.parts;
}

/** Values in the steps of their sum, rounded so that they add up to it (METHOD 2.11); the last one is what is not shown. */
function addingUp({ parts, moreParts, value = 0, unit: counted }: TraceAnswer, unit: EstimateUnit): readonly string[] {
  const values = [...parts.map((part) => part.value), moreParts?.value ?? 0];
  const step = stepOfSum(value, counted);
  const printed = printedParts(values, { step, total: roundHalfUp(value, step) }).parts;
  return printed.map((print, at) => {
    const isLess = print === 0 && (values[at] ?? 0) > 0;
    return isLess ? `< ${partValue({ value: step }, counted, unit)}` : partValue({ value: print }, counted, unit);
  });
}

function printedSum({ value = 0, unit: counted }: TraceAnswer, unit: EstimateUnit): string {
  return partValue({ value: roundHalfUp(value, stepOfSum(value, counted)) }, counted, unit);
}

/** As finely as the formula prints its numbers. */
function stepOfSum(value: number, counted: TraceUnit): number {
  if (counted === 'incidents') return 1;
  return Math.abs(value) < 0.95 ? 0.01 : 0.1;
}

function sourcesOf(fileLine: readonly FileLine[]): string {
  return fileLine.map(({ file, line }) => INCIDENTS.line(file, line)).join(' · ');
}
