import { formatPeriod } from '../../wording/dates.ts';
import { headlineForTeam } from '../../wording/headline.ts';
import { FELL_OUTSIDE, type Headline } from '../../wording/headline-sentence.ts';
import type { TeamResult } from '../view/team-view.ts';
import { type OnWhy, WhyFigure } from './why-figure.tsx';
import styles from './why-sprint.module.css';

/** "31 more hours fell outside working time. Kestrel, 11 Aug – 31 Oct 2026. Rough." */
export function SubLine({ team, onWhy }: { readonly team: TeamResult; readonly onWhy: OnWhy }) {
  const first = team.sprints[0];
  const last = team.sprints.at(-1);
  const period = first === undefined || last === undefined ? '' : `, ${formatPeriod(first.start, last.end, team.zone)}`;
  return (
    <BesideHeadline
      headline={headlineForTeam(team)}
      names={[`${team.name}${period}.`]}
      className={styles.sub}
      onWhy={onWhy}
    />
  );
}

type BesideHeadlineProps = {
  readonly headline: Pick<Headline, 'additions' | 'notes'>;
  /** Sentences before all others. */
  readonly before?: readonly string[];
  /** What the headline is of. */
  readonly names: readonly string[];
  readonly className: string | undefined;
  readonly onWhy: OnWhy;
};

/** What belongs to a headline and stands smaller; the hours outside working time come first and can be asked about. */
export function BesideHeadline({ headline, before = [], names, className, onWhy }: BesideHeadlineProps) {
  const outside = headline.additions.find((addition) => addition.endsWith(FELL_OUTSIDE));
  const others = headline.additions.filter((addition) => addition !== outside);
  const rest = [...before, ...others, ...names, ...headline.notes.map((note) => `${note}.`)];
  return (
    <p className={className}>
      {outside === undefined ? null : (
        <>
          <WhyFigure figure="hours-off" text={outside.slice(0, -FELL_OUTSIDE.length).trim()} onWhy={onWhy} />{' '}
          {FELL_OUTSIDE}{' '}
        </>
      )}
      {rest.join(' ')}
    </p>
  );
}
