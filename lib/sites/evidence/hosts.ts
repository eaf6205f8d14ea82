/** A host without its `www.`. */
export const bareHost = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** Whether two hosts belong to one site, as far as their names tell: the same, or one below the other. */
export function isOneSite(a: string, b: string): boolean {
  const [one, other] = [bareHost(a), bareHost(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** The host of an http or https address, '' for any other. */
export function hostOf(address: string): string {
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).hostname : '';
}
