// @ts-check
import { launch, PASSWORD, USER } from '../launch.mjs';

/** sabre/dav (https://sabre.io/dav/), of which Nextcloud and ownCloud are made, on PHP's own server. */
export function startSabre() {
  return launch('sabre', ({ port, home, root }) => ({
    command: '/usr/bin/php',
    args: ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', root, `${home}/server.php`],
    env: { PHP_CLI_SERVER_WORKERS: '4' },
    files: {
      'server.php': `<?php
require 'Sabre/autoload.php';
class Users extends Sabre\\DAV\\Auth\\Backend\\AbstractBasic {
  protected function validateUserPass($user, $password) {
    return $user === '${USER}' && $password === '${PASSWORD}';
  }
}
$server = new Sabre\\DAV\\Server(new Sabre\\DAV\\FSExt\\Directory('${root}'));
$server->setBaseUri('/');
$server->addPlugin(new Sabre\\DAV\\Auth\\Plugin(new Users(), 'notes'));
$server->exec();
`,
    },
  }));
}
