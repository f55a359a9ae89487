/** One sprint as a point of the line: points finished over hours left over after incidents. */
type RegressionPoint = { readonly netHours: number; readonly finished: number };

/** Fewer sprints than this do not carry a line (METHOD 2.7). */
const REGRESSION_SPRINTS = 10;

/**
 * Points per person-hour by least squares (METHOD 2.7, a cross-check of the pace): the slope of finished points on net
 * hours, sum((h - mean h)(f - mean f)) / sum((h - mean h)^2). `undefined` below ten sprints, and where all have the same
 * hours. It can be negative, which says that it explains nothing. Example: (300, 31), (400, 41): slope 0.1.
 */
export function regressionPace(points: readonly RegressionPoint[]): number | undefined {
  if (points.length < REGRESSION_SPRINTS) return undefined;
  const meanHours = mean(points.map(({ netHours }) => netHours));
  const meanFinished = mean(points.map(({ finished }) => finished));
  let covariance = 0;
  let variance = 0;
  for (const { netHours, finished } of points) {
    covariance += (netHours - meanHours) * (finished - meanFinished);
    variance += (netHours - meanHours) ** 2;
  }
  return variance > 0 ? covariance / variance : undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
