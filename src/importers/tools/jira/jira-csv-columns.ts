/**
 * The headers under which a Jira CSV has what we read: English of Cloud and Data Center first, then the languages seen in
 * real exports (FORMATS 0, rule 8; 1.1). Case and spaces do not matter.
 */

/** Headers in one text, the English ones first; apostrophes are written straight and curled. */
function words(headers: string): readonly string[] {
  return headers.split('|').flatMap((header) => (header.includes("'") ? [header, header.replace("'", '’')] : [header]));
}

/** How each language writes `Custom field` in front of the name of one. */
const CUSTOM_FIELD = [
  'custom field',
  'campo personalizado',
  'champ personnalisé',
  'benutzerdefiniertes feld',
  'пользовательское поле',
];

/** `Custom field (Story Points)` and how other languages write the words around it. */
export function jiraCustomField(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => CUSTOM_FIELD.map((wrapper) => `${wrapper} (${name})`));
}

/** Whether a header in lower case is that of a custom field in another language than English. */
export function isLocalisedCustomField(header: string): boolean {
  return CUSTOM_FIELD.slice(1).some((wrapper) => header.startsWith(`${wrapper} (`) && header.endsWith(')'));
}

/** Names of the field with story points: of company-managed projects, then of team-managed ones in several languages. */
const POINT_NAMES: readonly string[] = [
  'story points',
  'story point estimate',
  'estimativa de story points',
  'estimation des story points',
  'story-points',
  'story-point-schätzung',
  'estimación de story points',
  'puntos de historia',
  'оценка story point',
];
const OLD_POINT_NAMES: readonly string[] = ['story points estimate', 'original story points'];

/** All names of the field with story points, the preferred first (FORMATS 1.1). */
export const JIRA_POINT_NAMES: readonly string[] = [...POINT_NAMES, ...OLD_POINT_NAMES];

/** Headers of the key in other languages than English: what tells a localised export. */
export const LOCALISED_KEYS: readonly string[] = words(
  'chave da item|chave do item|clé de ticket|clé du ticket|vorgangsschlüssel|clave de incidencia|clave de la incidencia|ключ проблемы|ключ задачи',
);
const LOCALISED_IDS = words(
  'id da item|id do item|id de ticket|id du ticket|identifiant de ticket|vorgangs-id|id de la incidencia|id de incidencia|id проблемы|идентификатор проблемы',
);

/**
 * Columns by field. Points: the first non-empty of company-managed `Story Points`, team-managed `Story point estimate`,
 * then bare and older spellings (FORMATS 1.1); a file may have several.
 */
export const JIRA_CSV_COLUMNS = {
  key: ['issue key', 'work item key', ...LOCALISED_KEYS],
  issueId: ['issue id', 'work item id', ...LOCALISED_IDS],
  summary: words('summary|resumo|résumé|zusammenfassung|resumen|тема'),
  type: words(
    'issue type|work type|work item type|tipo de item|tipo do item|type de ticket|vorgangstyp|tipo de incidencia|тип задачи|тип проблемы',
  ),
  status: words('status|état|estado|статус'),
  statusCategory: words(
    "status category|categoria do status|categoria de status|statuskategorie|catégorie d'état|catégorie de statut|categoría de estado|категория статуса",
  ),
  statusCategoryChanged: words(
    "status category changed|categoria do status alterada|statuskategorie geändert|catégorie d'état modifiée|categoría de estado cambiada|категория статуса изменена",
  ),
  resolution: words('resolution|resolução|résolution|lösung|resolución|решение|резолюция'),
  created: words('created|criado|création|créé|créée|erstellt|creada|creado|создано'),
  updated: words(
    'updated|atualizado(a)|atualizado|mise à jour|mis à jour|aktualisiert|actualizada|actualizado|обновлено',
  ),
  resolved: words('resolved|resolvido|résolu|résolue|résolu(e)|erledigt|gelöst|resuelta|resuelto|дата решения|решено'),
  lastViewed: words(
    'last viewed|última visualização|dernière consultation|zuletzt angesehen|última visualización|последний просмотр',
  ),
  dueDate: words(
    "due date|data limite|fecha de vencimiento|fälligkeitsdatum|fällig|date d'échéance|échéance|срок исполнения",
  ),
  projectKey: words(
    'project key|chave do projeto|projektschlüssel|clé de projet|clé du projet|clave del proyecto|clave de proyecto|ключ проекта',
  ),
  sprint: words('sprint|custom field (sprint)|спринт'),
  points: [
    ...jiraCustomField(...POINT_NAMES),
    'story points',
    'story point estimate',
    ...jiraCustomField(...OLD_POINT_NAMES),
  ],
  timeSpent: words(
    'time spent|tempo gasto|temps consacré|temps passé|aufgewendete zeit|benötigte zeit|tiempo empleado|tiempo trabajado|затрачено времени|затраченное время',
  ),
  originalEstimate: words(
    'original estimate|estimativa original|estimation originale|ursprüngliche schätzung|estimación original|первоначальная оценка',
  ),
  parentKey: words('parent key|chave pai|clé du parent|übergeordneter schlüssel|clave principal|ключ родителя'),
  parent: words('parent|pai|übergeordnet|übergeordnetes element|principal|родитель|родительская задача'),
  parentId: ['parent id'],
  epicLink: jiraCustomField('epic link', 'parent link'),
  labels: words('labels|categorias|étiquettes|etiquetas|stichwörter|метки'),
  priority: words('priority|prioridade|priorité|priorität|prioridad|приоритет'),
  team: [...jiraCustomField('team', 'equipe', 'équipe', 'equipo', 'команда'), 'team'],
  assignee: words(
    'assignee|responsável|responsable|attribution|zugewiesene person|bearbeiter|persona asignada|исполнитель',
  ),
  assigneeId: words(
    'assignee id|id do responsável|id du responsable|id der zugewiesenen person|id de la persona asignada|id исполнителя',
  ),
  reporter: words('reporter|relator|rapporteur|autor|informador|автор'),
  creator: words('creator|criador|créateur|auteur|ersteller|creador|создатель'),
  watchers: words('watchers|observadores|observateurs|beobachter|наблюдатели'),
  projectLead: words(
    'project lead|líder do projeto|projektleiter|responsable du projet|responsable del proyecto|руководитель проекта',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type JiraCsvColumn = keyof typeof JIRA_CSV_COLUMNS;
