// @ts-check
import { execFileSync } from 'node:child_process';
import { launch, PASSWORD, USER } from '../launch.mjs';

const MODULES =
  'mpm_event authn_core authn_file authz_core authz_user auth_basic mime dav dav_fs'.split(' ');
const LIBRARY = '/usr/lib/apache2/modules';

/**
 * Apache with mod_dav (https://httpd.apache.org/docs/2.4/mod/mod_dav.html). A file's ETag is weak for a second or two
 * after it was written, and of another form by each setting.
 *
 * @param {'MTime Size' | 'INode MTime Size'} [etag] its `FileETag`
 */
export function startApache(etag = 'MTime Size') {
  const hash = execFileSync('openssl', ['passwd', '-apr1', PASSWORD], { encoding: 'utf8' }).trim();
  return launch(`apache-${etag.split(' ').length}`, ({ port, home, root }) => ({
    command: '/usr/sbin/apache2',
    args: ['-f', `${home}/httpd.conf`, '-D', 'FOREGROUND'],
    files: {
      htpasswd: `${USER}:${hash}\n`,
      'mime.types': 'text/plain txt\n',
      'httpd.conf': `ServerName 127.0.0.1
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module ${LIBRARY}/mod_${name}.so`).join('\n')}
PidFile "${home}/run/httpd.pid"
Mutex file:${home}/run default
DefaultRuntimeDir "${home}/run"
ErrorLog "${home}/run/error.log"
TypesConfig "${home}/mime.types"
ServerLimit 4
ThreadsPerChild 32
MaxRequestWorkers 128
DocumentRoot "${root}"
DavLockDB "${home}/run/DavLock"
FileETag ${etag}
<Location />
  Dav On
  AuthType Basic
  AuthName "notes"
  AuthUserFile "${home}/htpasswd"
  Require valid-user
</Location>
`,
    },
  }));
}
