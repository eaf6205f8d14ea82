import { sharedId } from '../records/id';

/** The id of a site's record: both members make the same one. `address` is a `siteAddress`. */
export function siteId(address: string): Promise<string> {
  return sharedId('site', address);
}

/** The id of a member's review of a site. */
export function reviewId(site: string, member: string): Promise<string> {
  return sharedId('review', site, member);
}
