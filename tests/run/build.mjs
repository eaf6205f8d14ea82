// @ts-check
import { join } from 'node:path';
import { root, runPackage } from './say.mjs';

/** Where each build lies. */
export const built = {
  chromium: join(root, '.output', 'chrome-mv3'),
  firefox: join(root, '.output', 'firefox-mv3'),
};

/**
 * Builds the extension, output shown.
 *
 * @param {'chromium' | 'firefox'} kind
 * @returns {Promise<boolean>} whether it was built
 */
export async function build(kind) {
  const args = kind === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  const { code } = await runPackage('wxt', args);
  return code === 0;
}

/**
 * Whether a file of tests/run was started by itself, not imported.
 *
 * @param {string} url its `import.meta.url`
 */
export const isMain = (url) =>
  Boolean(process.argv[1]) && url === new URL(`file://${process.argv[1]}`).href;
