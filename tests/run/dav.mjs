// @ts-check
/**
 * `npm run test:dav`: the tests against real WebDAV servers, all of them; `npm test` takes those that people meet most.
 */
import { needPrograms, PROGRAMS } from '../dav/programs.mjs';
import { install } from './install.mjs';
import { needNode, runPackage } from './say.mjs';

needNode();
if (!(await install())) process.exit(1);
const names = /** @type {(keyof typeof PROGRAMS)[]} */ (Object.keys(PROGRAMS));
const missing = await needPrograms(names);
if (missing) {
  console.error(missing);
  process.exit(1);
}
const args = ['run', '--config', 'vitest.dav.config.ts', ...process.argv.slice(2)];
process.exit((await runPackage('vitest', args, { env: { DAV: 'all' } })).code);
