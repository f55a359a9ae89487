/** One line of the benchmark: what, how long, the ratio with its unit, its goal, and whether the answer was right. */
export type Line = {
  readonly what: string;
  readonly ms: number;
  readonly ratio: number;
  readonly unit: string;
  readonly goal?: Goal;
  readonly isMet?: boolean;
  readonly isRight: boolean;
};

/** At most, at least, or between the two. */
export type Goal = { readonly least?: number; readonly most?: number };

export function line(
  what: string,
  ms: number,
  unit: string,
  ratio: number,
  goal: Goal | undefined,
  isRight: boolean,
): Line {
  return { what, ms, ratio, unit, isRight, ...(goal !== undefined && { goal, isMet: meets(ratio, goal) }) };
}

function meets(ratio: number, goal: Goal): boolean {
  return ratio <= (goal.most ?? Number.POSITIVE_INFINITY) && ratio >= (goal.least ?? Number.NEGATIVE_INFINITY);
}

/** Prints the table; a goal that is missed says so, an answer that is wrong says WRONG. */
export function printTable(lines: readonly Line[]): void {
  console.log(
    `\n${'what'.padEnd(58)}${'ms'.padStart(9)}${'ratio'.padStart(10)} ${'unit'.padEnd(10)}${'goal'.padEnd(9)}${'met'.padEnd(5)}answer`,
  );
  for (const { what, ms, ratio, unit, goal, isMet, isRight } of lines) {
    const met = isMet === undefined ? '' : isMet ? 'yes' : 'NO';
    console.log(
      `${what.padEnd(58)}${ms.toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(10)} ${unit.padEnd(10)}${goalText(goal).padEnd(9)}${met.padEnd(5)}${isRight ? 'right' : 'WRONG'}`,
    );
  }
}

function goalText(goal: Goal | undefined): string {
  if (goal === undefined) return '';
  const { least, most } = goal;
  if (least !== undefined && most !== undefined) return `${least}-${most}`;
  return most === undefined ? `>= ${least}` : `<= ${most}`;
}
