import { type ReactNode, useCallback, useRef } from 'react';
import type { Felt } from '../../../domain/index.ts';
import { EDIT } from '../../../wording/edit-words.ts';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import { ROWS } from '../../../wording/rows-words.ts';
import type { IncidentLines } from '../../view/overview/incident-lines.ts';
import styles from '../incident-panel.module.css';
import { useIncidentKeys } from './incident-keys.ts';
import { type IncidentCorrection, IncidentTable } from './incident-table.tsx';
import { SidePanel } from './side-panel.tsx';

type IncidentPanelProps = {
  readonly title: string;
  /** A sentence about the bar. */
  readonly sub: string;
  /** Between the sentence and the list: the bar's figures. */
  readonly figures?: ReactNode;
  /** Absent while they are looked up. */
  readonly lines: IncidentLines | undefined;
  readonly correction: IncidentCorrection;
  readonly onFelt: (incidentKey: string, felt: Felt) => void;
  /** Opens the same incidents as a wide table. */
  readonly onTable?: () => void;
  readonly onClose: () => void;
};

/** The incidents behind one bar, each with its correction. It takes the focus when it opens; Esc closes it. */
export function IncidentPanel(props: IncidentPanelProps) {
  const { title, sub, figures, lines, correction, onFelt, onTable, onClose } = props;
  const panel = useRef<HTMLElement>(null);
  useCorrectionKeys(panel, correction, onFelt);
  return (
    <SidePanel title={title} sub={sub} panelRef={panel} onClose={onClose}>
      {figures}
      <div aria-live="polite">
        {lines === undefined ? (
          <p className="quiet">{INCIDENTS.loading}</p>
        ) : lines.lines.length === 0 ? (
          <p className="quiet">{INCIDENTS.none}</p>
        ) : (
          <>
            <IncidentTable lines={lines} caption={title} correction={correction} />
            {onTable === undefined ? null : (
              <button type="button" className="link-button" onClick={onTable}>
                {ROWS.open}
              </button>
            )}
            <KeysNote />
          </>
        )}
      </div>
    </SidePanel>
  );
}

/** The keys of the list, in words. */
export function KeysNote() {
  return (
    <p className={styles.keys}>
      {EDIT.keys.map(({ key, does }) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}

/** The keys of a list of incidents; closing a correction gives the focus back to its incident. */
export function useCorrectionKeys(
  panel: { readonly current: HTMLElement | null },
  { openKey, onOpen }: IncidentCorrection,
  onFelt: (incidentKey: string, felt: Felt) => void,
): void {
  const close = useCallback(() => {
    onOpen(undefined);
    const incidents = [...(panel.current?.querySelectorAll<HTMLElement>('[data-incident]') ?? [])];
    incidents.find(({ dataset }) => dataset.incident === openKey)?.focus();
  }, [onOpen, openKey, panel]);
  useIncidentKeys(panel, { onFelt, onCloseEditor: openKey === undefined ? undefined : close });
}
