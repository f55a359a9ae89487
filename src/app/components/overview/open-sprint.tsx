import { Link } from '@tanstack/react-router';
import { OVERVIEW } from '../../../wording/page.ts';
import type { TeamSearch } from '../../view/team-search.ts';

/** Leads from a sprint's bar, or from the headline of one sprint, to its own page. */
export function OpenSprint({ search }: { readonly search: TeamSearch }) {
  return (
    <p className="quiet">
      <Link to="/sprint" search={search}>
        {OVERVIEW.openSprint}
      </Link>
    </p>
  );
}
