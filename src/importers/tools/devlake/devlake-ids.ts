/** How a record is called, and its other names. */
export type DevLakeName = { readonly id: string; readonly aliases?: readonly string[] };

/** `https://github.com/acme/shop/issues/12`, `https://gitlab.example/acme/shop/-/issues/12`, and the same of pull requests. */
const NUMBERED_ADDRESS = /^https?:\/\/[^/]+\/(.+?)\/(?:-\/)?(?:issues|pull|merge_requests)\/(\d+)$/;

/**
 * The name of an issue or incident: its key (`PAY-881`), with DevLake's id as an alias by which other tables refer to it.
 * A key that is a bare number is one of its repository or service only, so it is no name: an address tells it in full
 * (`acme/shop#12`), else DevLake's id does. `undefined` where there is neither id nor key.
 */
export function devLakeName(
  id: string | undefined,
  key: string | undefined,
  url: string | undefined,
): DevLakeName | undefined {
  const name = key === undefined || /^\d+$/.test(key) ? numberedName(url) : key;
  if (name === undefined) return id === undefined ? undefined : { id };
  return id === undefined || id === name ? { id: name } : { id: name, aliases: [id] };
}

function numberedName(url: string | undefined): string | undefined {
  const [, path, number] = NUMBERED_ADDRESS.exec(url ?? '') ?? [];
  return path === undefined ? undefined : `${path}#${number}`;
}

/** The tool that DevLake collected a record from, the first part of its id: `jira`, `pagerduty`, `github`. */
export function devLakeTool(id: string | undefined): string {
  return /^([a-z_]+):/.exec(id ?? '')?.[1] ?? 'devlake';
}
