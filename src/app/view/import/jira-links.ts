/** A Jira board as its address tells: the site, the board's number, and the project where the address has it. */
export type JiraBoard = { readonly site: string; readonly board: string; readonly project?: string };

/** A page of Jira that can be saved as a file, by what it adds. */
export type JiraLink = { readonly id: 'sprints' | 'velocity' | 'sprint-report' | 'issues'; readonly href: string };

/**
 * Reads the address of a Jira board, Cloud (`/jira/software/c/projects/PAY/boards/12`) or Server and Data Center
 * (`/secure/RapidBoard.jspa?rapidView=12&projectKey=PAY`), below a path or not; undefined for any other text. Nothing is
 * opened.
 */
export function readBoardAddress(text: string): JiraBoard | undefined {
  const url = toUrl(text.trim());
  if (url === undefined) return undefined;
  const cloud = /^(.*)\/jira\/(?:software|core)\/(?:c\/)?projects\/([A-Z][A-Z0-9_]+)\/boards\/(\d+)/i.exec(
    url.pathname,
  );
  if (cloud !== null) return toBoard(`${url.origin}${cloud[1] ?? ''}`, cloud[3], cloud[2]);
  const server = /^(.*)\/secure\/RapidBoard\.jspa$/i.exec(url.pathname);
  if (server === null) return undefined;
  const { searchParams } = url;
  return toBoard(`${url.origin}${server[1] ?? ''}`, searchParams.get('rapidView'), searchParams.get('projectKey'));
}

/** The pages to save for a board, the most telling order first; the sprint report needs a sprint's number. */
export function jiraLinks({ site, board, project }: JiraBoard, sprint: string | undefined): readonly JiraLink[] {
  const charts = `${site}/rest/greenhopper/1.0/rapid/charts`;
  const jql = encodeURIComponent(`project = ${project} ORDER BY created DESC`);
  return [
    { id: 'sprints', href: `${site}/rest/agile/1.0/board/${board}/sprint` },
    { id: 'velocity', href: `${charts}/velocity?rapidViewId=${board}` },
    ...(sprint === undefined
      ? []
      : [{ id: 'sprint-report' as const, href: `${charts}/sprintreport?rapidViewId=${board}&sprintId=${sprint}` }]),
    ...(project === undefined
      ? []
      : [
          {
            id: 'issues' as const,
            href: `${site}/sr/jira.issueviews:searchrequest-csv-all-fields/temp/SearchRequest.csv?jqlQuery=${jql}&tempMax=1000`,
          },
        ]),
  ];
}

function toBoard(site: string, board: string | null | undefined, project: string | null | undefined) {
  if (board === null || board === undefined || !/^\d+$/.test(board)) return undefined;
  return { site, board, ...(project === null || project === undefined ? {} : { project: project.toUpperCase() }) };
}

/** An address without `https://` is one, too. */
function toUrl(text: string): URL | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}
