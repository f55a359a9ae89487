/** Hosts that serve pictures or gateways for many sites, so they do not name one. */
const SHARED_HOSTS = /(^|\.)(gravatar\.com|atl-paas\.net|api\.atlassian\.com|api\.media\.atlassian\.com)$/;

/**
 * The host of the Jira site that a file comes from, taken from the first address in it that names one
 * (`https://acme.atlassian.net/rest/…` is `acme.atlassian.net`); undefined where all are relative or shared.
 */
export function jiraSite(addresses: Iterable<string | undefined>): string | undefined {
  for (const address of addresses) {
    const host = hostOf(address);
    if (host !== undefined && !SHARED_HOSTS.test(host)) return host;
  }
  return undefined;
}

function hostOf(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { host } = new URL(address);
  return host === '' ? undefined : host;
}
