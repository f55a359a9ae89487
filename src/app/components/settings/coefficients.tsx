import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MethodChanges } from '../../../domain/index.ts';
import { changedCoefficients, EVIDENCE_GROUPS, SEVERITIES } from '../../../domain/index.ts';
import { coefficientGroupName, coefficientHint } from '../../../wording/coefficient-names.ts';
import { formatCoefficient } from '../../../wording/coefficient-values.ts';
import { gradeLabel } from '../../../wording/evidence-words.ts';
import { COEFFICIENT_WORDS, coefficientsTitle } from '../../../wording/settings-words.ts';
import { Card } from '../card.tsx';
import { CoefficientList } from './coefficient-list.tsx';
import { CoefficientTable, coefficientOf, type OnCoefficient } from './coefficient-table.tsx';
import styles from './coefficients.module.css';

type CoefficientsProps = {
  readonly method: MethodChanges;
  readonly onCoefficient: OnCoefficient;
  readonly onResetAll: () => void;
};

const { groups } = COEFFICIENT_WORDS;

/** Every number of the method that is judgement, in groups; what differs from the default is counted in the heading. */
export function Coefficients({ method, onCoefficient, onResetAll }: CoefficientsProps) {
  const changed = changedCoefficients(method).length;
  const part = { method, onCoefficient };
  return (
    <Card
      title={coefficientsTitle(changed)}
      sub={COEFFICIENT_WORDS.lead}
      actions={
        changed === 0 ? undefined : (
          <Button variant="default" size="compact-sm" onClick={onResetAll}>
            {COEFFICIENT_WORDS.resetAll}
          </Button>
        )
      }
    >
      <div className={styles.groups}>
        <Group {...groups.response}>
          <BySeverity {...part} caption={groups.response.title} names={['cap_hours', 'continuous_hours']} />
        </Group>
        <Group {...groups.defaults}>
          <BySeverity {...part} caption={groups.defaults.title} names={['responders', 'default_hours']} />
        </Group>
        <Group {...groups.multipliers}>
          <CoefficientTable
            {...part}
            caption={groups.multipliers.title}
            corner={COEFFICIENT_WORDS.evidence}
            columns={[{ name: COEFFICIENT_WORDS.least }, { name: COEFFICIENT_WORDS.most }]}
            rows={EVIDENCE_GROUPS.map((group) => ({
              key: group,
              name: gradeLabel(group),
              ids: [`multipliers.${group}.low`, `multipliers.${group}.high`],
            }))}
          />
        </Group>
        <Group {...groups.pace}>
          <CoefficientList {...part} ids={['calm_load', 'pace_sprints', 'net_share']} />
        </Group>
        <Group {...groups.reading}>
          <CoefficientList {...part} ids={['calibration_incidents', 'pattern_switch_share']} />
        </Group>
        <Group {...groups.options}>
          <CoefficientList
            {...part}
            ids={['overhead_minutes', 'block_gap_minutes', 'lieu_share']}
            presets={(id) => <Presets {...part} id={id} />}
          />
        </Group>
      </div>
    </Card>
  );
}

type GroupProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

function Group({ title, text, children }: GroupProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <div>
        <h3>{title}</h3>
        <p className={styles.text}>{text}</p>
      </div>
      {children}
    </section>
  );
}

type PartProps = Pick<CoefficientsProps, 'method' | 'onCoefficient'>;
type BySeverityProps = PartProps & { readonly caption: string; readonly names: readonly string[] };

function BySeverity({ names, ...table }: BySeverityProps) {
  return (
    <CoefficientTable
      {...table}
      corner={COEFFICIENT_WORDS.severity}
      columns={names.map((name) => ({ name: coefficientGroupName(name), hint: coefficientHint(`${name}.1`) }))}
      rows={SEVERITIES.map((severity) => ({
        key: String(severity),
        name: COEFFICIENT_WORDS.severities(String(severity)),
        ids: names.map((name) => `${name}.${severity}`),
      }))}
    />
  );
}

/** METHOD 2.5: off, or 15 minutes. */
const PRESETS: Readonly<Record<string, readonly number[]>> = { overhead_minutes: [0, 15] };

function Presets({ id, method, onCoefficient }: PartProps & { readonly id: string }) {
  const coefficient = coefficientOf(id);
  if (coefficient === undefined) return null;
  return (PRESETS[id] ?? []).map((value) => (
    <Button
      key={value}
      variant="default"
      size="xs"
      aria-pressed={(method[id] ?? coefficient.standard) === value}
      onClick={() => onCoefficient(coefficient, value)}
    >
      {value === 0 ? COEFFICIENT_WORDS.off : formatCoefficient(id, value)}
    </Button>
  ));
}
