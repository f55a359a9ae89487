import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EngineApi } from '../../engine/api.ts';
import { DATA } from './data.ts';

/** What belongs to no team yet. */
export function unassignedQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'unassigned'], queryFn: () => engine.listUnassigned() });
}

/** What a pasted table of sprint dates is read as; nothing is asked while there is no text. */
export function sprintDatesQuery(engine: EngineApi, text: string, order: 'dmy' | 'mdy' | undefined) {
  return queryOptions({
    queryKey: [DATA, 'sprint-dates', text, order],
    queryFn: () => engine.readSprintDates(text, order),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** What pasted rules are read as; nothing is asked while there is no text. */
export function assignLinesQuery(engine: EngineApi, text: string) {
  return queryOptions({
    queryKey: [DATA, 'assign-lines', text],
    queryFn: () => engine.readAssign(text),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
