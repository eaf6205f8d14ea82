import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from '../browser/driver/until.mjs';

const run = promisify(execFile);

/** A screen without a monitor (Xvfb) with its windows kept (openbox), and a hand at its keyboard (xdotool). */
export class Screen {
  static async start(display = ':97'): Promise<Screen> {
    const server = spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: 'ignore',
    });
    const ended = new Promise<never>((_, reject) => {
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    });
    ended.catch(() => {});
    const screen = new Screen(display, server);
    await Promise.race([ended, until('the screen', () => screen.hand('getdisplaygeometry'))]);
    // Without one nothing has the focus, and the browser closes its own questions at once.
    screen.manager = spawn('openbox', {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display },
    });
    return screen;
  }

  private manager: ChildProcess | null = null;

  private constructor(
    readonly display: string,
    private readonly server: ChildProcess,
  ) {}

  /** What xdotool answers. */
  async hand(...args: string[]): Promise<string> {
    const { stdout } = await run('xdotool', args, {
      env: { ...process.env, DISPLAY: this.display },
    });
    return stdout.trim();
  }

  /** The window whose title matches, once it is there. */
  window(title: string): Promise<string> {
    return until(`a window "${title}"`, async () =>
      (await this.hand('search', '--onlyvisible', '--name', title)).split('\n').at(-1),
    );
  }

  /** Presses what lies so far from the lower right corner of a window, in pixels. */
  async press(window: string, fromRight: number, fromBottom: number): Promise<void> {
    const told = await this.hand('getwindowgeometry', '--shell', window);
    const of = (name: string) => Number(new RegExp(`^${name}=(\\d+)$`, 'm').exec(told)?.[1]);
    const x = of('X') + of('WIDTH') - fromRight;
    const y = of('Y') + of('HEIGHT') - fromBottom;
    await this.hand('mousemove', `${x}`, `${y}`, 'click', '1');
  }

  /** A picture of the whole screen. */
  async picture(file: string): Promise<void> {
    await run('import', ['-window', 'root', file], {
      env: { ...process.env, DISPLAY: this.display },
    });
  }

  /** Whether a question of the browser's dims the (light) page behind it in a picture of the screen. */
  async asks(picture: string): Promise<boolean> {
    const middle = ['-crop', '200x200+900+500', '-format', '%[fx:mean]', 'info:'];
    const { stdout } = await run('convert', [picture, ...middle]);
    return Number(stdout) < 0.7;
  }

  stop(): void {
    this.manager?.kill();
    this.server.kill();
  }
}
