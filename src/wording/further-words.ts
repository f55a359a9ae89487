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

/** From the chosen bar, and from the headline of one sprint, to its own page. */
export const OPEN_SPRINT = 'Open this sprint';
