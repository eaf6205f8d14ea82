/** The parts of ALA's web that have pages of their own kinds. */
export type AlaSite = 'blog' | 'great-websites' | 'connect' | 'ala';

/**
 * Which part of ALA's web an address belongs to; `null` for any other address. Copies of ala.org exist on
 * unrelated hosts, so the host must be `ala.org` or end in `.ala.org`.
 */
export function alaSite(address: URL): AlaSite | null {
  const { hostname, pathname, protocol } = address;
  if (!hostname.endsWith('ala.org') || !/^https?:$/.test(protocol)) return null;
  const host = hostname.replace(/^www\./, '');
  if (host !== 'ala.org' && !host.endsWith('.ala.org')) return null;
  if (host === 'connect.ala.org') return 'connect';
  if (host === 'alsc.ala.org' && /^\/blog(?:\/|$)/i.test(pathname)) return 'blog';
  const older = host === 'ala.org' && /^\/(?:parentspage\/)?greatsites(?:\/|$)/i.test(pathname);
  return older || host === 'gws.ala.org' ? 'great-websites' : 'ala';
}
