import { Link } from '@tanstack/react-router';
import { OPEN_SPRINT } from '../../wording/further-words.ts';
import type { TeamSearch } from '../view/team-search.ts';

/** Leads from a sprint's bar, or from the headline of one sprint, to its own page. */
export function OpenSprint({ search }: { readonly search: TeamSearch }) {
  return (
    <p className="quiet">
      <Link to="/sprint" search={search}>
        {OPEN_SPRINT}
      </Link>
    </p>
  );
}
