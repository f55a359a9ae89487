import { getRouteApi } from '@tanstack/react-router';
import { BRUSH } from '../../../wording/brush-words.ts';
import { formatDays } from '../../../wording/dates.ts';
import { SprintBrush } from '../../components/overview/sprint-brush.tsx';
import { type BrushRange, brushBars, rangeOf } from '../../view/overview/sprint-brush.ts';
import { begunSprints, type TeamResult } from '../../view/team-view.ts';
import { NO_PANEL } from './overview-view.ts';

const route = getRouteApi('/');

type OverviewBrushProps = {
  /** With all of its sprints. */
  readonly team: TeamResult;
  /** With the shown ones only. */
  readonly shown: TeamResult;
};

/** The strip under the chart: which of all sprints are shown, from the address and into it. */
export function OverviewBrush({ team, shown }: OverviewBrushProps) {
  const { unit } = route.useSearch();
  const navigate = route.useNavigate();
  const sprints = begunSprints(team);
  const range = rangeOf(sprints, shown.sprints);
  if (range === undefined) return null;
  const { measure, bars } = brushBars({ team, sprints, shown: shown.sprints, unit });
  const onRange = ([from, to]: BrushRange, isNext: boolean) => {
    const [since, until] = [sprints[from]?.key, sprints[to - 1]?.key];
    if (since === undefined || until === undefined) return;
    void navigate({
      search: (now) => ({ ...now, newer: undefined, ...NO_PANEL, last: undefined, since, until }),
      replace: isNext,
      resetScroll: false,
    });
  };
  return (
    <SprintBrush
      sprints={sprints.map(({ key, name, start, end }) => ({ key, name, dates: formatDays(start, end, team.zone) }))}
      bars={bars}
      barsText={BRUSH.bars[measure](team.unit)}
      {...{ range, onRange }}
    />
  );
}
