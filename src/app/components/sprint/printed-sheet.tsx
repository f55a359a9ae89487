import { createPortal } from 'react-dom';
import { pageCss } from '../../../share/report-css.ts';
import {
  BarSection,
  BoughtSection,
  CheckSection,
  Foot,
  Opening,
  UsualSection,
} from '../../../share/report-sections.tsx';
import type { SprintSheet } from '../../../share/sprint-sheet.ts';

/** The one page that is printed in the place of the screen: the same numbers without controls, light in every theme. */
export function PrintedSheet({ sheet }: { readonly sheet: SprintSheet }) {
  return createPortal(
    <div className="sheet" data-printed>
      <style>{pageCss()}</style>
      <div className="page">
        <Opening sheet={sheet} />
        <BarSection sheet={sheet} isPaper />
        <UsualSection sheet={sheet} isPaper />
        <BoughtSection sheet={sheet} isPaper />
        <CheckSection sheet={sheet} />
        <Foot sheet={sheet} isPaper />
      </div>
    </div>,
    document.body,
  );
}
