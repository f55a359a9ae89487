import type { SideFile } from './detect.ts';
import type { Importer } from './importer.ts';
import { incidentIoFollowUps } from './incidentio-followups.ts';
import { incidentIoSideTable } from './incidentio-side-table.ts';
import { incidentIoV2 } from './incidentio-v2.ts';
import { jiraAgileSprints } from './jira-agile-sprints.ts';
import { jiraCsv, jiraCsvL10n, jiraCsvLite } from './jira-csv.ts';
import { jiraSprintReport } from './jira-sprint-report.ts';
import { jiraVelocity } from './jira-velocity.ts';
import { neutralBundle } from './neutral-bundle.ts';
import { neutralIncidents } from './neutral-incidents.ts';
import { neutralResponders } from './neutral-responders.ts';
import { neutralSprintItems } from './neutral-sprint-items.ts';
import { neutralSprints } from './neutral-sprints.ts';
import { neutralWorkItems } from './neutral-work-items.ts';
import { pagerDutyAnalyticsCsv } from './pagerduty-analytics-csv.ts';
import { pagerDutyAnalytics } from './pagerduty-analytics-json.ts';
import { pagerDutyLegacyCsv } from './pagerduty-legacy-csv.ts';
import { statuspage } from './statuspage.ts';

/** Every importer, one line each. The order never matters. */
export const IMPORTERS: readonly Importer[] = [
  jiraAgileSprints,
  jiraCsv,
  jiraCsvL10n,
  jiraCsvLite,
  jiraSprintReport,
  jiraVelocity,
  neutralBundle,
  neutralIncidents,
  neutralResponders,
  neutralSprintItems,
  neutralSprints,
  neutralWorkItems,
  incidentIoFollowUps,
  incidentIoV2,
  pagerDutyAnalytics,
  pagerDutyAnalyticsCsv,
  pagerDutyLegacyCsv,
  statuspage,
];

/** Files of known tools that bring nothing by themselves, one line each. */
export const SIDE_FILES: readonly SideFile[] = [incidentIoSideTable];
