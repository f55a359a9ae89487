import { convert } from './convert-command.ts';
import { end } from './outcome.ts';

end(await convert(process.argv.slice(2)));
