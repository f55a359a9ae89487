/** A way of speaking that no text of the product may use, and what METHOD section 4 says instead. */
export type LanguageRule = { readonly id: string; readonly pattern: RegExp; readonly instead: string };

export const LANGUAGE_RULES: readonly LanguageRule[] = [
  { id: 'cost', pattern: /\bcost(?:s|ed|ing|ly)?\b/i, instead: '“took time for about 6 points”' },
  { id: 'loss', pattern: /\b(?:lost|lose|loses|losing|loss|losses)\b/i, instead: '“invested”' },
  { id: 'waste', pattern: /\bwast(?:e|es|ed|ing|eful)\b/i, instead: '“invested”' },
  {
    id: 'commitment',
    pattern: /\bcommitments?\b|\b(?:failed|broke|broken) (?:to deliver|promise|sprint|plan)/i,
    instead: '“planned and not finished”',
  },
  { id: 'missed', pattern: /\bmiss(?:ed|es)\b/i, instead: '“not explained by anything recorded”' },
  { id: 'caused', pattern: /\bcaus(?:ed|es|ing)\b|\bbecause of\b|\bdue to\b/i, instead: '“could account for”' },
  { id: 'no impact', pattern: /\bno impact\b/i, instead: '“absorbed about 2 points”' },
  {
    id: 'hidden',
    pattern: /\bhidden (?:incident|work)|\bunreported\b/i,
    instead: '“look like incident work nobody recorded”',
  },
  {
    id: 'savings',
    pattern: /\bsavings?\b(?!…)|\bsaves? (?:money|hours|time)\b/i,
    instead: '“at the rate you entered”',
  },
  {
    id: 'verdict',
    pattern: /\b(?:un)?stable\b|\bbad(?:ly)?\b|\bpoor(?:ly)?\b|\bworse\b|\bout of control\b|\bspike\b/i,
    instead: '“within this team’s usual variation”',
  },
  {
    id: 'certainty',
    pattern:
      /[\d…] ?%? (?:reduction|improvement|drop|decrease)\b|\beliminated\b|\b(?:proves|proven|definitely|certainly)\b/i,
    instead: '“8 before, 2 since; too few to tell from chance”',
  },
  {
    id: 'again',
    pattern: /\bsame incident again\b|\brepeat(?:ed)? incidents?\b|\brepeat offender/i,
    instead: '“in the same service or with the same cause label”',
  },
  { id: 'who', pattern: /\bwho(?:m|se)?\b/i, instead: '“how”, not “who”' },
  {
    id: 'blame',
    pattern: /\bblam(?:e|es|ed|ing)\b|\bculprit|\bguilt|\bat fault\b|\bresponsible for\b|\bcareless|\bhuman error\b/i,
    instead: 'what happened, and what came back',
  },
  {
    id: 'ranking',
    pattern:
      /\b(?:best|worst|top|bottom|fastest|slowest|rank(?:s|ed|ing)?|league|leader ?board|winners?|losers?|champions?|(?:out|under)perform\w*|scores?)\b/i,
    instead: 'hours and shares, in alphabetical order',
  },
  {
    id: 'averages',
    pattern: /\bMTTR\b|\bmean time to\b|\bdays since\b|\bROI\b/,
    instead: 'nothing: METHOD shows none of them',
  },
];

/** A phrase that a rule would refuse, and why it may stand. */
export type AllowedPhrase = { readonly phrase: string; readonly reason: string };

export const ALLOWED_PHRASES: readonly AllowedPhrase[] = [
  {
    phrase: 'who was present when',
    reason: 'the name of evidence grade C in METHOD 2.3; says how many, never which person',
  },
  { phrase: 'who was present', reason: 'the same, in a short label' },
  { phrase: 'who was there and when', reason: 'the same, in a sentence' },
  { phrase: 'People who responded', reason: 'a count of people' },
  { phrase: 'who worked on it', reason: 'a column of an export; the names are left out while parsing' },
  { phrase: 'nobody who acknowledged it', reason: 'says that no person is recorded' },
  { phrase: 'assumed from who finished work', reason: 'a count of people' },
  {
    phrase: 'Who is in a team and when it works',
    reason: 'allocations and absences, which a team types without names',
  },
  { phrase: 'Who would count it differently?', reason: 'asks for raised hands, of which the number alone is kept' },
  { phrase: 'never whose', reason: 'says that hands are counted and no person is kept' },
  { phrase: 'incidents whose team', reason: 'about a record' },
  { phrase: 'amount whose unit', reason: 'about a cell' },
  { phrase: '… whose ', reason: 'about rows of a file, counted before it' },
  { phrase: 'incident whose own fix', reason: 'about a record' },
  { phrase: 'slowest to fastest', reason: 'the range of one team’s own paces, not of teams' },
  { phrase: 'From the slowest to the fastest of these sprints', reason: 'the same, in a sentence' },
  { phrase: 'the best evidence', reason: 'about kinds of records' },
  { phrase: 'severity told from its rank', reason: 'about a file’s own order of severities' },
  { phrase: 'severity was told from its rank', reason: 'about a file’s own order of severities' },
  { phrase: 'its rank', reason: 'about a file’s own order of severities' },
  { phrase: 'on top', reason: 'in addition' },
  { phrase: 'Points completed of the commitment', reason: 'names the tracker’s own field, as METHOD 1 allows' },
];

/** The rules that a text breaks, once what is allowed is taken out of it. Codes and addresses are no language. */
export function brokenRules(
  text: string,
  allowed: readonly AllowedPhrase[] = ALLOWED_PHRASES,
): readonly LanguageRule[] {
  if (isCode(text)) return [];
  const rest = allowed.reduce((left, { phrase }) => left.replaceAll(phrase, ''), text);
  return LANGUAGE_RULES.filter(({ pattern }) => pattern.test(rest));
}

/** `bad-date`, `severity-by-rank`, or an address: never shown as a sentence. */
function isCode(text: string): boolean {
  return /^[a-z0-9]+(?:[-_.][a-z0-9]+)+$/.test(text) || /^https?:\/\/\S+$/.test(text);
}
