// @ts-check
import { launch, PASSWORD, USER } from '../launch.mjs';

/** rclone's WebDAV server (https://rclone.org/commands/rclone_serve_webdav/). It writes over a file whatever is asked. */
export function startRclone() {
  return launch('rclone', ({ port, root }) => ({
    command: '/usr/bin/rclone',
    args: `serve webdav --addr 127.0.0.1:${port} --user ${USER} --pass ${PASSWORD}`
      .split(' ')
      .concat('--vfs-cache-mode', 'off', '--dir-cache-time', '1ms', root),
  }));
}
