import type { ReactNode } from 'react';
import { PALETTES } from '../charts/palette.ts';
import { formatPeriod } from '../wording/dates.ts';
import { cutName, isolated } from '../wording/names.ts';
import { definitionLine, stampLine } from '../wording/picture-bullets.ts';
import { pictureFooters } from '../wording/picture-footer.ts';
import { REPORT, SHEET, stateInWords } from '../wording/report-words.ts';
import { SPRINT_BOUGHT } from '../wording/sprint-bought-words.ts';
import { SPRINT_CHECK } from '../wording/sprint-check-words.ts';
import { sprintNotes } from '../wording/sprint-picture-words.ts';
import { SPRINT_USUAL } from '../wording/sprint-usual-words.ts';
import { RUNNING_NOTE, SPRINT_BAR } from '../wording/sprint-words.ts';
import { BarFigure, ChartFigure, type DrawnChart, LoadsFigure, Table } from './report-parts.tsx';
import type { SprintSheet } from './sprint-sheet.ts';
import { barTable, incidentsTable, loadsTable, statesTable } from './sprint-tables.ts';

type SectionProps = {
  readonly sheet: SprintSheet;
  /** On the one printed page: without the numbers behind the drawings as tables. */
  readonly isPaper?: boolean;
};

const LONGEST = 60;

/** The sentence to read aloud, whose sprint it is, and its figures. */
export function Opening({ sheet }: SectionProps): ReactNode {
  const { team, sprint, headline, numbers } = sheet;
  const period = formatPeriod(sprint.start, sprint.end, team.zone);
  const notes = [
    ...headline.additions,
    ...(sprint.state === 'active' ? [RUNNING_NOTE] : []),
    ...headline.notes.map((note) => `${note}.`),
  ];
  return (
    <header className="opening">
      <p className="place">
        <bdi>{cutName(team.name, LONGEST)}</bdi> · <bdi>{cutName(sprint.name, LONGEST)}</bdi> · {period}
      </p>
      <h1>{headline.segments.map(({ text }) => text).join('')}</h1>
      {notes.length === 0 ? null : <p className="sub">{notes.join(' ')}</p>}
      <dl className="numbers">
        {numbers.map(({ id, figure, beside }) => (
          <div key={id}>
            <dt>{beside}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** The bar that adds up; where neither plan nor working time is known, why there is none. */
export function BarSection({ sheet: { bar }, isPaper = false }: SectionProps): ReactNode {
  if (bar === undefined) {
    return (
      <Section name="bar" title={SPRINT_BAR.titleUnknown} sub={SPRINT_BAR.nothing}>
        {null}
      </Section>
    );
  }
  const sum = bar.sub === SPRINT_BAR.subTime ? SHEET.barSubTime : SHEET.barSub;
  return (
    <Section name="bar" title={bar.title} sub={[bar.note, sum].filter((text) => text !== undefined).join(' ')}>
      <BarFigure bar={bar} isPaper={isPaper} />
      {isPaper ? null : <Table table={barTable(bar)} isShort />}
    </Section>
  );
}

export function UsualSection({ sheet: { loads, usual }, isPaper = false }: SectionProps): ReactNode {
  return (
    <Section name="usual" title={SPRINT_USUAL.title} sub={usual}>
      <LoadsFigure loads={loads} isPaper={isPaper} />
      {isPaper ? (
        <p className="caption">{loads.unit === 'share' ? SPRINT_USUAL.loads : SPRINT_USUAL.hours}</p>
      ) : (
        <Table table={loadsTable(loads)} isShort />
      )}
    </Section>
  );
}

export function BoughtSection({ sheet: { returns }, isPaper = false }: SectionProps): ReactNode {
  const { sub, states, incidents } = returns;
  const words = states.map(({ name, count, hours }) => stateInWords(name, count, hours));
  return (
    <Section name="bought" title={SPRINT_BOUGHT.title} sub={isPaper ? [sub, ...words].join('; ') : sub}>
      {states.length === 0 || isPaper ? null : <Table table={statesTable(returns)} isShort />}
      {incidents.length === 0 ? null : <Table table={incidentsTable(returns)} />}
    </Section>
  );
}

export function CheckSection({ sheet: { checks } }: SectionProps): ReactNode {
  return (
    <Section name="check" title={SPRINT_CHECK.title} sub={checks.length === 0 ? SHEET.noChecks : SPRINT_CHECK.sub}>
      <ul className="checks">
        {checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Characters that the foot of the printed page has room for: about four lines. */
const MOST_ON_PAPER = 640;

/** What counts, from which files, under which settings; version, date and fingerprint. */
export function Foot({ sheet, isPaper = false }: SectionProps): ReactNode {
  const { team, meta, bar } = sheet;
  const footers = pictureFooters(team, meta, sprintNotes(team, bar?.ring !== undefined), 'full');
  const lengthOf = (paragraphs: readonly string[]) => paragraphs.join(' ').length;
  const full = (isPaper ? footers.find((each) => lengthOf(each) <= MOST_ON_PAPER) : footers[0]) ?? footers.at(-1) ?? [];
  return (
    <footer className="foot">
      {full.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {isPaper ? null : <p>{REPORT.offline}</p>}
      <p className="stamp">
        <Mark /> {stampLine(meta, team.zone)}
      </p>
    </footer>
  );
}

type LensProps = Pick<SectionProps, 'sheet'> & { readonly drawn?: DrawnChart | undefined };

/** What counts as an incident in words, and what another definition would say. */
export function LensSection({ sheet: { lens, meta }, drawn }: LensProps): ReactNode {
  const sub = [definitionLine(meta), ...(lens === undefined ? [] : [`${lens.band}.`])].join(' ');
  return (
    <Section name="lens" title={REPORT.definition} sub={sub}>
      {drawn === undefined ? null : <ChartFigure drawn={drawn} />}
      {lens === undefined ? null : <Table table={lens.table} />}
    </Section>
  );
}

export function WordsSection(): ReactNode {
  return (
    <Section name="words" title={REPORT.words}>
      <dl className="glossary">
        {REPORT.glossary.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

type CardProps = {
  readonly name: string;
  readonly title: string;
  readonly sub?: string;
  readonly children: ReactNode;
};

/** A part with its heading. */
export function Section({ name, title, sub, children }: CardProps): ReactNode {
  return (
    <section className="card" data-name={name}>
      <h2>{isolated(title)}</h2>
      {sub === undefined ? null : <p className="sub">{sub}</p>}
      {children}
    </section>
  );
}

/** The mark of the product, as in its icon. */
function Mark(): ReactNode {
  const { finished, invested, return: returned } = PALETTES.light;
  return (
    <svg className="mark" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <rect x="1" y="9" width="4.6" height="10" rx="1" fill={finished} />
      <rect x="7.2" y="4" width="4.6" height="15" rx="1" fill={invested} />
      <path d="M14 18.4c3-2.6 4.4-8 4.2-16.4" fill="none" stroke={returned} strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
