import type { Felt } from '../../../domain/index.ts';
import { typedInWords } from '../../../wording/edit-words.ts';
import { gradeLabel } from '../../../wording/evidence-words.ts';
import { formatNumber, printedParts, roundHalfUp, withHours } from '../../../wording/numbers.ts';
import type { ListedIncidents } from './incident-lines.ts';

/** One of the incidents that hold most of the hours, over all shown sprints. */
export type LargestIncident = {
  readonly key: string;
  readonly id: string;
  readonly title: string | undefined;
  readonly hours: string;
  readonly evidence: string;
  readonly felt: Felt;
};

export type LargestIncidents = {
  readonly incidents: readonly LargestIncident[];
  /** Printed hours in working time that they hold, and those of all incidents. */
  readonly held: string;
  readonly all: string;
  /** Logged or typed, every one of them: nothing is left to ask. */
  readonly isSettled: boolean;
};

const MOST = 5;

type Share = ListedIncidents['shares'][number];

/** The largest incident records of several sprints; undefined where none took working time. `page` has their shares in each. */
export function largestIncidents(page: ListedIncidents, allHours: number): LargestIncidents | undefined {
  const largest = [...together(page.shares)].sort((one, other) => other.hours - one.hours).slice(0, MOST);
  const [first] = largest;
  if (first === undefined) return undefined;
  const step = allHours < 9.95 ? 0.1 : 1;
  const sum = largest.reduce((running, { hours }) => running + hours, 0);
  const printed = printedParts(
    largest.map(({ hours }) => hours),
    { step, total: roundHalfUp(sum, step) },
  );
  return {
    incidents: largest.map(({ share, hours }, at) => toLine(share, printed.parts[at] ?? hours)),
    held: formatNumber(printed.total),
    all: formatNumber(roundHalfUp(allHours, step)),
    isSettled: largest.every(({ share }) => share.grade === 'A'),
  };
}

/** An incident that touches two sprints has a share in each. */
function together(shares: readonly Share[]): Iterable<{ readonly share: Share; readonly hours: number }> {
  const byKey = new Map<string, { share: Share; hours: number }>();
  for (const share of shares) {
    // Its hours are asked about where it is asked whether it is incident work at all.
    if (share.isItem === true) continue;
    const hours = (byKey.get(share.incidentKey)?.hours ?? 0) + share.hoursOn;
    if (hours > 0) byKey.set(share.incidentKey, { share, hours });
  }
  return byKey.values();
}

function toLine(share: Share, hours: number): LargestIncident {
  const typed = typedInWords(share.edited);
  return {
    key: share.incidentKey,
    id: share.id,
    title: share.title,
    hours: withHours(hours === 0 ? '< 1' : formatNumber(hours)),
    evidence: [gradeLabel(share.group ?? share.grade), ...(typed === undefined ? [] : [typed])].join(' · '),
    felt: share.felt,
  };
}
