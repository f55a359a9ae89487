/** Grade of effort evidence (METHOD 2.3). `none`: nobody worked on it. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D' | 'E' | 'none';

/** Multiplier groups of METHOD 2.3 and 2.11, in the order in which draws are made. `Bh` is B that tends high. */
export const EVIDENCE_GROUPS = ['A', 'B', 'Bh', 'C', 'D', 'E'] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];
