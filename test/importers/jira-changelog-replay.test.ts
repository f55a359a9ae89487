import { describe, expect, it } from 'vitest';
import {
  type ReplayEvent,
  type ReplayIssue,
  type ReplaySprint,
  replayIssue,
} from '../../src/importers/tools/jira/jira-changelog-replay.ts';

/** Sprint 9 runs from 2 March 09:00 to 13 March 17:00, sprint 10 from 16 to 27 March, sprint 11 is still open. */
const NINE: ReplaySprint = { id: '9', start: at('03-02 09:00'), close: at('03-13 17:00') };
const TEN: ReplaySprint = { id: '10', start: at('03-16 09:00'), close: at('03-27 17:00') };
const ELEVEN: ReplaySprint = { id: '11', start: at('03-30 09:00'), close: undefined };

const STATUSES = { done: new Set(['Done']), calledOff: new Set(['Cancelled']) };

function at(text: string): number {
  return Date.parse(`2026-${text.replace(' ', 'T')}:00Z`);
}

/** Events as `MM-DD HH:MM field from > to`; ids of sprints are separated by `+`, `-` is no value. */
function events(...lines: readonly string[]): readonly ReplayEvent[] {
  return lines.map((line) => {
    const [day = '', clock = '', field = '', from = '', , to = ''] = line.split(' ');
    const when = at(`${day} ${clock}`);
    const ids = (text: string) => (text === '-' ? [] : text.split('+'));
    const word = (text: string) => (text === '-' ? undefined : text);
    const number = (text: string) => (text === '-' ? undefined : Number(text));
    if (field === 'sprint') return { field, at: when, from: ids(from), to: ids(to) };
    if (field === 'points') return { field, at: when, from: number(from), to: number(to) };
    return { field: 'status', at: when, from: word(from), to: word(to) };
  });
}

/** An issue of 3 points from February, in no sprint and not begun, but for what is given. */
function issue(given: Partial<ReplayIssue>): ReplayIssue {
  return {
    key: 'OWL-1',
    createdAt: at('02-10 09:00'),
    sprintIds: [],
    points: 3,
    status: 'To Do',
    events: [],
    ...given,
  };
}

function replay(given: Partial<ReplayIssue>, sprints: readonly ReplaySprint[] = [NINE, TEN, ELEVEN]) {
  return replayIssue(issue(given), sprints, STATUSES);
}

describe('the replay of an issue', () => {
  it('gives nothing for an issue that was in no sprint', () => {
    expect(replay({})).toEqual([]);
  });

  it('takes an issue without history for one that was always as it is', () => {
    expect(replay({ sprintIds: ['9'] })).toEqual([
      {
        sprintId: '9',
        scope: 'committed',
        outcome: 'not_completed',
        pointsAtStart: 3,
        pointsAtEnd: 3,
        addedAt: undefined,
        removedAt: undefined,
      },
    ]);
  });

  it('counts what was planned and finished as completed, at the estimate of the start whatever came later', () => {
    // 5 until 20 February, 3 at the start on 2 March, 8 from 5 March; done on the 10th.
    const history = events(
      '02-20 10:00 points 5 > 3',
      '02-27 10:00 sprint - > 9',
      '03-05 10:00 points 3 > 8',
      '03-10 10:00 status To > Done',
    );
    expect(replay({ sprintIds: ['9'], points: 8, status: 'Done', events: history })).toMatchObject([
      { sprintId: '9', scope: 'committed', outcome: 'completed', pointsAtStart: 3, pointsAtEnd: 8 },
    ]);
  });

  it('reads the history in any order', () => {
    const history = events(
      '03-10 10:00 status To > Done',
      '03-05 10:00 points 3 > 8',
      '02-27 10:00 sprint - > 9',
      '02-20 10:00 points 5 > 3',
    );
    expect(replay({ sprintIds: ['9'], points: 8, status: 'Done', events: history })).toMatchObject([
      { outcome: 'completed', pointsAtStart: 3, pointsAtEnd: 8 },
    ]);
  });

  it.each([
    ['00:59 after the start', '03-02 09:00', 'committed'],
    ['a minute after the start', '03-02 09:01', 'committed'],
    ['two minutes after it', '03-02 09:02', 'added'],
  ])('counts an issue that came in %s as it should', (_, time, scope) => {
    const history = events(`${time} sprint - > 9`);
    expect(replay({ sprintIds: ['9'], events: history })).toMatchObject([{ sprintId: '9', scope }]);
  });

  it('says when an added issue came in, and takes its estimate of then for the one at the start', () => {
    const history = events('03-04 11:00 sprint - > 9', '03-06 11:00 points 2 > 5');
    expect(replay({ sprintIds: ['9'], points: 5, events: history })).toMatchObject([
      { scope: 'added', addedAt: at('03-04 11:00'), pointsAtStart: 2, pointsAtEnd: 5 },
    ]);
  });

  it('counts an issue that was created in a running sprint as added to it', () => {
    expect(replay({ sprintIds: ['9'], createdAt: at('03-05 14:00') })).toMatchObject([
      { scope: 'added', addedAt: at('03-05 14:00'), outcome: 'not_completed' },
    ]);
  });

  it('leaves an estimate open that was not there at the start', () => {
    const history = events('03-03 10:00 points - > 5');
    expect(replay({ sprintIds: ['9'], points: 5, events: history })).toMatchObject([
      { scope: 'committed', pointsAtStart: undefined, pointsAtEnd: 5 },
    ]);
  });

  it('counts what left before the close as removed, with its estimate of then', () => {
    const history = events('03-06 10:00 sprint 9 > -', '03-20 10:00 points 3 > 13');
    expect(replay({ points: 13, events: history })).toMatchObject([
      { scope: 'committed', outcome: 'removed', removedAt: at('03-06 10:00'), pointsAtStart: 3, pointsAtEnd: 3 },
    ]);
  });

  it('does not count what came back as removed', () => {
    const history = events('03-06 10:00 sprint 9 > -', '03-09 10:00 sprint - > 9');
    expect(replay({ sprintIds: ['9'], events: history })).toMatchObject([
      { scope: 'committed', outcome: 'not_completed', addedAt: undefined, removedAt: undefined },
    ]);
  });

  it('takes the last leaving of an issue that left twice', () => {
    const history = events('03-04 10:00 sprint 9 > -', '03-05 10:00 sprint - > 9', '03-11 10:00 sprint 9 > -');
    expect(replay({ events: history })).toMatchObject([{ outcome: 'removed', removedAt: at('03-11 10:00') }]);
  });

  it('lets done win over removed', () => {
    const history = events('03-05 10:00 status To > Done', '03-06 10:00 sprint 9 > -');
    expect(replay({ status: 'Done', events: history })).toMatchObject([{ outcome: 'completed', removedAt: undefined }]);
  });

  it('counts what was finished only after it had left as removed', () => {
    const history = events('03-05 10:00 sprint 9 > -', '03-06 10:00 status To > Done');
    expect(replay({ status: 'Done', events: history })).toMatchObject([{ outcome: 'removed' }]);
  });

  it('follows an issue that is carried over: not finished first, planned and completed then', () => {
    // Jira keeps a closed sprint in the field and puts the next one behind it.
    const history = events('03-13 17:00 sprint 9 > 9+10', '03-18 10:00 status To > Done');
    expect(replay({ sprintIds: ['9', '10'], status: 'Done', events: history })).toMatchObject([
      { sprintId: '9', scope: 'committed', outcome: 'not_completed' },
      { sprintId: '10', scope: 'committed', outcome: 'completed' },
    ]);
  });

  it('leaves out a sprint that found the issue finished', () => {
    const history = events('03-10 10:00 status To > Done');
    expect(replay({ sprintIds: ['9', '10'], status: 'Done', events: history })).toMatchObject([
      { sprintId: '9', outcome: 'completed' },
    ]);
  });

  it('keeps a sprint in which a finished issue was opened again', () => {
    const history = events(
      '02-20 10:00 status To > Done',
      '03-04 10:00 status Done > Open',
      '03-12 10:00 status Open > Done',
    );
    expect(replay({ sprintIds: ['9'], status: 'Done', events: history })).toMatchObject([{ outcome: 'completed' }]);
  });

  it('does not count work as completed that was opened again before the close', () => {
    const history = events('03-04 10:00 status To > Done', '03-05 10:00 status Done > Open');
    expect(replay({ sprintIds: ['9'], status: 'Open', events: history })).toMatchObject([{ outcome: 'not_completed' }]);
  });

  it('counts what was called off as removed when it was called off', () => {
    const history = events('03-04 10:00 status To > Cancelled');
    expect(replay({ sprintIds: ['9'], status: 'Cancelled', events: history })).toMatchObject([
      { outcome: 'removed', removedAt: at('03-04 10:00') },
    ]);
  });

  it('takes an issue for completed that was finished before somebody put it into the running sprint', () => {
    const history = events('03-04 10:00 status To > Done', '03-05 10:00 sprint - > 9');
    expect(replay({ sprintIds: ['9'], status: 'Done', events: history })).toMatchObject([
      { scope: 'added', outcome: 'completed' },
    ]);
  });

  it('says nothing of a sprint into which an issue came after its close, or left before its start', () => {
    const history = events('02-20 10:00 sprint 10 > -', '03-20 10:00 sprint - > 9');
    expect(replay({ sprintIds: ['9'], events: history })).toEqual([]);
  });

  it('takes things as they are now for a sprint that still runs', () => {
    const history = events('04-01 10:00 sprint - > 11', '04-02 10:00 points 3 > 5', '04-03 10:00 status To > Done');
    expect(replay({ sprintIds: ['11'], points: 5, status: 'Done', events: history })).toMatchObject([
      { sprintId: '11', scope: 'added', outcome: 'completed', pointsAtStart: 3, pointsAtEnd: 5 },
    ]);
  });
});
