// @ts-check
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chromium } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { pause, until } from './until.mjs';
import { View } from './View.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {'chromium' | 'firefox'} BrowserName
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 * @typedef {object} LaunchOptions
 * @property {BrowserName} browser
 * @property {string} [executable] the browser's program; else CHROMIUM or FIREFOX, else Debian's
 * @property {string} [extension] folder of the built extension; else `.output/<browser>-mv3`
 * @property {{ httpPort: number, httpsPort: number }} [site] the practice pages; left out: the real network
 * @property {string} [profile] folder to keep and use again; else one that `close` removes
 * @property {boolean} [headless]
 * @property {number} [width]
 * @property {number} [height]
 * @property {boolean} [dark]
 * @property {boolean} [forcedColors]
 * @property {string[]} [args]
 * @property {Record<string, string | number | boolean>} [prefs] of Firefox
 *
 * @typedef {LaunchOptions & { extension: string, headless: boolean, width: number, height: number, downloads: string }} DeviceOptions
 */

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where the built extensions lie; `OUTPUT` names another folder. */
const OUTPUT = resolve(ROOT, process.env.OUTPUT ?? '.output');

/** The folder of the built extension for a browser. @param {BrowserName} browser */
export const builtFolder = (browser) =>
  join(OUTPUT, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** One browser profile with the built extension in it: what design.md calls a device. */
export class Device {
  /** @param {LaunchOptions} options */
  static async launch(options) {
    const folder = options.profile ?? (await mkdtemp(join(tmpdir(), 'matchbook-device-')));
    const downloads = join(folder, 'downloads');
    await mkdir(downloads, { recursive: true });
    /** @type {DeviceOptions} */
    const whole = {
      extension: builtFolder(options.browser),
      headless: true,
      width: 1280,
      height: 800,
      ...options,
      profile: folder,
      downloads,
    };
    const engine = await (options.browser === 'chromium' ? Chromium : Firefox).launch(whole);
    return new Device(engine, whole, options.profile === undefined);
  }

  /**
   * @param {Chromium | Firefox} engine
   * @param {DeviceOptions} options
   * @param {boolean} temporary
   */
  constructor(engine, options, temporary) {
    this.engine = engine;
    this.options = options;
    this.temporary = temporary;
  }

  get browser() {
    return this.engine.browser;
  }

  get name() {
    return this.engine.name;
  }

  get profile() {
    return /** @type {string} */ (this.options.profile);
  }

  /** A new tab at the device's size. */
  async newPage() {
    const page = await this.browser.newPage();
    await page.setViewport({ width: this.options.width, height: this.options.height });
    return page;
  }

  /**
   * Opens a page in a new tab and waits for our button in it.
   * @param {string} address
   * @param {{ button?: boolean }} [options] `button: false` where none is to be expected
   */
  async open(address, { button = true } = {}) {
    const page = await this.newPage();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    if (button) await this.button(page);
    return page;
  }

  /**
   * Runs `(root, ...args)` on the closed shadow root of our element in a page; of several (an old one
   * and its heir) the first that has an answer; `undefined` where there is none.
   * @template {unknown[]} A
   * @template R
   * @param {Page} page
   * @param {(root: ShadowRoot, ...args: A) => R} fn
   * @param {A} args
   * @returns {Promise<R | undefined>}
   */
  shadow(page, fn, ...args) {
    return /** @type {Promise<R | undefined>} */ (this.engine.shadow(page, String(fn), args));
  }

  /**
   * Where a button of ours lies in the page, or `null`. `edge`: the page's button; `note`: the one by a selection.
   * @param {Page} page
   * @param {'edge' | 'note'} which
   */
  async hostButton(page, which) {
    const box = await this.shadow(
      page,
      (root, wanted) => {
        for (const button of root.querySelectorAll('button')) {
          const words = (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
          const isNote = words === 'Note';
          if (
            (wanted === 'note') !== isNote ||
            !button.checkVisibility({ visibilityProperty: true })
          )
            continue;
          const { x, y, width, height } = button.getBoundingClientRect();
          if (width > 0) return { x, y, width, height };
        }
        return null;
      },
      which,
    );
    return box ?? null;
  }

  /** Waits for the page's edge button. @param {Page} page */
  button(page) {
    return until('the button at the page edge', () => this.hostButton(page, 'edge'));
  }

  /** @param {Page} page @param {'edge' | 'note'} which */
  async pressHostButton(page, which) {
    let last = '';
    const box = await until(`the ${which} button to lie still`, async () => {
      const now = await this.hostButton(page, which);
      const still = now && JSON.stringify(now) === last;
      last = JSON.stringify(now);
      return still ? now : null;
    });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** The panel of a page, once it shows its first view. @param {Page} page @param {number} [ms] */
  async panel(page, ms = 20_000) {
    // Found anew each time: a page that came back has its panel framed again, and the frame before is no more.
    const shown = async () => {
      const frame = await this.engine.panelFrame(page);
      if (!frame) return null;
      const view = new View(page, frame, () => this.engine.corner(page, frame));
      const drawn = await view.evaluate(
        () => document.querySelector('[role="tab"], input, [role="alert"]') !== null,
      );
      return drawn ? view : null;
    };
    return until('the panel to show itself', shown, ms);
  }

  /** Whether a panel is framed in the page. @param {Page} page */
  async hasPanel(page) {
    return (await this.engine.panelFrame(page)) !== null;
  }

  /** Presses the page's edge button. @param {Page} page */
  async openPanel(page) {
    await this.pressHostButton(page, 'edge');
    return this.panel(page);
  }

  /** Selects a text of the page as a hand does, and presses "Note". @param {Page} page @param {string} text */
  async noteOn(page, text) {
    await this.select(page, text);
    await this.pressHostButton(page, 'note');
    const panel = await this.panel(page);
    await panel.find('textbox', 'Note');
    return panel;
  }

  /**
   * Drags the mouse over a text of the page (its first occurrence within one element).
   * @param {Page} page
   * @param {string} text
   */
  async select(page, text) {
    const ends = await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      /** @type {{ node: Text, from: number }[]} */
      const parts = [];
      let all = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('script, style, noscript')) continue;
        parts.push({ node: /** @type {Text} */ (node), from: all.length });
        all += node.nodeValue;
      }
      const at = all.indexOf(wanted);
      if (at < 0) return null;
      /** @param {number} offset @param {boolean} end */
      const point = (offset, end) => {
        const part = parts.findLast((p) => (end ? p.from < offset : p.from <= offset));
        return part ? { node: part.node, offset: offset - part.from } : null;
      };
      const start = point(at, false);
      const end = point(at + wanted.length, true);
      if (!start || !end) return null;
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      // On a phone the open panel leaves only the upper part of the page in view.
      const block = innerWidth < 640 ? 'start' : 'center';
      start.node.parentElement?.scrollIntoView({ block, behavior: 'instant' });
      const rects = [...range.getClientRects()].filter((r) => r.width > 0);
      const first = rects[0];
      const last = rects.at(-1);
      if (!first || !last) return null;
      return {
        from: { x: first.left + 0.5, y: first.top + first.height / 2 },
        to: { x: last.right, y: last.top + last.height / 2 },
      };
    }, text);
    if (!ends) throw new Error(`the page has no "${text}" to be selected`);
    await page.bringToFront();
    await page.mouse.move(ends.from.x, ends.from.y);
    await page.mouse.down();
    await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2);
    await page.mouse.move(ends.to.x, ends.to.y);
    await page.mouse.up();
  }

  /** What is selected in the page. @param {Page} page */
  selected(page) {
    return page.evaluate(() => String(getSelection()));
  }

  /** The notebook tab at an address such as `#/settings`. @param {string} [hash] */
  async notebook(hash = '') {
    const page = await this.newPage();
    await this.engine.goExtension(page, `notebook.html${hash}`);
    return this.viewOf(page);
  }

  /** A tab of one of our own pages as a View. @param {Page} page */
  viewOf(page) {
    return new View(page, page.mainFrame(), async () => ({ x: 0, y: 0 }));
  }

  /** Waits for a tab that the extension opens by itself. @param {string} part of its address */
  async opened(part) {
    const page = await until(`a tab with ${part}`, async () => {
      for (const page of await this.browser.pages()) {
        const href = await page.evaluate(() => location.href).catch(() => page.url());
        if (href.includes(part)) return page;
      }
      return null;
    });
    return this.viewOf(page);
  }

  /** Passages painted under our name in the page's highlight registry. @param {Page} page @returns {Promise<string[]>} */
  async painted(page) {
    return page.evaluate(() => {
      const registry = /** @type {Map<string, Set<Range>>} */ (
        /** @type {unknown} */ (CSS.highlights)
      );
      const all = [...registry.values()].flatMap((highlight) => [...highlight]);
      return [...new Set(all.map((range) => String(range).replace(/\s+/g, ' ').trim()))];
    });
  }

  /** Waits until a passage is painted. @param {Page} page @param {string} text @param {number} [ms] */
  paints(page, text, ms) {
    return until(
      `"${text}" to be painted`,
      async () => (await this.painted(page)).includes(text),
      ms,
    );
  }

  /** Ends the background at once, as the browser may at any moment. */
  stopWorker() {
    return this.engine.stopWorker();
  }

  workerAlive() {
    return this.engine.workerAlive();
  }

  /**
   * Runs `(scope, ...args)` in the background.
   * @template {unknown[]} A
   * @template R
   * @param {(scope: any, ...args: A) => R} fn
   * @param {A} args
   * @returns {Promise<Awaited<R>>}
   */
  background(fn, ...args) {
    return /** @type {Promise<Awaited<R>>} */ (this.engine.background(String(fn), args));
  }

  /** Loads the extension anew under its open pages, as an update does. */
  reloadExtension() {
    return this.engine.reloadExtension();
  }

  /** A real click on the toolbar button. @param {Page} page */
  clickToolbar(page) {
    return this.engine.clickToolbar(page);
  }

  /** A new tab in a window of its own. @param {string} address */
  async openWindow(address) {
    const page = await this.browser.newPage({ type: 'window' });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await this.button(page);
    return page;
  }

  /** Errors of the extension's background; the first call begins to listen where the browser keeps none. */
  errors() {
    return this.engine.errors();
  }

  /**
   * Presses what asks the browser for access to a site, and answers its question with yes.
   * @param {string} origin @param {() => Promise<void>} press
   */
  async allow(origin, press) {
    await this.engine.expectPrompt(origin);
    await press();
    await this.engine.answerPrompt(true);
  }

  /** The person gives access again in the browser's own pages. @param {string} origin */
  giveBack(origin) {
    return this.engine.giveBack(origin);
  }

  /** The person takes access back in the browser's own pages. @param {string} origin */
  withdraw(origin) {
    return this.engine.withdraw(origin);
  }

  /** The browser's own side panel, once it shows something. @param {number} [ms] */
  async sidePanel(ms = 20_000) {
    const found = await until('the side panel', () => this.engine.sidePanel(), ms);
    const view = new View(found.page, found.frame, async () => ({ x: 0, y: 0 }));
    await until(
      'the side panel to show itself',
      () => view.evaluate(() => document.querySelector('[role="tab"]') !== null),
      ms,
    );
    return view;
  }

  async hasSidePanel() {
    return (await this.engine.sidePanel()) !== null;
  }

  /** The small page that the toolbar button pops up. @param {number} [ms] */
  async popup(ms = 20_000) {
    const found = await until('the popup', () => this.engine.popup(), ms);
    return new View(found.page, found.frame, async () => ({ x: 0, y: 0 }));
  }

  /** The person's system turns dark or light while a view is open (Chromium). @param {View} view @param {boolean} dark */
  async setDark(view, dark) {
    if (!('setDark' in this.engine)) throw new Error('only Chromium can be told while it runs');
    await this.engine.setDark(view.frame, dark);
    const turned = () => view.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await until(`it to be ${dark ? 'dark' : 'light'}`, async () => (await turned()) === dark);
    await view.settle();
  }

  /** @param {Page} page @param {string} file @param {Box} [clip] */
  async screenshot(page, file, clip) {
    const png = await page.screenshot(clip ? { clip } : {});
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, png);
    return png;
  }

  /** Ends the browser as a power cut does. */
  async kill() {
    const child = this.browser.process();
    if (!child?.pid) throw new Error('this browser was not started here');
    const ended = new Promise((done) => child.once('exit', done));
    // Its whole group: the driver starts each browser in one of its own.
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }

  /** The same profile in a new browser. The old one must have ended. */
  async again() {
    const next = await Device.launch({ ...this.options, profile: this.profile });
    next.temporary = this.temporary;
    return next;
  }

  /** Ends the browser and keeps its profile, so that `again` can go on with it. */
  async quit() {
    await Promise.race([this.browser.close().catch(() => {}), pause(10_000)]);
  }

  async close() {
    await this.quit();
    if (this.temporary) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
