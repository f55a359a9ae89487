import type { WorkItem } from '../../domain/index.ts';

/** Crockford's 26 characters: an id that a tool made for itself. */
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/i;

/** What people call an item: its id, but for one that no person reads; then the issue that stands for it, if it names one. */
export function itemName({ id, aliases = [] }: Pick<WorkItem, 'id' | 'aliases'>): string {
  return ULID.test(id) ? (aliases.find((alias) => !ULID.test(alias)) ?? id) : id;
}
