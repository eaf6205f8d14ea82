/** The host of an address as people say it, without `www.`; what is no address as it stands. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address;
}
