/**
 * The view stands behind the hash: that part of an address is never sent to a server, and any static host serves it.
 * An address typed without it, such as `/import?v=1`, is turned into `/#/import?v=1`. Undefined: nothing to turn.
 */
export function hashAddress(location: { readonly pathname: string; readonly search: string; readonly hash: string }) {
  if (location.hash !== '') return undefined;
  const at = location.pathname.lastIndexOf('/');
  const page = location.pathname.slice(at + 1);
  if (page === '' || page.endsWith('.html')) return undefined;
  return `${location.pathname.slice(0, at + 1)}#/${page}${location.search}`;
}
