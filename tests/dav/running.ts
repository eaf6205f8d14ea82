import { PASSWORD, USER } from './launch.mjs';
import { needPrograms, type ProgramName } from './programs.mjs';
import { startApache } from './servers/apache.mjs';
import { startLighttpd } from './servers/lighttpd.mjs';
import { startNginx } from './servers/nginx.mjs';
import { startRclone } from './servers/rclone.mjs';
import { startSabre } from './servers/sabre.mjs';

export interface Kind {
  name: string;
  program: ProgramName;
  start: () => ReturnType<typeof startApache>;
  /** It keeps a file that is there when it is asked to. */
  refuses: boolean;
}

const QUICK: Kind[] = [
  {
    name: 'Apache, FileETag MTime Size',
    program: 'apache',
    start: () => startApache('MTime Size'),
    refuses: true,
  },
  {
    name: 'Apache, FileETag INode MTime Size',
    program: 'apache',
    start: () => startApache('INode MTime Size'),
    refuses: true,
  },
  { name: 'lighttpd', program: 'lighttpd', start: startLighttpd, refuses: true },
  { name: 'sabre/dav', program: 'sabre', start: startSabre, refuses: true },
];

const MORE: Kind[] = [
  { name: 'nginx', program: 'nginx', start: startNginx, refuses: false },
  { name: 'rclone', program: 'rclone', start: startRclone, refuses: false },
];

/** The servers of this run: `npm run test:dav` takes all of them. */
export const KINDS: Kind[] = process.env.DAV === 'all' ? [...QUICK, ...MORE] : QUICK;

/** Fails with a sentence where a server is missing and cannot be installed. */
export async function need(...programs: ProgramName[]): Promise<void> {
  const missing = await needPrograms([...new Set(programs)]);
  if (missing) throw new Error(missing);
}

/** A folder on a running server, as the person of the tests signs in there. */
export const placeIn = (address: string, folder = 'match') => ({
  folder: `${address}${encodeURIComponent(folder)}/`,
  user: USER,
  password: PASSWORD,
});

/** So many bytes that no packing makes smaller. */
export function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}
