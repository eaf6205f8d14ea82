// @ts-check
import { roleQuery } from './roleQuery.mjs';
import { pause, until } from './until.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Frame} Frame
 * @typedef {import('./roleQuery.mjs').Wanted} Wanted
 * @typedef {import('puppeteer-core').KeyInput} KeyInput
 */

/** @param {string} role @param {string | undefined} name @param {Partial<Wanted>} more @returns {Wanted} */
const wantedOf = (role, name, more) =>
  name === undefined ? { role, ...more } : { role, name, ...more };

/**
 * One of Matchbook's own pages (the framed panel, or the notebook tab), handled as a person does: things are
 * found by role and name, and pressed with real mouse and keyboard events. Works alike in both browsers.
 */
export class View {
  /**
   * @param {Page} page
   * @param {Frame} frame
   * @param {() => Promise<{ x: number, y: number }>} corner where the frame's left top lies in the page's view
   */
  constructor(page, frame, corner) {
    this.page = page;
    this.frame = frame;
    this.corner = corner;
  }

  /**
   * Runs a function inside the view.
   * @template {unknown[]} A
   * @template R
   * @param {(...args: A) => R} fn
   * @param {A} args
   * @returns {Promise<Awaited<R>>}
   */
  evaluate(fn, ...args) {
    return /** @type {Promise<Awaited<R>>} */ (
      this.frame.evaluate(/** @type {(...args: unknown[]) => unknown} */ (fn), ...args)
    );
  }

  /**
   * Waits, and says what the view showed where it waited in vain.
   * @template T
   * @param {string} what
   * @param {() => Promise<T>} ask
   * @param {number} [ms]
   */
  async waiting(what, ask, ms) {
    try {
      return await until(what, ask, ms);
    } catch (error) {
      const text = await this.text().catch((why) => String(why));
      throw new Error(
        `${error instanceof Error ? error.message : error}\nThe view shows:\n${text}`,
      );
    }
  }

  /** @param {Wanted} wanted @param {boolean} [scroll] */
  look(wanted, scroll = false) {
    return this.evaluate(roleQuery, wanted, scroll);
  }

  /**
   * Waits until something with this role and name can be seen.
   * @param {string} role
   * @param {string} [name]
   * @param {Partial<Wanted> & { ms?: number }} [more]
   */
  find(role, name, { ms, ...more } = {}) {
    const wanted = wantedOf(role, name, more);
    return this.waiting(
      `${role} "${name ?? ''}"`,
      async () => {
        const found = await this.look(wanted);
        return found.spot ? found : null;
      },
      ms,
    );
  }

  /** @param {string} role @param {string} [name] @param {Partial<Wanted>} [more] */
  async count(role, name, more = {}) {
    return (await this.look(wantedOf(role, name, more))).count;
  }

  /** Waits until nothing of this role and name is left. @param {string} role @param {string} [name] @param {Partial<Wanted>} [more] */
  gone(role, name, more = {}) {
    return until(`no ${role} "${name}"`, async () => (await this.count(role, name, more)) === 0);
  }

  /**
   * The middle of a thing in the page's view, once it lies still and nothing lies over it.
   * @param {string} role
   * @param {string} [name]
   * @param {Partial<Wanted>} [more]
   */
  async place(role, name, more = {}) {
    const wanted = wantedOf(role, name, more);
    let last = '';
    const spot = await this.waiting(`${role} "${name ?? ''}" to lie still and free`, async () => {
      const now = (await this.look(wanted, true)).spot;
      const still = now?.top && last === JSON.stringify(now);
      last = JSON.stringify(now);
      return still ? now : null;
    });
    const corner = await this.corner();
    return { x: corner.x + spot.x, y: corner.y + spot.y };
  }

  /** A real click. @param {string} role @param {string} [name] @param {Partial<Wanted>} [more] */
  async click(role, name, more = {}) {
    const { x, y } = await this.place(role, name, more);
    await this.evaluate(() => {
      document.documentElement.dataset.pressed = '';
      const heard = () => delete document.documentElement.dataset.pressed;
      addEventListener('pointerdown', heard, { capture: true, once: true });
    });
    await this.page.mouse.click(x, y);
    // A frame that is just being laid out may not get its events yet: only where none came at all, once more.
    const lost = () => this.evaluate(() => document.documentElement.dataset.pressed === '');
    for (let wait = 0; wait < 5; wait++) {
      if (!(await lost().catch(() => false))) return;
      await pause(60);
    }
    await this.page.mouse.click(x, y);
  }

  /** @param {string} role @param {string} [name] @param {Partial<Wanted>} [more] */
  async hover(role, name, more = {}) {
    const { x, y } = await this.place(role, name, more);
    await this.page.mouse.move(x, y);
  }

  /** Types where the focus is. @param {string} text @param {number} [delay] ms between keys */
  async type(text, delay) {
    await this.page.keyboard.type(text, delay ? { delay } : {});
  }

  /** @param {KeyInput[]} keys pressed together, the last one last */
  async press(...keys) {
    const last = /** @type {KeyInput} */ (keys.at(-1));
    const held = keys.slice(0, -1);
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.keyboard.press(last);
    for (const key of held.reverse()) await this.page.keyboard.up(key);
  }

  /** Clicks a field and types. @param {string} role @param {string} name @param {string} text @param {Partial<Wanted>} [more] */
  async fill(role, name, text, more = {}) {
    await this.click(role, name, more);
    await this.type(text);
  }

  /** Puts a long text in at once, as a paste does: the field hears one trusted-like `input`. @param {string} text */
  paste(text) {
    return this.evaluate((value) => document.execCommand('insertText', false, value), text);
  }

  /** All that can be read in the view. @returns {Promise<string>} */
  text() {
    return this.evaluate(() => document.body?.innerText ?? '');
  }

  /** @param {string} text @param {number} [ms] */
  reads(text, ms) {
    return this.waiting(`the words "${text}"`, async () => (await this.text()).includes(text), ms);
  }

  /** What the status line says. */
  async status() {
    return (await this.look({ role: 'status' })).text;
  }

  /** Waits for two frames to be drawn. */
  async settle() {
    await this.evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))),
    );
    await pause(30);
  }
}
