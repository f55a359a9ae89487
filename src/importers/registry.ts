import type { SideFile } from './detect.ts';
import type { Importer } from './importer.ts';
import { neutralBundle } from './neutral/neutral-bundle.ts';
import { neutralIncidents } from './neutral/neutral-incidents.ts';
import { neutralResponders } from './neutral/neutral-responders.ts';
import { neutralSprintItems } from './neutral/neutral-sprint-items.ts';
import { neutralSprints } from './neutral/neutral-sprints.ts';
import { neutralWorkItems } from './neutral/neutral-work-items.ts';
import { asanaCsv } from './tools/asana-csv.ts';
import { azureCsv } from './tools/azure/azure-csv.ts';
import { azureIterations } from './tools/azure/azure-iterations.ts';
import { azureWorkItems } from './tools/azure/azure-workitems.ts';
import { betterStack } from './tools/betterstack.ts';
import { clickUpCsv } from './tools/clickup/clickup-csv.ts';
import { clickUpViewCsv } from './tools/clickup/clickup-view-csv.ts';
import { datadogIncidents } from './tools/datadog/datadog-incidents.ts';
import { devLakeChangelogs } from './tools/devlake/devlake-changelogs.ts';
import { devLakeIncidents } from './tools/devlake/devlake-incidents.ts';
import { devLakeIssues } from './tools/devlake/devlake-issues.ts';
import { devLakeSprintIssues } from './tools/devlake/devlake-sprint-issues.ts';
import { devLakeSprints } from './tools/devlake/devlake-sprints.ts';
import { devLakeWebhookIssue } from './tools/devlake/devlake-webhook-issue.ts';
import { devLakeWorklogs } from './tools/devlake/devlake-worklogs.ts';
import { fireHydrant } from './tools/firehydrant/firehydrant.ts';
import { fireHydrantHelperCsv } from './tools/firehydrant/firehydrant-helper-csv.ts';
import { githubCliIssues } from './tools/github/github-cli-issues.ts';
import { githubProjectItems } from './tools/github/github-project-items.ts';
import { githubProjectTsv } from './tools/github/github-project-tsv.ts';
import { githubRestIssues } from './tools/github/github-rest-issues.ts';
import { gitLabCsv } from './tools/gitlab/gitlab-csv.ts';
import { gitLabRestIssues } from './tools/gitlab/gitlab-rest-issues.ts';
import { googleCloudStatus } from './tools/google-cloud-status.ts';
import { grafanaIncident } from './tools/grafana/grafana-incident.ts';
import { grafanaOnCall } from './tools/grafana/grafana-oncall.ts';
import { incidentIoFollowUps } from './tools/incidentio/incidentio-followups.ts';
import { incidentIoSideTable } from './tools/incidentio/incidentio-side-table.ts';
import { incidentIoV2 } from './tools/incidentio/incidentio-v2.ts';
import { jiraAgileBoards } from './tools/jira/jira-agile-boards.ts';
import { jiraAgileSprints } from './tools/jira/jira-agile-sprints.ts';
import { jiraCsv, jiraCsvL10n, jiraCsvLite } from './tools/jira/jira-csv.ts';
import { jiraRestIssues } from './tools/jira/jira-rest-issues.ts';
import { jiraSprintReport } from './tools/jira/jira-sprint-report.ts';
import { jiraVelocity } from './tools/jira/jira-velocity.ts';
import { jsmCsv } from './tools/jira/jsm-csv.ts';
import { linearCsv } from './tools/linear-csv.ts';
import { opsgenieAlerts } from './tools/opsgenie/opsgenie-alerts.ts';
import { opsgenieIncidents } from './tools/opsgenie/opsgenie-incidents.ts';
import { pagerDutyAnalyticsCsv } from './tools/pagerduty/pagerduty-analytics-csv.ts';
import { pagerDutyAnalytics } from './tools/pagerduty/pagerduty-analytics-json.ts';
import { pagerDutyBasicCsv } from './tools/pagerduty/pagerduty-basic-csv.ts';
import { pagerDutyLegacyCsv } from './tools/pagerduty/pagerduty-legacy-csv.ts';
import { pagerDutyRest } from './tools/pagerduty/pagerduty-rest.ts';
import { pivotalCsv } from './tools/pivotal-csv.ts';
import { rallyWsapi } from './tools/rally-wsapi.ts';
import { rootly } from './tools/rootly/rootly.ts';
import { serviceNowCsv, serviceNowCsvLabels } from './tools/servicenow/servicenow-csv.ts';
import { serviceNowJson } from './tools/servicenow/servicenow-json.ts';
import { shortcutCsv } from './tools/shortcut/shortcut-csv.ts';
import { shortcutIterations } from './tools/shortcut/shortcut-iterations.ts';
import { splunkOnCall } from './tools/splunk-oncall.ts';
import { statuspage } from './tools/statuspage/statuspage.ts';
import { taigaUserStories } from './tools/taiga-userstories.ts';
import { trelloBoard } from './tools/trello/trello-board.ts';
import { youTrackCsv } from './tools/youtrack-csv.ts';

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
