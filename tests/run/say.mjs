// @ts-check
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a closing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} text a line of what is being done */
export const say = (text) => console.log(text);

/**
 * Ends with one sentence, where Node is too old for the rest to run.
 */
export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Matchbook needs Node 20.19 or newer to be built, and this is Node ${process.versions.node}: see https://nodejs.org.`,
  );
  process.exit(1);
}

/**
 * Runs a command in the project's folder with its output shown, or kept when `quiet`.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} exit code, 1 where it could not be started or was killed
 */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((done) => {
    // On Windows npm is a script, and scripts need a shell.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (piece) => {
      output += piece;
    });
    child.stderr?.on('data', (piece) => {
      output += piece;
    });
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * Runs the command of an installed package with this very Node: no shell, no `.cmd`, no `npx`.
 *
 * @param {string} name the package
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & { bin?: string }} [options] `bin` where the command is named otherwise
 */
export function runPackage(name, args, { bin = name, ...options } = {}) {
  const require = createRequire(join(root, 'package.json'));
  const file = join(root, 'node_modules', name, 'package.json');
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin: bins } = require(file);
  const script = typeof bins === 'string' ? bins : (bins[bin] ?? Object.values(bins)[0]);
  return run(process.execPath, [join(dirname(file), script ?? ''), ...args], options);
}
