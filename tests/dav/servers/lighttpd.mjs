// @ts-check
import { launch, PASSWORD, USER } from '../launch.mjs';

/** lighttpd with mod_webdav (https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_webdav). */
export function startLighttpd() {
  return launch('lighttpd', ({ port, home, root }) => ({
    command: '/usr/sbin/lighttpd',
    args: ['-D', '-f', `${home}/lighttpd.conf`],
    files: {
      users: `${USER}:${PASSWORD}\n`,
      'lighttpd.conf': `server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.document-root = "${root}"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${home}/run/error.log"
server.upload-dirs = ("${home}/run")
mimetype.assign = ("" => "application/octet-stream")
auth.backend = "plain"
auth.backend.plain.userfile = "${home}/users"
auth.require = ("/" => ("method" => "basic", "realm" => "notes", "require" => "valid-user"))
webdav.activate = "enable"
webdav.is-readonly = "disable"
`,
    },
  }));
}
