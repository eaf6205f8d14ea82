// @ts-check
import puppeteer from 'puppeteer-core';
import { practiceHosts } from '../../site/serve.mjs';
import { until } from './until.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Frame} Frame
 * @typedef {import('./Device.mjs').DeviceOptions} DeviceOptions
 */

/** The practice hosts lead to this machine, everything else nowhere. @param {{ httpPort: number, httpsPort: number }} site */
function resolverRules({ httpPort, httpsPort }) {
  const hosts = ['*.ala.org', ...practiceHosts.filter((host) => !host.endsWith('.ala.org'))];
  return [
    ...hosts.flatMap((host) => [
      `MAP ${host}:443 127.0.0.1:${httpsPort}`,
      `MAP ${host}:80 127.0.0.1:${httpPort}`,
    ]),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ].join();
}

/** Arguments that only Chromium has: hosts of the practice pages lead to this machine, all else nowhere. */
const argsOf = (/** @type {DeviceOptions} */ options) => [
  '--no-sandbox',
  `--disable-extensions-except=${options.extension}`,
  `--load-extension=${options.extension}`,
  ...(options.site
    ? [`--host-resolver-rules=${resolverRules(options.site)}`, '--ignore-certificate-errors']
    : []),
  `--window-size=${options.width},${options.height}`,
  '--force-device-scale-factor=1',
  ...(options.dark ? ['--blink-settings=preferredColorScheme=0'] : []),
  ...(options.forcedColors ? ['--force-high-contrast'] : []),
  ...(options.args ?? []),
];

/** Chromium's half of a Device. */
export class Chromium {
  name = /** @type {const} */ ('chromium');

  /** @param {DeviceOptions} options */
  static async launch(options) {
    const browser = await puppeteer.launch({
      browser: 'chrome',
      executablePath: options.executable ?? process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: options.headless,
      enableExtensions: true,
      acceptInsecureCerts: true,
      ...(options.profile ? { userDataDir: options.profile } : {}),
      defaultViewport: null,
      ...(options.headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
      args: argsOf(options),
      ...(options.downloads
        ? { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } }
        : {}),
    });
    const chromium = new Chromium(browser);
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker', {
      timeout: 20_000,
    });
    chromium.id = new URL(worker.url()).host;
    return chromium;
  }

  /** @param {import('puppeteer-core').Browser} browser */
  constructor(browser) {
    this.browser = browser;
    this.id = '';
    /** @type {WeakMap<Page, import('puppeteer-core').CDPSession>} */
    this.sessions = new WeakMap();
    /** @type {import('puppeteer-core').CDPSession | null} */
    this.root = null;
    /** @type {string[] | null} */
    this.heard = null;
  }

  get origin() {
    return `chrome-extension://${this.id}`;
  }

  /** @param {Page} page */
  async session(page) {
    const known = this.sessions.get(page);
    if (known) return known;
    const made = await page.createCDPSession();
    this.sessions.set(page, made);
    return made;
  }

  async rootSession() {
    this.root ??= await this.browser.target().createCDPSession();
    return this.root;
  }

  /** @param {Page} page @param {string} address */
  async goExtension(page, address) {
    await page.goto(`${this.origin}/${address}`);
  }

  /** The frame of `panel.html`, or `null`. @param {Page} page */
  async panelFrame(page) {
    const found = page
      .frames()
      .filter((frame) => /^chrome-extension:.*\/panel\.html/.test(frame.url()));
    return found.at(-1) ?? null;
  }

  /** @param {Frame} frame @param {boolean} dark */
  async setDark(frame, dark) {
    const { client } = /** @type {{ client: import('puppeteer-core').CDPSession }} */ (
      /** @type {unknown} */ (frame)
    );
    const value = dark ? 'dark' : 'light';
    await client.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    });
  }

  /** A page of ours that stands in no tab, or `null`. @param {RegExp} address */
  async besideTabs(address) {
    for (const target of this.browser.targets()) {
      if (!address.test(target.url())) continue;
      const page = await target.asPage().catch(() => null);
      // A tab of ours has the same address, and says that it is one.
      const tab = await page?.evaluate(`chrome.tabs.getCurrent().then((tab) => tab !== undefined)`);
      if (page && tab === false) return { page, frame: page.mainFrame() };
    }
    return null;
  }

  /** The browser's own side panel, or `null`. */
  sidePanel() {
    return this.besideTabs(/^chrome-extension:.*\/panel\.html$/);
  }

  popup() {
    return this.besideTabs(/^chrome-extension:.*\/beside\.html/);
  }

  /** @param {Page} page @param {Frame} frame */
  async corner(page, frame) {
    if (frame === page.mainFrame()) return { x: 0, y: 0 };
    const element = await frame.frameElement();
    const box = await element?.boundingBox();
    await element?.dispose();
    if (!box) throw new Error('the frame is not drawn');
    return { x: box.x, y: box.y };
  }

  /**
   * Runs `(root, ...args)` on the closed shadow root of our element in a page; of several (an old one
   * and its heir) the first that has an answer.
   * @param {Page} page
   * @param {string} fn
   * @param {unknown[]} args
   */
  async shadow(page, fn, args) {
    const cdp = await this.session(page);
    const hosts = await cdp.send('Runtime.evaluate', {
      expression: `[...document.documentElement.children].filter((el) => el !== document.head && el !== document.body)`,
    });
    const list = await cdp.send('Runtime.getProperties', {
      objectId: /** @type {string} */ (hosts.result.objectId),
      ownProperties: true,
    });
    let found;
    for (const { name, value } of list.result) {
      if (!/^\d+$/.test(name) || !value?.objectId) continue;
      const { node } = await cdp.send('DOM.describeNode', {
        objectId: value.objectId,
        depth: 1,
        pierce: true,
      });
      const root = node.shadowRoots?.[0];
      if (!root) continue;
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
      const answer = await cdp.send('Runtime.callFunctionOn', {
        objectId: /** @type {string} */ (object.objectId),
        functionDeclaration: `function (...args) { return (${fn})(this, ...args) }`,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
      found = answer.result.value;
      if (found) return found;
    }
    return found;
  }

  async workerTargets() {
    const { targetInfos } = await (await this.rootSession()).send('Target.getTargets');
    return targetInfos.filter((t) => t.type === 'service_worker' && t.url.includes(this.id));
  }

  async workerAlive() {
    return (await this.workerTargets()).length > 0;
  }

  /** Ends the worker. An alarm or an open view may wake it at once: that one is another, of another target. */
  async stopWorker() {
    const root = await this.rootSession();
    const ended = (await this.workerTargets()).map(({ targetId }) => targetId);
    for (const targetId of ended) await root.send('Target.closeTarget', { targetId });
    await until('the worker to stop', async () =>
      (await this.workerTargets()).every(({ targetId }) => !ended.includes(targetId)),
    );
  }

  /**
   * Runs `(scope, ...args)` in the background, which must be awake.
   * @param {string} fn
   * @param {unknown[]} args
   */
  async background(fn, args) {
    const target = await this.browser.waitForTarget(
      (t) => t.type() === 'service_worker' && t.url().includes(this.id),
      { timeout: 5_000 },
    );
    const worker = await target.worker();
    if (!worker) throw new Error('no worker');
    return worker.evaluate(`(${fn})(self, ...${JSON.stringify(args)})`);
  }

  /** Loads the extension anew under its open pages, as an update does. */
  async reloadExtension() {
    // Without developer mode an extension from a folder stays off once it was reloaded.
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`,
    );
    await page.evaluate(`chrome.developerPrivate.reload('${this.id}', { failQuietly: true })`);
    await page.close();
  }

  /** Errors that the background logs or throws from now on; asked for again, those until then. */
  async errors() {
    if (this.heard) return this.heard;
    /** @type {string[]} */
    const heard = [];
    this.heard = heard;
    const target = await this.browser.waitForTarget(
      (t) => t.type() === 'service_worker' && t.url().includes(this.id),
    );
    const session = await target.createCDPSession();
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      heard.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') heard.push(entry.text);
    });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
    return heard;
  }

  /** Calls the browser's own page of extensions. @param {string} call of `chrome.developerPrivate` */
  async inExtensionsPage(call) {
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(`chrome.developerPrivate.${call}`);
    await page.close();
  }

  /**
   * Its own question is never answered without a screen. What was granted beforehand in the browser's page
   * of extensions is given to `permissions.request` without one.
   * @param {string} origin
   */
  async expectPrompt(origin) {
    await this.inExtensionsPage(`addHostPermission('${this.id}', '${origin}')`);
  }

  async answerPrompt() {}

  /** Gives back what `withdraw` took. @param {string} origin */
  async giveBack(origin) {
    await this.expectPrompt(origin);
  }

  /** The person takes the access back in the browser's page of extensions. @param {string} origin */
  async withdraw(origin) {
    await this.inExtensionsPage(
      origin.includes('ala.org')
        ? `updateExtensionConfiguration({ extensionId: '${this.id}', hostAccess: 'ON_CLICK' })`
        : `removeHostPermission('${this.id}', '${origin}')`,
    );
  }

  /** A click on the toolbar button, `activeTab` included. @param {Page} page */
  async clickToolbar(page) {
    const root = await this.rootSession();
    await page.bringToFront();
    const url = String(await page.evaluate('location.href').catch(() => page.url()));
    // Of a page's source only the tab knows that it is one.
    const shown = [url, `view-source:${url}`];
    const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.filter((t) => shown.includes(t.url)).at(-1);
    if (!tab) throw new Error(`no tab shows ${url}`);
    await /** @type {(method: string, args: object) => Promise<unknown>} */ (
      /** @type {unknown} */ (root.send.bind(root))
    )('Extensions.triggerAction', { id: this.id, targetId: tab.targetId });
  }
}
