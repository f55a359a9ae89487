/** Finished and unfinished per sprint, from the zero line; invented, and only there to look at. */
const SKETCH = [
  { below: 30, hatch: 6, above: 8 },
  { below: 27, hatch: 12, above: 15 },
  { below: 31, hatch: 8, above: 7 },
  { below: 33, hatch: 4, above: 4 },
  { below: 26, hatch: 10, above: 20 },
  { below: 25, hatch: 18, above: 20 },
] as const;
const STEP = 34;
const BAR = 20;
const ZERO = 52;

/** A small sketch of the chart that the sample opens. Decoration only. */
export function SampleSketch() {
  return (
    <svg viewBox={`0 0 ${SKETCH.length * STEP} 96`} aria-hidden="true" focusable="false" style={{ maxWidth: 240 }}>
      <defs>
        <pattern id="sketch-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--invested)" />
          <rect width="1.4" height="5" fill="var(--invested-tint)" />
        </pattern>
      </defs>
      {SKETCH.map(({ below, hatch, above }, at) => (
        <g key={`${below} ${hatch}`} transform={`translate(${at * STEP + 7} 0)`}>
          <rect y={ZERO - hatch - above - 1.5} width={BAR} height={above} rx="1.5" fill="var(--added)" />
          <rect y={ZERO - hatch} width={BAR} height={hatch} rx="1.5" fill="url(#sketch-hatch)" />
          <rect y={ZERO + 10} width={BAR} height={below} rx="1.5" fill="var(--finished)" />
        </g>
      ))}
      <path d={`M0 ${ZERO + 0.5}H${SKETCH.length * STEP}`} stroke="var(--line-2)" />
    </svg>
  );
}
