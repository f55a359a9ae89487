/** What the address of an issue says: `https://github.com/acme/shop/issues/12`. */
export type GitHubPlace = {
  readonly site: string;
  /** `acme/shop` */
  readonly repository: string;
  /** `acme/shop#12`, by which all of GitHub's exports know the issue. */
  readonly id: string;
  readonly isPullRequest: boolean;
};

const PATH = /^\/([^/]+\/[^/]+)\/(issues|pull)\/(\d+)\/?$/;

/** Takes the address of an issue or pull request apart, also of a GitHub server of one's own; undefined for all others. */
export function placeOfAddress(address: string | undefined): GitHubPlace | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  const [, repository, kind, number] = PATH.exec(pathname) ?? [];
  if (repository === undefined || host === '') return undefined;
  return { site: host, repository, id: `${repository}#${number}`, isPullRequest: kind === 'pull' };
}

const REFERENCE =
  /(?:https?:\/\/[^/\s]{1,200}\/)?([\w.-]{1,100}\/[\w.-]{1,100})(?:#|\/issues\/)(\d+)\b|(?:^|[^\w&/])#(\d+)\b/g;

/** The issues that a text refers to: `#12` in the repository that it is in, `acme/shop#12`, or the whole address. */
export function referencesIn(text: string, repository: string | undefined): readonly string[] {
  const ids = [...text.matchAll(REFERENCE)].map(([, elsewhere, far, near]) =>
    elsewhere === undefined ? `${repository ?? ''}#${near}` : `${elsewhere}#${far}`,
  );
  return [...new Set(ids)];
}
