import { asanaCsv } from './asana-csv.ts';
import { azureCsv } from './azure-csv.ts';
import { azureIterations } from './azure-iterations.ts';
import { azureWorkItems } from './azure-workitems.ts';
import { betterStack } from './betterstack.ts';
import { clickUpCsv } from './clickup-csv.ts';
import { clickUpViewCsv } from './clickup-view-csv.ts';
import { datadogIncidents } from './datadog-incidents.ts';
import type { SideFile } from './detect.ts';
import { devLakeChangelogs } from './devlake-changelogs.ts';
import { devLakeIncidents } from './devlake-incidents.ts';
import { devLakeIssues } from './devlake-issues.ts';
import { devLakeSprintIssues } from './devlake-sprint-issues.ts';
import { devLakeSprints } from './devlake-sprints.ts';
import { devLakeWebhookIssue } from './devlake-webhook-issue.ts';
import { devLakeWorklogs } from './devlake-worklogs.ts';
import { fireHydrant } from './firehydrant.ts';
import { fireHydrantHelperCsv } from './firehydrant-helper-csv.ts';
import { githubCliIssues } from './github-cli-issues.ts';
import { githubProjectItems } from './github-project-items.ts';
import { githubProjectTsv } from './github-project-tsv.ts';
import { githubRestIssues } from './github-rest-issues.ts';
import { gitLabCsv } from './gitlab-csv.ts';
import { gitLabRestIssues } from './gitlab-rest-issues.ts';
import { googleCloudStatus } from './google-cloud-status.ts';
import { grafanaIncident } from './grafana-incident.ts';
import { grafanaOnCall } from './grafana-oncall.ts';
import type { Importer } from './importer.ts';
import { incidentIoFollowUps } from './incidentio-followups.ts';
import { incidentIoSideTable } from './incidentio-side-table.ts';
import { incidentIoV2 } from './incidentio-v2.ts';
import { jiraAgileBoards } from './jira-agile-boards.ts';
import { jiraAgileSprints } from './jira-agile-sprints.ts';
import { jiraCsv, jiraCsvL10n, jiraCsvLite } from './jira-csv.ts';
import { jiraRestIssues } from './jira-rest-issues.ts';
import { jiraSprintReport } from './jira-sprint-report.ts';
import { jiraVelocity } from './jira-velocity.ts';
import { jsmCsv } from './jsm-csv.ts';
import { linearCsv } from './linear-csv.ts';
import { neutralBundle } from './neutral-bundle.ts';
import { neutralIncidents } from './neutral-incidents.ts';
import { neutralResponders } from './neutral-responders.ts';
import { neutralSprintItems } from './neutral-sprint-items.ts';
import { neutralSprints } from './neutral-sprints.ts';
import { neutralWorkItems } from './neutral-work-items.ts';
import { opsgenieAlerts } from './opsgenie-alerts.ts';
import { opsgenieIncidents } from './opsgenie-incidents.ts';
import { pagerDutyAnalyticsCsv } from './pagerduty-analytics-csv.ts';
import { pagerDutyAnalytics } from './pagerduty-analytics-json.ts';
import { pagerDutyBasicCsv } from './pagerduty-basic-csv.ts';
import { pagerDutyLegacyCsv } from './pagerduty-legacy-csv.ts';
import { pagerDutyRest } from './pagerduty-rest.ts';
import { pivotalCsv } from './pivotal-csv.ts';
import { rallyWsapi } from './rally-wsapi.ts';
import { rootly } from './rootly.ts';
import { serviceNowCsv, serviceNowCsvLabels } from './servicenow-csv.ts';
import { serviceNowJson } from './servicenow-json.ts';
import { shortcutCsv } from './shortcut-csv.ts';
import { shortcutIterations } from './shortcut-iterations.ts';
import { splunkOnCall } from './splunk-oncall.ts';
import { statuspage } from './statuspage.ts';
import { taigaUserStories } from './taiga-userstories.ts';
import { trelloBoard } from './trello-board.ts';
import { youTrackCsv } from './youtrack-csv.ts';

/** Every importer, one line each. The order never matters. */
export const IMPORTERS: readonly Importer[] = [
  betterStack,
  datadogIncidents,
  googleCloudStatus,
  grafanaIncident,
  grafanaOnCall,
  jiraAgileSprints,
  jiraCsv,
  jiraCsvL10n,
  jiraCsvLite,
  jiraRestIssues,
  jiraSprintReport,
  jiraVelocity,
  jsmCsv,
  azureCsv,
  azureIterations,
  azureWorkItems,
  githubCliIssues,
  githubProjectItems,
  githubProjectTsv,
  githubRestIssues,
  gitLabCsv,
  gitLabRestIssues,
  linearCsv,
  neutralBundle,
  neutralIncidents,
  neutralResponders,
  neutralSprintItems,
  neutralSprints,
  neutralWorkItems,
  incidentIoFollowUps,
  incidentIoV2,
  opsgenieAlerts,
  opsgenieIncidents,
  pagerDutyAnalytics,
  pagerDutyAnalyticsCsv,
  pagerDutyBasicCsv,
  pagerDutyLegacyCsv,
  pagerDutyRest,
  splunkOnCall,
  statuspage,
  asanaCsv,
  clickUpCsv,
  clickUpViewCsv,
  pivotalCsv,
  rallyWsapi,
  shortcutCsv,
  shortcutIterations,
  taigaUserStories,
  trelloBoard,
  youTrackCsv,
  devLakeChangelogs,
  devLakeIncidents,
  devLakeIssues,
  devLakeSprintIssues,
  devLakeSprints,
  devLakeWebhookIssue,
  devLakeWorklogs,
  fireHydrant,
  fireHydrantHelperCsv,
  rootly,
  serviceNowCsv,
  serviceNowCsvLabels,
  serviceNowJson,
];

/** Files of known tools that bring nothing by themselves, one line each. */
export const SIDE_FILES: readonly SideFile[] = [incidentIoSideTable, jiraAgileBoards];
