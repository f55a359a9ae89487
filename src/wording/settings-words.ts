import { countInWords } from './numbers.ts';

/** "Coefficients", and how many of them are not METHOD's. */
export function coefficientsTitle(changed: number): string {
  return changed === 0
    ? 'Coefficients'
    : `Coefficients: ${changed} ${changed === 1 ? 'differs' : 'differ'} from the default`;
}

/** The card of coefficients. */
export const COEFFICIENT_WORDS = {
  lead: 'Numbers of the method that are judgement rather than arithmetic. What you change here is listed on every picture and in “Why this number?”.',
  resetAll: 'Reset all',
  resetAllDone: (count: number) => `${countInWords(count, 'coefficient is', 'coefficients are')} back at the default.`,
  changed: (name: string, value: string) => `${name}: ${value}.`,
  resetTo: (standard: string) => `back to ${standard}`,
  resetOf: (name: string, standard: string) => `back to ${standard}: ${name}`,
  differs: 'differs from the default',
  standard: (value: string, bounds: string) => `Default ${value}, from ${bounds}`,
  severity: 'Severity',
  severities: (severity: string) => (severity === 'unknown' ? 'not known' : severity),
  evidence: 'How the hours are known',
  least: 'At least',
  most: 'At most',
  off: 'Off',
  groups: {
    response: {
      title: 'Response time, by severity',
      text: 'How much of an open incident counts as work where nobody logged hours.',
    },
    defaults: {
      title: 'People and hours that are assumed, by severity',
      text: 'Used only where a record does not say.',
    },
    multipliers: {
      title: 'How far off hours may be',
      text: 'The ranges rest on these: the true hours lie between the two, as multiples of the hours shown.',
    },
    reading: {
      title: 'Remarks and corrections',
      text: 'When the page speaks up, and when it learns from your own logs.',
    },
    pace: { title: 'Recent pace', text: 'Which sprints tell how many points an hour had room for.' },
    options: {
      title: 'Off unless you turn it on',
      text: 'Neither has enough evidence behind it to count for everyone.',
    },
  },
} as const;

/** What the settings page says once something is done. */
export const SETTINGS_WORDS = {
  ruleAdded: (value: string) => `Rule for “${value}” added.`,
  ruleRemoved: (value: string) => `Rule for “${value}” removed.`,
} as const;
