import { isoOffset } from './dates.ts';
import { type FollowUpIssue, followUpIssues } from './incidents.ts';

const HOST = 'https://harbour-ferries.example.atlassian.net';
const MINUTE_MS = 60_000;

/** The tracker's issues behind the follow-ups, as its search lists them: with the time that was logged on them. */
export function followUpSearch(): unknown {
  return { isLast: true, issues: followUpIssues().map(issue) };
}

function issue({ key, title, created, done, hours }: FollowUpIssue, index: number): unknown {
  const id = String(41000 + index);
  return {
    id,
    self: `${HOST}/rest/api/3/issue/${id}`,
    key,
    fields: {
      summary: title,
      issuetype: { name: 'Task', subtask: false },
      project: { key: 'FERRY', name: 'Ferry booking' },
      status:
        done === undefined
          ? { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate', name: 'In Progress' } }
          : { id: '10002', name: 'Done', statusCategory: { id: 3, key: 'done', name: 'Done' } },
      created: isoOffset(created + 5 * MINUTE_MS),
      updated: isoOffset(done ?? created + 5 * MINUTE_MS),
      resolutiondate: done === undefined ? null : isoOffset(done),
      timespent: hours === undefined ? null : hours * 3600,
      labels: [],
    },
  };
}
