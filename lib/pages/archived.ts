import { parsedAddress } from './parsedAddress';

/** A page as web.archive.org keeps it. */
export interface ArchivedCopy {
  /** The page's own address at the time. */
  original: URL;
  /** What stands before it in the archive's address: `https://web.archive.org/web/20140301000000/`. */
  prefix: string;
}

/** An address or link of one copy of one page: time, and the page's address with or without scheme. */
const COPY =
  /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/(\d{1,14})(?:[a-z]{2}_)?\/(?:(https?):\/+)?([\w-]+\.[^/].*)$/i;

/**
 * Reads an address of web.archive.org that shows one copy of one page (not its calendar or search).
 *
 * @returns `null` where it is something else
 */
export function archivedCopy(address: URL): ArchivedCopy | null {
  if (address.hostname !== 'web.archive.org') return null;
  const [, time, scheme = 'http', rest] = COPY.exec(address.href) ?? [];
  const original = rest ? parsedAddress(`${scheme}://${rest}`) : null;
  return original && { original, prefix: `${address.origin}/web/${time}/` };
}

/** Takes the archive's part off a link that it has rewritten, even twice; any other link stays as it is. */
export function unrewritten(link: string): string {
  const plain = link.replace(COPY, (_all, _time, scheme = 'http', rest) => `${scheme}://${rest}`);
  return plain === link
    ? link
    : plain.replace(COPY, (_all, _time, scheme = 'http', rest) => `${scheme}://${rest}`);
}
