import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Fragment, useId, useMemo, useState } from 'react';
import type { ImportFormat } from '../../../engine/api.ts';
import {
  IMPORT_TOOLS,
  TEMPLATES,
  TOOL_WITH_LINKS,
  TOOLS_WITH_BOTH,
  type ToolGroup,
} from '../../../wording/import-tools.ts';
import { findTools, type ToolFormats, toTools } from '../../view/import/import-tools.ts';
import { Card } from '../card.tsx';
import styles from './tool-list.module.css';

const GROUPS: readonly ToolGroup[] = ['sprints', 'incidents', 'any'];

/** The tools that can be read, those of sprints beside those of incidents; each opens where its exports are made. */
export function ToolList({ formats }: { readonly formats: readonly ImportFormat[] }) {
  const [typed, setTyped] = useState('');
  const tools = useMemo(() => toTools(formats), [formats]);
  const found = findTools(tools, typed);
  return (
    <Card
      title={IMPORT_TOOLS.title}
      sub={IMPORT_TOOLS.sub}
      actions={
        <TextInput
          type="search"
          label={IMPORT_TOOLS.which}
          placeholder={IMPORT_TOOLS.placeholder}
          classNames={{ root: styles.search ?? '' }}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
    >
      <p className="visually-hidden" role="status">
        {typed.trim() === '' ? '' : IMPORT_TOOLS.found(found.length)}
      </p>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            tools={found.filter((tool) => tool.group === group)}
            isOnly={typed.trim() !== '' && found.length === 1}
          />
        ))}
      </div>
    </Card>
  );
}

type GroupProps = {
  readonly group: ToolGroup;
  readonly tools: readonly ToolFormats[];
  /** Only one tool is left of what was typed: it is shown open. */
  readonly isOnly: boolean;
};

/** One tool of a group is open at a time, so that the one of sprints can be read beside the one of incidents. */
function Group({ group, tools, isOnly }: GroupProps) {
  const [chosen, setChosen] = useState<string>();
  return (
    <section className={styles.group} data-group={group} aria-label={IMPORT_TOOLS.groups[group]}>
      <h3 className={styles.title}>{IMPORT_TOOLS.groups[group]}</h3>
      {tools.length === 0 && group !== 'any' ? <p className={styles.none}>{IMPORT_TOOLS.noneInGroup}</p> : null}
      <div className={styles.tiles}>
        {tools.map((tool) => (
          <Tool
            key={tool.name}
            tool={tool}
            isOpen={isOnly || tool.name === chosen}
            onOpen={(isOpen) => setChosen(isOpen ? tool.name : undefined)}
          />
        ))}
      </div>
      {group === 'any' ? <p className={styles.none}>{IMPORT_TOOLS.otherTool}</p> : null}
    </section>
  );
}

type ToolProps = {
  readonly tool: ToolFormats;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

function Tool({ tool: { name, kinds, formats }, isOpen, onOpen }: ToolProps) {
  const id = useId();
  const gives = TOOLS_WITH_BOTH.includes(name) ? ` ${IMPORT_TOOLS.alsoIncidents}` : '';
  return (
    <>
      <button
        type="button"
        className={styles.tile}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => onOpen(!isOpen)}
      >
        <span className={styles.name}>{name}</span>{' '}
        <span className={styles.kinds}>
          {kinds.join(', ')}
          {gives}
        </span>
      </button>
      {isOpen ? (
        <section id={id} className={styles.exports} aria-label={IMPORT_TOOLS.formatsOf(name)}>
          {name === TOOL_WITH_LINKS ? <p className={styles.hint}>{IMPORT_TOOLS.linksHint}</p> : null}
          <dl>
            {formats.map(({ id: format, label, howToExport }) => (
              <Fragment key={format}>
                <dt>{label}</dt>
                <dd>
                  {howToExport} <Template format={format} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  );
}

/** The empty neutral file to fill in. */
function Template({ format }: { readonly format: string }) {
  const file = TEMPLATES[format];
  if (file === undefined) return null;
  return (
    <a href={`./templates/${file}`} download={file}>
      {IMPORT_TOOLS.template(file)}
    </a>
  );
}
