import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { JsonDocument } from '../../importer.ts';
import { listAt, textAt } from '../../read/json-values.ts';

/** What the side list of a Datadog answer tells about its incidents. */
export type IncludedFacts = {
  /** Names and addresses of users, to be cleared from titles. */
  readonly names: readonly string[];
  /** The review among the attachments of an incident; {} where none is known. */
  readonly reviewOf: (attachmentIds: readonly string[]) => Pick<IncidentRow, 'reviewStatus' | 'reviewUrl'>;
};

/**
 * Reads `included` of all pages. An attachment of type `postmortem` with an address counts as a published review; a list
 * without attachments says nothing about reviews.
 */
export function includedFacts(document: JsonDocument): IncludedFacts {
  const pages = Array.isArray(document.root) ? document.root : [document.root];
  const included = pages.flatMap((page: unknown) => listAt(page, 'included'));
  const reviews = new Map(included.flatMap(reviewEntry));
  return {
    names: included.filter((entry) => textAt(entry, 'type') === 'users').flatMap(namesOf),
    reviewOf: (attachmentIds) => {
      const reviewUrl = attachmentIds.map((id) => reviews.get(id)).find((url) => url !== undefined);
      return reviewUrl === undefined ? {} : { reviewStatus: 'published', reviewUrl };
    },
  };
}

function reviewEntry(entry: unknown): readonly (readonly [string, string])[] {
  const id = textAt(entry, 'id');
  const url = textAt(entry, 'attributes', 'attachment', 'documentUrl');
  const isReview = textAt(entry, 'attributes', 'attachment_type') === 'postmortem';
  return id === undefined || url === undefined || !isReview ? [] : [[id, url]];
}

function namesOf(user: unknown): readonly string[] {
  return ['name', 'email', 'handle'].flatMap((field) => textAt(user, 'attributes', field) ?? []);
}
