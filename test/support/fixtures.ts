import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** One fixture: a file in the folder of its importer, with what is expected of it. */
export type Fixture = {
  readonly importer: string;
  readonly name: string;
  readonly path: string;
  readonly expectedPath: string;
  readonly bytes: Uint8Array;
};

const ROOT = join(import.meta.dirname, '..', 'fixtures');
const EXPECTED = '.expected.json';

/** All fixtures of the given importer ids, by folder. A folder that has no importer of its name is not looked at. */
export function findFixtures(ids: readonly string[]): readonly Fixture[] {
  return ids.flatMap((id) => {
    const folder = join(ROOT, id);
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).filter((file) => !file.endsWith(EXPECTED));
    return files.sort().map((file) => {
      const stem = basename(file, extname(file));
      return {
        importer: id,
        name: `${id}/${file}`,
        path: join(folder, file),
        expectedPath: join(folder, stem + EXPECTED),
        bytes: new Uint8Array(readFileSync(join(folder, file))),
      };
    });
  });
}

/** Folders that hold expectations, whether or not an importer has their name. */
export function fixtureFolders(): readonly string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((folder) => readdirSync(join(ROOT, folder)).some((file) => file.endsWith(EXPECTED)));
}

/** Bytes of a broken file in `quirks/`. */
export function readQuirk(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, 'quirks', name)));
}
