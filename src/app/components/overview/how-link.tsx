import { Link } from '@tanstack/react-router';
import { TRACE } from '../../../wording/trace-page.ts';

type HowLinkProps = { readonly team: string; readonly sprint?: string | undefined };

/** Leads to the method, worked through with this team's numbers. */
export function HowLink({ team, sprint }: HowLinkProps) {
  return (
    <Link to="/how" search={{ team, ...(sprint === undefined ? {} : { sprint }) }}>
      {TRACE.how}
    </Link>
  );
}
