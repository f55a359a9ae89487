import { VIEW } from '../../../wording/view-words.ts';
import styles from '../view-bar.module.css';

export type SprintEnds = {
  readonly sprints: readonly { readonly key: string; readonly name: string }[];
  readonly since: string;
  readonly until: string;
  readonly onEnds: (since: string, until: string) => void;
};

/** The two ends of a range of sprints, whichever of them is the earlier. */
export function ViewRange({ sprints, since, until, onEnds }: SprintEnds) {
  return (
    <span className={styles.range}>
      <SprintSelect
        label={VIEW.from}
        sprints={sprints}
        chosen={since}
        onChoose={(key) => onEnds(...inTime(sprints, key, until))}
      />
      <SprintSelect
        label={VIEW.to}
        sprints={sprints}
        chosen={until}
        onChoose={(key) => onEnds(...inTime(sprints, since, key))}
      />
    </span>
  );
}

type SprintSelectProps = Pick<SprintEnds, 'sprints'> & {
  readonly label: string;
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
};

function SprintSelect({ label, sprints, chosen, onChoose }: SprintSelectProps) {
  return (
    <label className={styles.end}>
      <span>{label}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {sprints.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function inTime(sprints: SprintEnds['sprints'], one: string, other: string): [string, string] {
  const places = [one, other].map((end) => sprints.findIndex(({ key }) => key === end));
  return (places[0] ?? 0) <= (places[1] ?? 0) ? [one, other] : [other, one];
}
