import type { Page } from 'puppeteer-core';
import type { Device } from '../driver/Device.mjs';

/**
 * Listens for what is thrown in a page and not caught, in the page's own scripts and in the extension's, and
 * answers a function that tells all of it so far. To be called before the page is loaded.
 */
export async function ourErrors(device: Device, page: Page): Promise<() => Promise<string[]>> {
  const errors: string[] = [];
  const { engine } = device;
  if (engine.name === 'firefox') {
    page.on('pageerror', (error) => errors.push(String(error)));
    // What a content script throws is told to the browser's console alone.
    await engine.privileged('Services.console.reset()');
    const theirs = `JSON.stringify(Services.console.getMessageArray()
      .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
      .filter((one) => one.sourceName.startsWith('${engine.origin}'))
      .map((one) => one.errorMessage + ' at ' + one.sourceName + ':' + one.lineNumber))`;
    return async () => [...errors, ...JSON.parse(await engine.privileged(theirs))];
  }
  const session = await page.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url } }) =>
    errors.push(`${text} ${exception?.description ?? ''} at ${url ?? '?'}`),
  );
  await session.send('Runtime.enable');
  return async () => errors;
}
