import type { IssueGroup } from '../../domain/index.ts';
import { describeEffect, describeIssueGroup, describePlace } from '../../wording/issue-groups.ts';
import { IMPORT } from '../../wording/page-import.ts';
import styles from './issue-list.module.css';

/** Remarks about a file, grouped by what repairs them, those that left something out first. */
export function IssueList({ issues }: { readonly issues: readonly IssueGroup[] }) {
  if (issues.length === 0) return <p className="quiet">{IMPORT.noIssues}</p>;
  const sorted = issues.toSorted((a, b) => WEIGHT[a.effect] - WEIGHT[b.effect]);
  return (
    <ul className={styles.list} aria-label={IMPORT.issues}>
      {sorted.map((group) => (
        <IssueItem key={`${group.code} ${group.effect}`} group={group} />
      ))}
    </ul>
  );
}

const WEIGHT = { 'row-skipped': 0, 'value-unknown': 1, 'row-excluded': 2, 'row-merged': 3, noted: 4 } as const;

function IssueItem({ group }: { readonly group: IssueGroup }) {
  const text = describeIssueGroup(group);
  const places = group.places.filter((place) => place.line > 0 || place.value !== undefined);
  return (
    <li className={styles.item} data-effect={group.effect}>
      <span className={styles.effect}>{describeEffect(group.effect)}</span>
      <div>
        <p>
          {text.what} <span className="quiet">{text.next}</span>
        </p>
        {places.length === 0 ? null : (
          <details className={styles.places}>
            <summary>{text.where}</summary>
            <ul>
              {places.map((place) => (
                <li key={`${place.line} ${place.column ?? ''} ${place.value ?? ''}`}>{describePlace(place)}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
