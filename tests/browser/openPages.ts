import type { Page } from 'puppeteer-core';
import { afterEach } from 'vitest';
import type { Device } from './driver/Device.mjs';

export interface OpenPages {
  open(address: string): Promise<Page>;
  /** A page that was opened in another way is closed with the others. */
  closeLater(page: Page): void;
}

/** Opens pages in the tests of one `inBrowsers`; each is closed when its test has ended. */
export function openPages(get: () => Device): OpenPages {
  const pages: Page[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close().catch(() => {})));
  });
  return {
    async open(address) {
      const page = await get().open(address);
      pages.push(page);
      return page;
    },
    closeLater: (page) => void pages.push(page),
  };
}
