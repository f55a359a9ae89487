import { lazy, Suspense, useState } from 'react';
import type { IncidentQuestion } from '../../../engine/api.ts';
import { EDIT } from '../../../wording/edit-words.ts';
import { QUESTIONS } from '../../../wording/questions-words.ts';
import type { TeamResult } from '../../view/team-view.ts';

/** Nobody corrects before there is something to see: the forms come when they are asked for. */
const IncidentEditor = lazy(async () => ({
  default: (await import('../overview/overview-editor.tsx')).IncidentEditor,
}));

type LabelCorrectionProps = {
  readonly question: IncidentQuestion;
  readonly team: TeamResult;
  readonly teams: readonly TeamResult[];
};

/** The way to the correction of an incident that may carry too small a label; one that does not count has none. */
export function LabelCorrection({ question: { key, id, isDeclined }, team, teams }: LabelCorrectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (isDeclined) return null;
  return (
    <div>
      <button
        type="button"
        className="link-button"
        aria-expanded={isOpen}
        aria-label={QUESTIONS.correctOf(id)}
        onClick={() => setIsOpen(!isOpen)}
      >
        {QUESTIONS.correct}
      </button>
      {isOpen ? (
        <Suspense fallback={<p className="quiet">{EDIT.loading}</p>}>
          <IncidentEditor incidentKey={key} team={team} teams={teams} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
