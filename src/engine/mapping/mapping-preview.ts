import {
  type DateOrTime,
  type IncidentRow,
  isLocalDate,
  MAPPED_FIELDS,
  type MappedField,
  type MappedKind,
  type Mapping,
  type Row,
  rowKey,
  type SprintRow,
  severityCode,
  type WorkItemRow,
} from '../../domain/index.ts';
import type { MappingPreview } from '../api.ts';

type PreviewRow = MappingPreview['rows'][number];
type Cells<AnyRow> = Readonly<
  Partial<
    Record<MappedField, (row: AnyRow, time: (at: DateOrTime | undefined) => string | undefined) => string | undefined>
  >
>;

const SHOWN = 8;

/** The first records that a mapping gives, each once, by field, as short texts; times in the zone they are read by. */
export function previewRows(rows: readonly Row[], mapping: Mapping, zone: string): readonly PreviewRow[] {
  const time = timeWriter(zone);
  const shown = new Map<string, PreviewRow>();
  for (const row of rows) {
    if (shown.size === SHOWN) break;
    const cells = isMain(row, mapping.kind) && !shown.has(rowKey(row)) ? cellsOf(row, mapping, time) : undefined;
    if (cells !== undefined) shown.set(rowKey(row), cells);
  }
  return [...shown.values()];
}

const ROW_KINDS: Readonly<Record<MappedKind, Row['kind']>> = {
  incidents: 'incident',
  sprints: 'sprint',
  'work-items': 'work-item',
};

function isMain(row: Row, kind: MappedKind): boolean {
  return row.kind === ROW_KINDS[kind] && row.excluded === undefined;
}

type TimeText = (at: DateOrTime | undefined) => string | undefined;

function cellsOf(row: Row, { kind, columns }: Mapping, time: TimeText): PreviewRow {
  const texts = MAPPED_FIELDS[kind].flatMap((field) => {
    const text = columns[field] === undefined ? undefined : textOf(row, field, time);
    return text === undefined ? [] : [[field, text] as const];
  });
  return Object.fromEntries(texts);
}

function textOf(row: Row, field: MappedField, time: TimeText): string | undefined {
  switch (row.kind) {
    case 'incident':
      return INCIDENT[field]?.(row, time);
    case 'sprint':
      return SPRINT[field]?.(row, time);
    case 'work-item':
      return WORK_ITEM[field]?.(row, time);
    default:
      return undefined;
  }
}

const INCIDENT: Cells<IncidentRow> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  severity: ({ severity, severityRaw }) => (severity === 'unknown' ? severityRaw : severityCode(severity)),
  startedAt: ({ startedAt }, time) => time(startedAt),
  acknowledgedAt: ({ acknowledgedAt }, time) => time(acknowledgedAt),
  mitigatedAt: ({ mitigatedAt }, time) => time(mitigatedAt),
  resolvedAt: ({ resolvedAt }, time) => time(resolvedAt),
  duration: ({ startedAt, resolvedAt }) =>
    typeof startedAt === 'number' && typeof resolvedAt === 'number'
      ? `${written((resolvedAt - startedAt) / 60_000)} min`
      : undefined,
  team: ({ teams }) => listText(teams),
  services: ({ services }) => listText(services),
  customerImpact: ({ customerImpact }) => customerImpact,
  responderCount: ({ responderCount }) => numberText(responderCount),
  effort: ({ effort: { estimated } }) => (estimated === undefined ? undefined : `${written(estimated)} h`),
  followUpsTotal: ({ followUpsTotal }) => numberText(followUpsTotal),
  reviewUrl: ({ reviewUrl }) => reviewUrl,
};

const SPRINT: Cells<SprintRow> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  team: ({ teams }) => listText(teams),
  startAt: ({ startAt }, time) => time(startAt),
  endAt: ({ endAt }, time) => time(endAt),
  committed: ({ sums }) => numberText(sums?.committed),
  added: ({ sums }) => numberText(sums?.added),
  removed: ({ sums }) => numberText(sums?.removed),
  completed: ({ sums }) => numberText(sums?.completed),
  completedOfCommitted: ({ sums }) => numberText(sums?.completedOfCommitted),
};

const WORK_ITEM: Cells<WorkItemRow> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  type: ({ type }) => type?.replaceAll('_', ' '),
  status: ({ status }) => status,
  team: ({ teams }) => listText(teams),
  points: ({ points, size }) => numberText(points) ?? size,
  createdAt: ({ createdAt }, time) => time(createdAt),
  completedAt: ({ completedAt }, time) => time(completedAt),
  sprint: ({ sprintIds }) => listText(sprintIds ?? []),
  labels: ({ labels }) => listText(labels ?? []),
  priority: ({ priority }) => priority,
};

function listText(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(', ');
}

function numberText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : written(value);
}

/** At most two decimals. */
function written(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** `2026-04-03 10:00` in the zone; a day without a time of day as it is. */
function timeWriter(zone: string): TimeText {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (at) => {
    if (at === undefined || isLocalDate(at)) return at;
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')} ${parts.get('hour')}:${parts.get('minute')}`;
  };
}
