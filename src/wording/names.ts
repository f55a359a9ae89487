/** Names from files, in any script, beside our own words. */

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Sets off text in a right-to-left script, so that digits and brackets around it stay in their place. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

/** Cuts a name in its middle, between whole characters: "pagerduty-inc…-2026.json". */
export function cutName(name: string, longest: number): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const end = Math.floor((longest - 1) * 0.45);
  return `${characters.slice(0, longest - 1 - end).join('')}…${characters.slice(-end).join('')}`;
}
