import { data, day, version } from 'virtual:known-hosts';

export interface KnownHosts {
  /** Names of companies by host; `*.example.org` stands for the host and all below it. */
  hosts: ReadonlyMap<string, string>;
  /** Of third-party-web, from which the list is made. */
  version: string;
  /** When that version came out, as `2026-09-14`. */
  day: string;
}

/**
 * Ad networks for children, which the list does not have. From their own documents for developers:
 * https://github.com/SuperAwesomeLTD/sa-mobile-sdk-android (ads.superawesome.tv) and
 * https://github.com/Kidoz-SDK (kidoz.net).
 */
const OWN: [string, string][] = [
  ['*.superawesome.tv', 'SuperAwesome'],
  ['*.superawesome.com', 'SuperAwesome'],
  ['*.kidoz.net', 'Kidoz'],
];

let made: KnownHosts | null = null;

/** Known advertising and tracking hosts; the list is read at its first use. */
export function known(): KnownHosts {
  if (made) return made;
  const hosts = new Map<string, string>(OWN);
  for (const line of data.split('\n')) {
    const [company = '', ...names] = line.split('\t');
    for (const name of names) if (!hosts.has(name)) hosts.set(name, company);
  }
  made = { hosts, version, day };
  return made;
}
