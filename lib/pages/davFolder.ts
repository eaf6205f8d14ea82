import { parsedAddress } from './parsedAddress';

/** Why an address is no folder of a WebDAV server. */
export type NoFolder = 'none' | 'http' | 'user';

/** `folder`: its address with a closing slash; `origin`: what is asked of the browser for it. */
export type DavFolder = { folder: string; host: string; origin: string } | { never: NoFolder };

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Longer is no address of a folder, in UTF-16 units. */
const MOST_UNITS = 1_000;

/**
 * A WebDAV folder from what a person typed or pasted: https only, http on this very computer. An address without
 * its beginning is taken as https. A name and password within the address are refused: they would be shown.
 */
export function davFolder(typed: string): DavFolder {
  const text = typed.trim();
  if (text.length > MOST_UNITS) return { never: 'none' };
  const address = parsedAddress(/^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!address?.hostname || address.hostname.includes('*')) return { never: 'none' };
  const { protocol, hostname, host, username, password } = address;
  if (protocol !== 'https:' && protocol !== 'http:') return { never: 'none' };
  if (username || password) return { never: 'user' };
  if (protocol === 'http:' && !LOOPBACK.test(hostname)) return { never: 'http' };
  const path = address.pathname.replace(/\/*$/, '/');
  // A pattern of the browser names no port: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
  return { folder: `${address.origin}${path}`, host, origin: `${protocol}//${hostname}/*` };
}

/** What of a person's goes to a remote, in Firefox's words: notes, and the addresses that they are about. */
export const DATA_CATEGORIES = ['personalCommunications', 'browsingActivity'];

/** `data_collection` is Firefox's alone: https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/ */
interface Access {
  origins: string[];
  data_collection?: string[];
}

/** What the browser is asked for before anything is sent to a server. */
export function davAccess(origin: string): Access {
  const origins = [origin];
  return import.meta.env.FIREFOX ? { origins, data_collection: DATA_CATEGORIES } : { origins };
}
