import { SOMEBODY } from './read/people.ts';

/** `@jlaine` on its own; not `@angular/core`, which is a package, and not the middle of an address. */
const MENTION = /(^|[\s([,;:])@[a-z\d](?:[a-z\d-]*[a-z\d])?(?![\w/-])/gi;

/**
 * The title with people who are mentioned in it as GitHub and GitLab do, `@name`, replaced by the neutral token. They need
 * not be named anywhere else in the file, so the cleaning of known names does not find them.
 */
export function clearMentions(title: string | undefined): string | undefined {
  return title?.includes('@') ? title.replace(MENTION, `$1${SOMEBODY}`) : title;
}
