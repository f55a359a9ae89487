import { writeFileSync } from 'node:fs';
import { formatTable, readReadme, withFormatTable } from './format-table.ts';

/** `npm run formats`: writes the README's table of formats anew from the registry. */
writeFileSync('README.md', withFormatTable(readReadme(), await formatTable()));
