// @ts-check
import { execFileSync } from 'node:child_process';
import { launch, PASSWORD, USER } from '../launch.mjs';

/**
 * nginx with its own dav and the module dav-ext (https://github.com/arut/nginx-dav-ext-module). It writes over a file
 * whatever `If-None-Match` says.
 */
export function startNginx() {
  const hash = execFileSync('openssl', ['passwd', '-apr1', PASSWORD], { encoding: 'utf8' }).trim();
  return launch('nginx', ({ port, home, root }) => ({
    command: '/usr/sbin/nginx',
    args: ['-c', `${home}/nginx.conf`, '-p', `${home}/`, '-e', `${home}/run/error.log`],
    files: {
      htpasswd: `${USER}:${hash}\n`,
      'nginx.conf': `load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
daemon off;
pid ${home}/run/nginx.pid;
error_log ${home}/run/error.log;
events { worker_connections 256; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/run/${name};`).join('\n  ')}
  client_max_body_size 64m;
  server {
    listen 127.0.0.1:${port};
    location / {
      root ${root};
      auth_basic notes;
      auth_basic_user_file ${home}/htpasswd;
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS;
    }
  }
}
`,
    },
  }));
}
