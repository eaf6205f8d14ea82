import { isWebAddress } from '../records/isWebAddress';
import { LIMITS } from '../records/kinds';
import { type ImportReply, type Incoming, MOST_ENTRIES } from './noteIn';

/** The file that every browser's "Export bookmarks" makes (`<!DOCTYPE NETSCAPE-Bookmark-file-1>`). */
const BEGINS = /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i;
/** Folders that every browser has say nothing of what is in them. */
const ROOTS =
  /^(bookmarks( bar| menu| toolbar)?|other bookmarks|favorites( bar)?|marcadores|barra de (marcadores|favoritos)|otros (marcadores|favoritos)|mobile bookmarks|imported.*)$/i;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,6});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/\s+/g, ' ')
    .trim();
}

const attribute = (tag: string, name: string) =>
  plain(new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, 'i').exec(tag)?.[1] ?? '');

/** Reads exported bookmarks as websites, the folder of each as its tag; `null` where it is no such file. */
export function readBookmarks(text: string): ImportReply | null {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (!BEGINS.test(source)) return null;
  const incoming: Incoming = { notes: [], sites: [], unreadable: 0, firstUnreadable: null };
  const folders: string[] = [];
  let folder = '';
  let count = 0;
  const pieces = source.matchAll(
    /<H3\b[^>]{0,4000}>([^<]{0,4000})<\/H3>|<A\b([^>]{0,200000})>([^<]{0,10000})<\/A>|<(\/?)DL\b/gi,
  );
  for (const [whole, heading, tag, title, closing] of pieces) {
    if (heading !== undefined) folder = plain(heading);
    else if (tag === undefined) {
      if (closing) folders.pop();
      else folders.push(folder);
    } else if (whole) {
      count++;
      if (count > MOST_ENTRIES) return { ok: false, failure: 'too-many' };
      const address = attribute(tag, 'href');
      const added = Number(attribute(tag, 'add_date')) * 1_000;
      if (!isWebAddress(address)) {
        incoming.unreadable++;
        incoming.firstUnreadable ??= count;
        continue;
      }
      const inside = folders.at(-1) ?? '';
      incoming.sites.push({
        address,
        title: plain(title ?? '').slice(0, LIMITS.line),
        tags: inside && !ROOTS.test(inside) ? [inside.slice(0, LIMITS.tag)] : [],
        made: added > 0 && added <= Date.now() ? added : null,
      });
    }
  }
  return { ok: true, value: incoming };
}
