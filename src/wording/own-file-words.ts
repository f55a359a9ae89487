/** What is said of files that this app wrote itself, beside those of other tools. Small, since every page loads it. */
export const OWN_FILES = {
  othersWait: 'The other files wait on the Import page.',
  oneAtATime: (name: string) => `One at a time: ${name} is open.`,
} as const;
