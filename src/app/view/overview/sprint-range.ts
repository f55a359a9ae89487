/** A row of sprints in a few characters: "Sprint 37" to "Sprint 42" is "37–42"; other names stay whole. */
export function sprintRange(names: readonly string[]): string {
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return '';
  if (names.length === 1) return bare(first);
  const from = numbered(first);
  const to = numbered(last);
  if (from === undefined || to === undefined || from.before !== to.before) return `${first} – ${last}`;
  return `${bare(first)}–${to.number}`;
}

const NUMBERED = /^(?<before>.*?)(?<number>\d+)$/;

function numbered(name: string) {
  const groups = NUMBERED.exec(name.trim())?.groups;
  return groups === undefined ? undefined : { before: groups.before ?? '', number: groups.number ?? '' };
}

/** The chip already says "Sprints". */
function bare(name: string): string {
  return name.replace(/^sprint\s+(?=\d)/i, '');
}
