// @ts-check
import { existsSync } from 'node:fs';
import { mayInstall } from '../run/browsers.mjs';
import { run, say } from '../run/say.mjs';

/**
 * A WebDAV server's files, as Debian's packages put them, and those packages.
 *
 * @typedef {object} Program
 * @property {string[]} files all must be there
 * @property {string[]} packages
 */

/** @satisfies {Record<string, Program>} */
export const PROGRAMS = {
  apache: {
    files: ['/usr/sbin/apache2', '/usr/lib/apache2/modules/mod_dav_fs.so'],
    packages: ['apache2-bin'],
  },
  lighttpd: {
    files: ['/usr/sbin/lighttpd', '/usr/lib/lighttpd/mod_webdav.so'],
    packages: ['lighttpd', 'lighttpd-mod-webdav'],
  },
  sabre: {
    files: ['/usr/bin/php', '/usr/share/php/Sabre/DAV/Server.php'],
    packages: ['php-cli', 'php-xml', 'php-mbstring', 'php-sabre-dav'],
  },
  nginx: {
    files: ['/usr/sbin/nginx', '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so'],
    packages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
  },
  rclone: { files: ['/usr/bin/rclone'], packages: ['rclone'] },
};

/** @typedef {keyof typeof PROGRAMS} ProgramName */

/** @param {ProgramName} name */
const isThere = (name) => PROGRAMS[name].files.every((file) => existsSync(file));

/**
 * Sees that servers are installed; installs Debian's packages where that is possible (about 20 s for all five). No
 * service is started by it: the tests start each server themselves, in a folder of its own.
 *
 * @param {ProgramName[]} names
 * @returns {Promise<string | null>} a sentence that says what is missing, or `null`
 */
export async function needPrograms(names) {
  const missing = names.filter((name) => !isThere(name));
  if (missing.length === 0) return null;
  const packages = missing.flatMap((name) => PROGRAMS[name].packages);
  if (mayInstall()) {
    say(`Installing WebDAV servers for the tests: ${missing.join(', ')} ...`);
    // Debian starts what it installs, where a machine has services: RUNLEVEL=1 is a machine that has none just now.
    const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
    const first = await run('apt-get', install, { env, quiet: true });
    if (first.code !== 0) {
      await run('apt-get', ['update', '-q'], { env, quiet: true });
      const { code, output } = await run('apt-get', install, { env, quiet: true });
      if (code !== 0) console.error(output);
    }
  }
  const still = missing.filter((name) => !isThere(name));
  if (still.length === 0) return null;
  return `The tests against real WebDAV servers need ${still.join(', ')}: install Debian's packages ${packages.join(' ')}.`;
}
