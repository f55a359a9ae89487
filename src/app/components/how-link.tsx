import { Link } from '@tanstack/react-router';
import type { Definition } from '../../domain/index.ts';
import { TRACE } from '../../wording/trace-page.ts';

type HowLinkProps = {
  readonly team: string;
  readonly sprint?: string | undefined;
  /** Absent = as in the settings. */
  readonly definition?: Definition | undefined;
};

/** Leads to the method, worked through with this team's numbers. */
export function HowLink({ team, sprint, definition }: HowLinkProps) {
  const search = {
    team,
    ...(sprint === undefined ? {} : { sprint }),
    ...(definition === undefined ? {} : { definition }),
  };
  return (
    <Link to="/how" search={search}>
      {TRACE.how}
    </Link>
  );
}
