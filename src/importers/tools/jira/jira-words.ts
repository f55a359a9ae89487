import type { StatusCategory, WorkItemType } from '../../../domain/work-item-row.ts';

/**
 * The words of Jira that a person or a language can change: status categories, resolutions, work types. Jira's CSV
 * renders them in the language of whoever exported; its JSON keys (`new`, `indeterminate`, `done`) stay (FORMATS 0, rule 8).
 */

/** Lower case, no accents, single spaces, straight apostrophes: `À faire` and `a faire` are one word. */
export function foldJiraWord(text: string): string {
  return (isPlain(text) ? text : withoutAccents(text)).replace(/\s+/g, ' ').trim().toLowerCase();
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'");
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map(foldJiraWord));
}

/** Display names of Jira's three status categories, its JSON keys first. */
const TODO = wordSet(
  'new|to do|todo|zu erledigen|à faire|por hacer|tareas por hacer|a fazer|pendente|itens pendentes|tarefas pendentes|da fare|da completare|te doen|nog te doen|к выполнению|сделать|до виконання|do zrobienia|att göra|opgaver|at gøre|tehtävä|tehtävät|yapılacaklar|úkoly|k řešení|未着手|作業前|待办|待辦事項|해야 할 일|할 일',
);
const IN_PROGRESS = wordSet(
  'indeterminate|in progress|in arbeit|in bearbeitung|en cours|en curso|en progreso|em andamento|em progresso|in corso|in uitvoering|bezig|в работе|в процессе|выполняется|в роботі|виконується|w toku|w trakcie|pågående|i gang|kesken|työn alla|devam ediyor|probíhá|進行中|进行中|正在进行|处理中|진행 중|진행중',
);
const DONE = wordSet(
  'done|complete|completed|fertig|erledigt|terminé|terminée|terminé(e)|listo|hecho|finalizado|finalizada|terminado|concluído|itens concluídos|feito|completato|completata|fatto|gereed|klaar|готово|выполнено|сделано|виконано|gotowe|zrobione|ukończone|klart|færdig|udført|valmis|tamam|tamamlandı|bitti|hotovo|完了|完成|已完成|완료|완료됨',
);

/** Names of single statuses (workflow steps) for exports without a status category. */
const TODO_STATUS = wordSet(
  'open|backlog|reopened|selected for development|ready|ready for development|new|offen|aberto|ouvert|abierta|открыт',
);
const IN_PROGRESS_STATUS = wordSet(
  'in review|code review|review|in development|development|in test|in testing|testing|in qa|qa|blocked|ready for test|ready for release|under review|waiting|on hold',
);
const DONE_STATUS = wordSet(
  'closed|resolved|released|deployed|verified|geschlossen|gelöst|fermé|résolu|cerrada|resuelta|fechado|resolvido|закрыт|решен',
);

/** Resolutions and status names of work that was called off (FORMATS 1.1: not completed, though in category Done). */
const CALLED_OFF = wordSet(
  "won't do|won't fix|wont do|wont fix|will not do|duplicate|cannot reproduce|can't reproduce|declined|rejected|canceled|cancelled|abandoned|obsolete|invalid|not a bug|works as designed|withdrawn|known error|incomplete|wird nicht erledigt|wird nicht behoben|duplikat|doppelt|nicht reproduzierbar|abgelehnt|abgebrochen|ne sera pas fait|ne sera pas corrigé|doublon|impossible à reproduire|refusé|annulé|no se hará|no se corregirá|duplicado|duplicada|no se puede reproducir|rechazado|rechazada|cancelado|cancelada|não será feito|não será corrigido|não reproduzível|recusado|rejeitado|не будет выполнено|не будет исправлено|дубликат|отклонено|отменено|отменен",
);
const UNRESOLVED = wordSet('unresolved|none|nicht erledigt|unerledigt|non résolu|sin resolver|não resolvido|не решено');

/** The category behind a display name or a key; undefined for words that are not known. */
export function statusCategoryOfName(name: string): StatusCategory | undefined {
  const word = foldJiraWord(name);
  if (TODO.has(word)) return 'todo';
  if (IN_PROGRESS.has(word)) return 'in_progress';
  return DONE.has(word) ? 'done' : undefined;
}

/** The category that the name of a single status suggests; undefined where it says nothing. */
export function statusCategoryOfStatus(status: string): StatusCategory | undefined {
  const word = foldJiraWord(status);
  if (CALLED_OFF.has(word)) return 'cancelled';
  if (TODO_STATUS.has(word)) return 'todo';
  if (IN_PROGRESS_STATUS.has(word)) return 'in_progress';
  return DONE_STATUS.has(word) ? 'done' : statusCategoryOfName(status);
}

/** Whether a resolution or a status name means that the work was called off. */
export function isCalledOff(name: string): boolean {
  return CALLED_OFF.has(foldJiraWord(name));
}

/** Whether a resolution says that the item is finished, one way or the other. */
export function isResolved(resolution: string): boolean {
  const word = foldJiraWord(resolution);
  return word !== '' && !UNRESOLVED.has(word);
}

const TYPES: readonly (readonly [WorkItemType, ReadonlySet<string>])[] = [
  [
    'subtask',
    wordSet(
      'sub-task|subtask|sub task|sub-tarefa|subtarefa|subtarea|sous-tâche|unteraufgabe|teilaufgabe|sottotask|subtaak|подзадача|서브태스크|サブタスク|子任务',
    ),
  ],
  ['epic', wordSet('epic|epos|épico|épica|epopée|эпик|에픽|エピック|史诗')],
  [
    'feature',
    wordSet(
      'story|user story|feature|new feature|improvement|enhancement|história|historia|historia de usuario|récit|anforderung|verbesserung|neue funktion|nova funcionalidade|nueva función|nouvelle fonctionnalité|melhoria|mejora|amélioration|история|новая функциональность|улучшение|스토리|ストーリー|故事',
    ),
  ],
  ['bug', wordSet('bug|defect|fehler|bogue|anomalie|error|erro|falha|ошибка|баг|버그|バグ|缺陷|故障')],
  ['spike', wordSet('spike|research|investigation')],
  ['chore', wordSet('chore|technical task|tech debt|technical debt|maintenance')],
  [
    'incident_followup',
    wordSet(
      'incident follow-up|incident followup|post-incident action|postmortem action|post-mortem action|incident action item',
    ),
  ],
  ['task', wordSet('task|aufgabe|tâche|tarefa|tarea|attività|taak|задача|zadanie|작업|タスク|任务')],
];

/** The kind of a work type, and its name where no kind of ours says it; neither without a name. */
export function namedType(name: string | undefined): { type?: WorkItemType; typeName?: string } {
  if (name === undefined) return {};
  const type = workItemTypeOf(name);
  return type === 'other' ? { type, typeName: name } : { type };
}

/** The kind of a work type's name; `other` for names that are not known. */
export function workItemTypeOf(name: string): WorkItemType {
  const word = foldJiraWord(name);
  return TYPES.find(([, words]) => words.has(word))?.[0] ?? 'other';
}
