import { parsedAddress } from './parsedAddress';

/** ALA's own sites, as the manifest has them: one question for all of them. */
export const ALA = 'ala.org';

/** Why a site cannot be asked for: it is a number, a computer near by, or none at all. */
export type NoOffer = 'number' | 'local' | 'none';

export type SiteToOffer = { host: string; origin: string } | { host: string; never: NoOffer };

const NAME = /^(?:\[[\da-f:]+\]|[\w-]+(?:\.[\w-]+)*)$/;
const NUMBER = /^(?:\[.*\]|\d+(?:\.\d+){3})$/;
const LOCAL = /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan|test)$/;

/**
 * What can be asked of the browser for a host: the exact host by http and https, one origin for all of ALA, or
 * why it cannot. `host` may come from anywhere and be anything.
 */
export function siteToOffer(host: string): SiteToOffer {
  const address = host.length > 253 ? null : parsedAddress(`https://${host}`);
  const name = address?.hostname ?? '';
  // `*` is a name to URL, and a pattern to the browser.
  if (name !== host || !NAME.test(name)) return { host: '', never: 'none' };
  if (name === ALA || name.endsWith(`.${ALA}`)) return { host: ALA, origin: `*://*.${ALA}/*` };
  if (NUMBER.test(name)) return { host: name, never: 'number' };
  if (LOCAL.test(name) || !name.includes('.')) return { host: name, never: 'local' };
  return { host: name, origin: `*://${name}/*` };
}
