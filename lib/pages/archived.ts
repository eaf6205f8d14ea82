import { parsedAddress } from './parsedAddress';
/** A page as web.archive.org keeps it. */
export interface ArchivedCopy {
  /** The page's own address at the time. */
  original: URL;
  /** What stands before it in the archive's address: `https://web.archive.org/web/20140301000000/`. */
  prefix: string;
}

const COPY = /^\/web\/(\d{1,14})(?:[a-z]{2}_)?\/(.+)$/i;
const REWRITTEN = /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{1,14}(?:[a-z]{2}_)?\/(.+)$/i;

/** Gives an address the scheme that the archive leaves out or writes with one slash. */
function withScheme(address: string): string {
  if (/^https?:\//i.test(address)) return address.replace(/^(https?:)\/*/i, '$1//');
  return `http://${address.replace(/^\/+/, '')}`;
}

/**
 * Reads an address of web.archive.org that shows one copy of one page (not its calendar or search).
 *
 * @returns `null` where it is something else
 */
export function archivedCopy(address: URL): ArchivedCopy | null {
  if (address.hostname !== 'web.archive.org') return null;
  const [, time, rest] = COPY.exec(address.pathname) ?? [];
  if (!time || !rest || !/^(?:https?:\/|[\w-]+(?:\.[\w-]+)+(?:[:/]|$))/i.test(rest)) return null;
  const original = parsedAddress(withScheme(rest) + address.search);
  if (!original) return null;
  return { original, prefix: `${address.origin}/web/${time}/` };
}

/** Takes the archive's part off a link that it has rewritten; any other link stays as it is. */
export function unrewritten(link: string): string {
  let plain = link;
  for (let depth = 0; depth < 3; depth++) {
    const rest = REWRITTEN.exec(plain)?.[1];
    if (!rest) break;
    plain = /^(?:mailto|javascript|tel|data):/i.test(rest) ? rest : withScheme(rest);
  }
  return plain;
}
