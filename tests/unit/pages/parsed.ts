import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = join(dirname(fileURLToPath(import.meta.url)), '../../site/');

/** A document of this HTML, without scripts run; happy-dom has none unless a test asks for it. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(
    html.replace(/<link rel="stylesheet"[^>]*>/g, ''),
    'text/html',
  );
}

/** A document with this body. */
export const body = (html: string, head = '') =>
  parsed(`<!DOCTYPE html><html><head>${head}</head><body>${html}</body></html>`);

/** The practice page that is served under an address: its file lies under its host and path. */
export function practicePage(address: string): Document {
  const { host, pathname } = new URL(address);
  const path = pathname.replace(/\/https?:\/+/, '/').replace(/\/$/, '');
  return parsed(readFileSync(`${SITE}${host}${path}/index.html`, 'utf8'));
}
