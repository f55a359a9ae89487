/**
 * The line of links behind the overview. The texts stand here, not in the words of each page, so that the overview does not
 * load those.
 */
export const FURTHER = {
  label: 'More about these sprints',
  links: [
    { to: '/sprint', text: 'One sprint on one screen' },
    { to: '/definitions', text: 'What counts as an incident' },
    { to: '/questions', text: 'What nobody recorded' },
    { to: '/ledger', text: 'What came back' },
    { to: '/usual', text: 'Usual or not, and phases' },
    { to: '/how', text: 'How is this computed?' },
  ],
} as const;

/** The same pages in the menu of every page, each with what it is about; the search finds them by these words too. */
export const CLOSER = [
  { to: '/ledger', label: 'What came back', about: 'The ledger: what was invested, and each return that is booked' },
  {
    to: '/definitions',
    label: 'What counts as an incident',
    about: 'The same sprints under every definition, and rules of your own',
  },
  { to: '/questions', label: 'What nobody recorded', about: 'Work that looks like an incident; you say yes or no' },
  { to: '/usual', label: 'Usual or not, and phases', about: 'Limits of ordinary variation, the week, the reserve' },
  { to: '/how', label: 'How is this computed?', about: 'Every formula, worked through with your own numbers' },
] as const;
