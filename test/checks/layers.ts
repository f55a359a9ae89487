import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** What a room may import: other rooms (`types:` = only types of it), and packages. The table of the README, enforced. */
type Room = {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
};

const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: [] },
  wording: { rooms: ['domain'], types: ['metrics'], packages: [] },
  metrics: { rooms: ['domain'], packages: ['temporal-polyfill'] },
  importers: { rooms: ['domain'], packages: ['fflate', 'papaparse', 'valibot', 'temporal-polyfill'] },
  storage: { rooms: ['domain'], packages: ['dexie'] },
  engine: { rooms: ['domain', 'importers', 'metrics', 'storage'], packages: ['comlink', '@noble/hashes'] },
  cli: { rooms: ['domain', 'importers', 'metrics', 'engine'], packages: ['node', 'vite'] },
  charts: { rooms: ['domain', 'wording'], types: ['metrics'], packages: ['react', 'recharts'] },
  share: {
    rooms: ['domain', 'wording', 'charts'],
    types: ['metrics'],
    packages: ['react', 'react-dom', '@fontsource-variable/inter'],
  },
  app: {
    rooms: ['domain', 'wording', 'charts', 'share'],
    types: ['metrics'],
    packages: ['react', 'react-dom', '@mantine/', '@tanstack/', '@tabler/icons-react', '@fontsource-variable/inter'],
  },
};

/** The page's only way to the data, and the only part of the engine that the app may import. */
const ENGINE_DOORS = 'src/engine/(client|api)[.]ts$';
/** Fewer modules than this means that the cruise read nothing, and its silence proves nothing. */
const FEWEST_MODULES = 60;

/** Cruises `src` and tells each import that the table does not allow, each cycle, and a cruise that read too little. */
export async function layerProblems(folder = 'src', fewest = FEWEST_MODULES): Promise<readonly string[]> {
  const { output } = await cruise([folder], {
    ruleSet: { forbidden: [...Object.entries(ROOMS).flatMap(roomRules), noCycles] },
    validate: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') return [`The cruise gave text instead of a result: ${output}`];
  return [
    ...tooFew(output, fewest),
    ...output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  ];
}

const noCycles: IForbiddenRuleType = { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } };

function roomRules([name, room]: [string, Room]): IForbiddenRuleType[] {
  const from = { path: `(^|/)src/${name}/` };
  const rooms = [name, ...room.rooms];
  const anyWay = [...rooms, ...(room.types ?? [])].join('|');
  const doors = name === 'app' ? [ENGINE_DOORS] : [];
  const packages = room.packages.map((each) => (each === 'node' ? '^(node:)?[a-z_/]+$' : `node_modules/${each}`));
  return [
    {
      name: `${name}-rooms`,
      severity: 'error',
      from,
      to: { path: '(^|/)src/', pathNot: [`(^|/)src/(${anyWay})/`, ...doors] },
    },
    ...(room.types ?? []).map(
      (types): IForbiddenRuleType => ({
        name: `${name}-only-types-of-${types}`,
        severity: 'error',
        from,
        to: { path: `(^|/)src/${types}/`, dependencyTypesNot: ['type-only'] },
      }),
    ),
    {
      name: `${name}-packages`,
      severity: 'error',
      from,
      to: { pathNot: ['(^|/)src/', ...packages], dependencyTypesNot: ['local'] },
    },
  ];
}

function tooFew(output: ICruiseResult, fewest: number): readonly string[] {
  const read = output.modules.filter((module) => module.source.includes('src/')).length;
  console.log(`${read} modules read`);
  return read >= fewest
    ? []
    : [`Only ${read} modules were read, at least ${fewest} were expected: the check proves nothing.`];
}
