import { analyse } from './analyse-command.ts';
import { end } from './outcome.ts';

end(await analyse(process.argv.slice(2)));
