import type { ExclusionReason } from '../../../domain/row-base.ts';
import { foldJiraWord } from './jira-words.ts';

/**
 * How Jira Service Management calls incidents: `[System] Incident`, `Incident`, `Major incident` (FORMATS 2.3), and the
 * same word in the languages of localised exports.
 */
const INCIDENT = /\bincident[eo]?s?\b|инцидент|\bstorung\b|\bvorfall\b/;
/** Work that comes of an incident, and so is none. */
const AFTERWARDS = /\b(?:post|follow|action|review|revision|revisao|task|tarea|tarefa|tache|folgemassnahme)|\bpir\b/;
const REVIEW = /\bpost-? ?incident review\b|\bpir\b|\bpost-? ?mortem\b/;

/** Whether issues of a type, or requests of one, are incidents; `Post-incident review` and `Incident task` are not. */
export function isIncidentType(name: string | undefined): boolean {
  const word = foldJiraWord(name ?? '');
  return INCIDENT.test(word) && !AFTERWARDS.test(word);
}

/** Whether issues of a type are reviews of incidents; not seen in a real file (FORMATS 2.3 has it from hearsay). */
export function isReviewType(name: string | undefined): boolean {
  return REVIEW.test(foldJiraWord(name ?? ''));
}

const EXCLUSIONS: readonly (readonly [ExclusionReason, RegExp])[] = [
  ['duplicate', /^(?:duplicate|duplikat|doppelt|doublon|duplicad[oa]|дубликат)$/],
  ['declined', /^(?:declined|rejected|abgelehnt|refuse|rechazad[oa]|recusado|rejeitado|отклонено|not an incident)$/],
  ['cancelled', /^(?:cancell?ed|withdrawn|abgebrochen|annule|cancelad[oa]|отмене(?:но|н))$/],
];

/** Why an incident does not count, told by its resolution or its status (FORMATS section 6, rule 5); undefined = it counts. */
export function incidentExclusion(...names: readonly (string | undefined)[]): ExclusionReason | undefined {
  const words = names.flatMap((name) => (name === undefined ? [] : [foldJiraWord(name)]));
  return EXCLUSIONS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
}
