import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import type { AnalysisResult } from '../../engine/api.ts';
import { filterInWords } from '../../wording/definition-words.ts';
import { VIEW } from '../../wording/view-words.ts';
import { IncidentChips } from '../components/view-bar-incidents.tsx';
import { countingNotes } from '../view/view-bar.ts';
import { useCopyLink } from './copy-link.ts';
import { keysOf, useCounted, useServices, useShownView, useShowView } from './counted.ts';
import styles from './view-chips.module.css';

/** Nobody chooses a service before the list of them is open. */
const ServiceList = lazy(async () => ({ default: (await import('./overview/overview-services.tsx')).ServiceList }));

type ViewProps = { readonly analysis: AnalysisResult };

/** Which incidents count on a page, from its address and into it. */
export function ViewChips({ analysis: { definition, definitions, data } }: ViewProps) {
  const asked = useShownView();
  const show = useShowView();
  const { names } = useServices();
  return (
    <IncidentChips
      services={{
        value: names,
        onTakeBack: asked.service === undefined ? undefined : () => show({ service: undefined }),
      }}
      serviceList={<ServiceList chosen={names} onChoose={(chosen) => show({ service: keysOf(chosen) })} />}
      severities={{
        value: asked.severity ?? [],
        onTakeBack: asked.severity === undefined ? undefined : () => show({ severity: undefined }),
      }}
      definition={{
        value: definition,
        onTakeBack: asked.definition === undefined ? undefined : () => show({ definition: undefined }),
      }}
      own={definitions}
      excluded={data.excludedIncidents}
      onSeverities={(severity) => show({ severity: severity.length === 0 ? undefined : severity })}
      onDefinition={(chosen) => show({ definition: chosen })}
    />
  );
}

/** What the address asks for and cannot be shown, and what the numbers are narrowed to. */
export function ViewNotes({ analysis }: ViewProps) {
  const notes = countingNotes(analysis, useServices().missing);
  return (
    <div role="status" className={styles.notes} data-empty={notes.length === 0}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

/** Copies the address of a page's view, with its team, its sprint and its definition written out. */
export function CopyLink({ team, sprint, analysis }: ViewProps & { readonly team: string; readonly sprint?: string }) {
  const search = useSearch({ strict: false });
  const said = { team, definition: analysis.definition, ...(sprint === undefined ? {} : { sprint }) };
  const copy = useCopyLink({ ...search, ...said });
  return (
    <button type="button" className="link-button" onClick={copy}>
      {VIEW.copyLink}
    </button>
  );
}

/** Where a page shows everything on purpose, whatever the view is narrowed to: says so, and why. */
export function ShowsAll({ why }: { readonly why: string }) {
  const { filter } = useCounted();
  if (filter === undefined) return null;
  return (
    <p role="note" className={styles.all}>
      {VIEW.showsAll(filterInWords(filter))} {why}
    </p>
  );
}
