/**
 * The headers under which a Jira CSV has what we read: English of Cloud and Data Center first, then the languages seen in
 * real exports (FORMATS 0, rule 8; 1.1). Case and spaces do not matter.
 */

/** `Custom field (Story Points)` and how other languages write the words around it. */
function customField(...names: readonly string[]): readonly string[] {
  const wrappers = [
    'custom field',
    'campo personalizado',
    'champ personnalisé',
    'benutzerdefiniertes feld',
    'пользовательское поле',
  ];
  return names.flatMap((name) => wrappers.map((wrapper) => `${wrapper} (${name})`));
}

/** Headers of the key in other languages than English: what tells a localised export. */
export const LOCALISED_KEYS = [
  'chave da item',
  'chave do item',
  'clé de ticket',
  'vorgangsschlüssel',
  'clave de incidencia',
  'ключ проблемы',
];
const LOCALISED_IDS = ['id da item', 'id do item', 'id de ticket', 'vorgangs-id', 'id de la incidencia'];

/**
 * Columns by field. Points: the first non-empty of company-managed `Story Points`, team-managed `Story point estimate`,
 * then bare and older spellings (FORMATS 1.1); a file may have several.
 */
export const JIRA_CSV_COLUMNS = {
  key: ['issue key', 'work item key', ...LOCALISED_KEYS],
  issueId: ['issue id', 'work item id', ...LOCALISED_IDS],
  summary: ['summary', 'resumo', 'résumé', 'zusammenfassung', 'resumen', 'тема'],
  type: [
    'issue type',
    'work type',
    'work item type',
    'tipo de item',
    'tipo do item',
    'type de ticket',
    'vorgangstyp',
    'tipo de incidencia',
    'тип задачи',
  ],
  status: ['status', 'état', 'estado', 'статус'],
  statusCategory: [
    'status category',
    'categoria do status',
    'categoria de status',
    'statuskategorie',
    "catégorie d'état",
    'categoría de estado',
    'категория статуса',
  ],
  statusCategoryChanged: ['status category changed', 'categoria do status alterada', 'statuskategorie geändert'],
  resolution: ['resolution', 'resolução', 'résolution', 'lösung', 'resolución', 'решение'],
  created: ['created', 'criado', 'création', 'erstellt', 'creada', 'создано'],
  updated: ['updated', 'atualizado(a)', 'atualizado', 'mise à jour', 'aktualisiert', 'actualizada', 'обновлено'],
  resolved: ['resolved', 'resolvido', 'résolu', 'erledigt', 'resuelta', 'дата решения'],
  lastViewed: ['last viewed'],
  dueDate: [
    'due date',
    'data limite',
    'fecha de vencimiento',
    'fälligkeitsdatum',
    "date d'échéance",
    'срок исполнения',
  ],
  projectKey: ['project key', 'chave do projeto', 'projektschlüssel', 'clé de projet', 'clave del proyecto'],
  sprint: ['sprint', 'custom field (sprint)', 'спринт'],
  points: [
    ...customField('story points'),
    ...customField('story point estimate', 'estimativa de story points', 'estimation des story points'),
    'story points',
    'story point estimate',
    ...customField('story points estimate'),
    ...customField('original story points'),
  ],
  timeSpent: ['time spent', 'tempo gasto', 'temps consacré', 'tiempo empleado', 'затрачено времени'],
  originalEstimate: ['original estimate', 'estimativa original', 'estimation originale', 'estimación original'],
  parentKey: ['parent key'],
  parent: ['parent', 'pai', 'principal'],
  parentId: ['parent id'],
  epicLink: ['custom field (epic link)', 'custom field (parent link)'],
  labels: ['labels', 'categorias', 'étiquettes', 'etiquetas', 'stichwörter', 'метки'],
  priority: ['priority', 'prioridade', 'priorité', 'priorität', 'prioridad', 'приоритет'],
  team: [...customField('team', 'equipe', 'équipe', 'equipo'), 'team'],
  assignee: ['assignee', 'responsável', 'zugewiesene person', 'bearbeiter', 'persona asignada', 'исполнитель'],
  assigneeId: ['assignee id', 'id do responsável'],
  reporter: ['reporter', 'relator', 'rapporteur', 'autor', 'informador', 'автор'],
  creator: ['creator', 'criador', 'créateur', 'ersteller', 'creador'],
  watchers: ['watchers', 'observadores', 'observateurs', 'beobachter'],
  projectLead: ['project lead', 'líder do projeto', 'projektleiter'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type JiraCsvColumn = keyof typeof JIRA_CSV_COLUMNS;
