// @ts-check
import puppeteer from 'puppeteer-core';
import { until } from './until.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Frame} Frame
 * @typedef {import('./Device.mjs').DeviceOptions} DeviceOptions
 * @typedef {{ send: (method: string, args: object) => Promise<{ result: any }> }} Connection
 */

const ADDON = 'matchbook@matchbook.example';
/** Known beforehand, so that moz-extension addresses can be written down. */
const UUID = '5a3f7b1e-2c4d-4e6f-8a9b-0c1d2e3f4a5b';

/** What is asked of the browser's own frames takes some milliseconds. */
const ANSWER_MS = 5_000;

/** @param {DeviceOptions} options */
const prefsOf = (options) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  // A temporary add-on is taken away when the browser ends: its notebook must be there at the next start.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.shell.checkDefaultBrowser': false,
  'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
  'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
  ...(options.site
    ? {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `80=${options.site.httpPort};443=${options.site.httpsPort}`,
      }
    : {}),
  ...(options.forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
  ...(options.downloads
    ? {
        'browser.download.folderList': 2,
        'browser.download.dir': options.downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
      }
    : {}),
  ...options.prefs,
});

/** @param {any} remote a value as WebDriver BiDi writes it */
function plain(remote) {
  switch (remote?.type) {
    case 'array':
      return remote.value.map(plain);
    case 'object':
      return Object.fromEntries(
        remote.value.map((/** @type {[string, any]} */ [key, value]) => [key, plain(value)]),
      );
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    default:
      return remote?.value;
  }
}

/**
 * A frame by its context's id. The driver's own list of frames names each about:blank and loses those of a
 * page that Back brought back; the browser's own tree knows them.
 */
class FrameByContext {
  /** @param {Connection} connection @param {string} context */
  constructor(connection, context) {
    this.connection = connection;
    this.context = context;
  }

  /** @param {string | ((...args: any[]) => unknown)} what @param {unknown[]} args JSON */
  async evaluate(what, ...args) {
    const target = { context: this.context };
    const { result } =
      typeof what === 'string'
        ? await this.connection.send('script.evaluate', {
            expression: `${what}; ''`,
            target,
            awaitPromise: true,
          })
        : await this.connection.send('script.callFunction', {
            functionDeclaration: `async (args) => JSON.stringify((await (${what})(...JSON.parse(args))) ?? null)`,
            target,
            awaitPromise: true,
            userActivation: false,
            arguments: [{ type: 'string', value: JSON.stringify(args) }],
          });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return typeof what === 'string' ? undefined : JSON.parse(result.result.value);
  }
}

/** Firefox's half of a Device, by WebDriver BiDi. */
export class Firefox {
  name = /** @type {const} */ ('firefox');
  id = ADDON;
  origin = `moz-extension://${UUID}`;

  /** @param {DeviceOptions} options */
  static async launch(options) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: options.executable ?? process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: options.headless,
      acceptInsecureCerts: true,
      defaultViewport: null,
      ...(options.profile ? { userDataDir: options.profile } : {}),
      args: [
        '--remote-allow-system-access',
        `--width=${options.width}`,
        `--height=${options.height}`,
        ...(options.args ?? []),
      ],
      extraPrefsFirefox: prefsOf(options),
    });
    await browser.installExtension(options.extension);
    return new Firefox(browser);
  }

  /** @param {import('puppeteer-core').Browser} browser */
  constructor(browser) {
    this.browser = browser;
    /** @type {Page | null} */
    this.lab = null;
  }

  get connection() {
    return /** @type {{ connection: Connection }} */ (/** @type {unknown} */ (this.browser))
      .connection;
  }

  /** `goto` of an extension page never settles here: not awaited. @param {Page} page @param {string} address */
  async goExtension(page, address) {
    page.goto(`${this.origin}/${address}`).catch(() => {});
    await until(`${address} to load`, () =>
      page.evaluate(
        (origin) => location.href.startsWith(origin) && document.readyState === 'complete',
        this.origin,
      ),
    );
  }

  /** The frame of `panel.html`, or `null`. @param {Page} page */
  async panelFrame(page) {
    const root = this.contextOf(page);
    const { result } = await this.connection.send('browsingContext.getTree', { root });
    const found = result.contexts[0]?.children.findLast((/** @type {{ url: string }} */ child) =>
      /^moz-extension:.*\/panel\.html/.test(child.url),
    );
    if (!found) return null;
    const frame = new FrameByContext(this.connection, found.context);
    return /** @type {Frame} */ (/** @type {unknown} */ (frame));
  }

  /**
   * One of our pages in the browser's own frame (side panel, popup), which no driver lists as a tab: reached from the
   * browser's window by a script in its process.
   * @param {string} browser an expression that finds its `<browser>`
   */
  async inFrame(browser) {
    const privileged = (/** @type {string} */ expression) => this.privileged(expression);
    if (!(await privileged(`Boolean(${browser})`))) return null;
    /** @param {string} code of an async function's body, in the frame with `content` */
    const run = async (code) => {
      const id = `matchbook-test-${Math.random()}`;
      const script = `(async () => { ${code} })().then(
        (value) => sendAsyncMessage(${JSON.stringify(id)}, { value }),
        (error) => sendAsyncMessage(${JSON.stringify(id)}, { error: String(error) }))`;
      // A frame that goes while it is asked never answers.
      const answer = await privileged(`new Promise((done) => {
        const mm = ${browser}.messageManager;
        const hear = ({ data }) => { mm.removeMessageListener(${JSON.stringify(id)}, hear); done(JSON.stringify(data)); };
        mm.addMessageListener(${JSON.stringify(id)}, hear);
        mm.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
        setTimeout(() => done('{"error":"the frame did not answer"}'), ${ANSWER_MS});
      })`);
      const { value, error } = JSON.parse(answer);
      if (error) throw new Error(error);
      return value;
    };
    const frame = {
      /** @param {string | ((...args: any[]) => unknown)} what @param {unknown[]} args JSON */
      async evaluate(what, ...args) {
        const inside = `(async () => JSON.stringify((await (${what})(...${JSON.stringify(args)})) ?? null))()`;
        const box = `Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })`;
        return JSON.parse(
          await run(`return await Cu.evalInSandbox(${JSON.stringify(inside)}, ${box});`),
        );
      },
    };
    /** @param {number} x @param {number} y */
    const click = (x, y) =>
      run(`for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        const buttons = type === 'mousedown' ? 1 : 0;
        content.synthesizeMouseEvent(type, ${x}, ${y}, { button: 0, buttons, clickCount: type === 'mousemove' ? 0 : 1 });
      }`);
    /** @param {string} text */
    const type = (text) =>
      frame.evaluate((value) => document.execCommand('insertText', false, value), text);
    const page = { mouse: { click }, keyboard: { type } };
    return /** @type {{ page: Page, frame: Frame }} */ (/** @type {unknown} */ ({ page, frame }));
  }

  /** The browser's own side panel, or `null`. */
  async sidePanel() {
    const open = await this.privileged(`SidebarController.isOpen`);
    if (!open) return null;
    return this.inFrame(
      `SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')`,
    );
  }

  popup() {
    return this.inFrame(`document.querySelector('.webextension-popup-browser')`);
  }

  /** @param {Page} page @param {Frame} frame */
  async corner(page, frame) {
    if (frame === page.mainFrame()) return { x: 0, y: 0 };
    const of = () => {
      const w = /** @type {Window & { mozInnerScreenX: number, mozInnerScreenY: number }} */ (
        /** @type {unknown} */ (window)
      );
      return { x: w.mozInnerScreenX, y: w.mozInnerScreenY };
    };
    const [inner, outer] = await Promise.all([frame.evaluate(of), page.evaluate(of)]);
    return { x: inner.x - outer.x, y: inner.y - outer.y };
  }

  /** @param {Page} page */
  contextOf(page) {
    return /** @type {{ _id: string }} */ (/** @type {unknown} */ (page.mainFrame()))._id;
  }

  /**
   * Runs `(root, ...args)` on the closed shadow root of our element in a page; of several (an old one
   * and its heir) the first that has an answer.
   * @param {Page} page
   * @param {string} fn
   * @param {unknown[]} args
   */
  async shadow(page, fn, args) {
    const context = this.contextOf(page);
    const { result } = await this.connection.send('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: ':root > :not(head, body)' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    let found;
    for (const node of result.nodes) {
      const root = node.value.shadowRoot?.sharedId;
      if (!root) continue;
      const answer = await this.connection.send('script.callFunction', {
        functionDeclaration: `(root, args) => (${fn})(root, ...JSON.parse(args))`,
        target: { context },
        awaitPromise: true,
        arguments: [{ sharedId: root }, { type: 'string', value: JSON.stringify(args) }],
      });
      if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails.text);
      found = plain(answer.result.result);
      if (found) return found;
    }
    return found;
  }

  /** Runs an expression in the browser's own window. @param {string} expression */
  async privileged(expression) {
    const tree = await this.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const answer = await this.connection.send('script.evaluate', {
      expression,
      target: { context: tree.result.contexts[0].context },
      awaitPromise: true,
    });
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails.text);
    return plain(answer.result.result);
  }

  async workerAlive() {
    const state = await this.privileged(
      `WebExtensionPolicy.getByID('${ADDON}').extension.backgroundState`,
    );
    return state !== 'stopped';
  }

  async stopWorker() {
    // One that is just starting is not ended by this: again, until it is.
    await until('the background to stop', async () => {
      await this.privileged(
        `WebExtensionPolicy.getByID('${ADDON}').extension.terminateBackground().then(() => true)`,
      );
      return !(await this.workerAlive());
    });
  }

  /**
   * Runs `(scope, ...args)` on the background page's own objects, from another page of the extension.
   * @param {string} fn
   * @param {unknown[]} args
   */
  async background(fn, args) {
    if (!this.lab || this.lab.isClosed()) {
      const front = (await this.browser.pages()).at(-1);
      this.lab = await this.browser.newPage();
      await this.goExtension(this.lab, 'panel.html');
      await front?.bringToFront();
    }
    return this.lab.evaluate(
      `browser.runtime.getBackgroundPage().then((scope) => (${fn})(scope, ...${JSON.stringify(args)}))`,
    );
  }

  /** Loads the extension anew under its open pages, as an update does. */
  async reloadExtension() {
    await this.privileged(
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        .AddonManager.getAddonByID('${ADDON}').then((addon) => addon.reload()).then(() => true)`,
    );
  }

  /** Errors that the extension's own pages and scripts logged so far. @returns {Promise<string[]>} */
  async errors() {
    return this.privileged(
      `Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && (one.flags & 1) === 0)
        .filter((one) => one.sourceName.includes('${UUID}'))
        .map((one) => String(one.errorMessage))`,
    );
  }

  async expectPrompt() {}

  /** Presses a button of the browser's own question. @param {boolean} yes */
  async answerPrompt(yes) {
    await until('the browser to ask', () =>
      this.privileged(`(() => {
        const asked = document.querySelector('#addon-webext-permissions-notification');
        const shown = asked && PopupNotifications.panel.state === 'open';
        if (shown) (${yes} ? asked.button : asked.secondaryButton).click();
        return Boolean(shown);
      })()`),
    );
  }

  /** @param {'add' | 'remove'} how @param {string} origin */
  async inAddonsPage(how, origin) {
    await this.privileged(
      `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions
        .${how}('${ADDON}', { permissions: [], origins: ['${origin}'] }, WebExtensionPolicy.getByID('${ADDON}').extension)
        .then(() => true)`,
    );
  }

  /** The person takes the access back in about:addons. @param {string} origin */
  async withdraw(origin) {
    await this.inAddonsPage('remove', origin);
  }

  /** Gives back what `withdraw` took. @param {string} origin */
  async giveBack(origin) {
    await this.inAddonsPage('add', origin);
  }

  /** The context menu's item in the page in front; the menu opens at this place. @param {Page} page @param {{ x: number, y: number }} at @param {string} words */
  async fromContextMenu(page, at, words) {
    await page.bringToFront();
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await until(`"${words}" in the context menu`, () =>
      this.privileged(`(() => {
        const menu = document.querySelector('#contentAreaContextMenu');
        const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(words)});
        if (menu.state !== 'open' || !item) return false;
        menu.activateItem(item);
        return true;
      })()`),
    );
  }

  /** What the keys of a command do. @param {Page} page @param {string} command as the manifest names it */
  async command(page, command) {
    await page.bringToFront();
    await this.privileged(`(async () => {
      const { shortcuts } = WebExtensionPolicy.getByID('${ADDON}').extension;
      const keys = shortcuts.keysetsMap.get(window);
      const key = [...keys.children].at([...(await shortcuts.commands).keys()].indexOf('${command}'));
      key.doCommand();
      return true;
    })()`);
  }

  /** A click on the toolbar button, `activeTab` included. @param {Page} page */
  async clickToolbar(page) {
    await page.bringToFront();
    await this.privileged(
      `document.querySelector('#${ADDON.replace(/[^a-z0-9]/gi, '_')}-BAP').click()`,
    );
  }
}
