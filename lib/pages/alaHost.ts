/** The parts of ALA's web that have pages of their own kinds. */
export type AlaSite = 'blog' | 'great-websites' | 'connect' | 'ala';

/**
 * Which part of ALA's web an address belongs to; `null` for any other address. Copies of ala.org exist on
 * unrelated hosts, so the host must be `ala.org` or end in `.ala.org`.
 */
export function alaSite(address: URL): AlaSite | null {
  const host = address.hostname;
  if (!host.endsWith('ala.org') || !/^(?:.+\.)?ala\.org$/.test(host)) return null;
  if (!/^https?:$/.test(address.protocol)) return null;
  if (/^(?:www\.)?alsc\.ala\.org$/.test(host) && /^\/blog(?:\/|$)/i.test(address.pathname)) {
    return 'blog';
  }
  if (/^(?:www\.)?gws\.ala\.org$/.test(host)) return 'great-websites';
  if (
    /^(?:www\.)?ala\.org$/.test(host) &&
    /^\/(?:greatsites|parentspage\/greatsites)(?:\/|$)/i.test(address.pathname)
  ) {
    return 'great-websites';
  }
  return /^(?:www\.)?connect\.ala\.org$/.test(host) ? 'connect' : 'ala';
}
