import { NativeSelect } from '@mantine/core';
import type { Severity, SeverityUse } from '../../../domain/index.ts';
import { SEVERITIES, severityCode } from '../../../domain/index.ts';
import { formatNumber } from '../../../wording/numbers.ts';
import { toolName } from '../../../wording/page-import.ts';
import { SEVERITIES_OF_TOOLS as WORDS } from '../../../wording/severity-words.ts';
import { Card } from '../card.tsx';
import { ScrollTable } from '../scroll-table.tsx';
import styles from './severity-map.module.css';

type SeverityMapProps = {
  readonly uses: readonly SeverityUse[];
  /** `undefined` takes the person's rule away. */
  readonly onSeverity: (use: SeverityUse, severity: Severity | undefined) => void;
};

/** Every raw severity of the data with what it counts as; nothing while there are no incidents. */
export function SeverityMap({ uses, onSeverity }: SeverityMapProps) {
  if (uses.length === 0) return null;
  return (
    <Card title={WORDS.title} sub={WORDS.sub}>
      <ScrollTable caption={WORDS.caption} columns={Object.values(WORDS.columns)}>
        {uses.map((use) => (
          <SeverityRow key={`${use.source} ${use.raw}`} use={use} onSeverity={onSeverity} />
        ))}
      </ScrollTable>
    </Card>
  );
}

function SeverityRow({ use, onSeverity }: { readonly use: SeverityUse } & Pick<SeverityMapProps, 'onSeverity'>) {
  const { source, severity, isSet, incidents } = use;
  const raw = use.raw === '' ? WORDS.none : use.raw;
  const choose = (code: string) => {
    const chosen = SEVERITIES.find((each) => severityCode(each) === code);
    if (chosen !== undefined) onSeverity(use, chosen);
  };
  return (
    <tr>
      <td>{toolName(source)}</td>
      <th scope="row">{raw}</th>
      <td className={styles.count}>{formatNumber(incidents)}</td>
      <td>
        <span className={styles.choice}>
          <NativeSelect
            size="xs"
            aria-label={WORDS.choose(toolName(source), raw)}
            data={SEVERITIES.map(severityCode)}
            value={severityCode(severity)}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          {isSet ? (
            <>
              <span className="quiet">{WORDS.changed}</span>
              <button
                type="button"
                className="link-button"
                aria-label={WORDS.resetOf(raw)}
                onClick={() => onSeverity(use, undefined)}
              >
                {WORDS.reset}
              </button>
            </>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
