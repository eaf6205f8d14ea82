import { documentTitle } from './headline';
import type { Facts } from './place';

/** Any page that is not ALA's: look-alike hosts too. Only its title is read. */
export function plain(document: Document): Facts {
  return { kind: 'plain', title: documentTitle(document) };
}
