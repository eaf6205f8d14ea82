import { titled } from './headline';
import { leadsOut } from './leadsOut';
import type { Recogniser } from './place';

/** `/node/8243`; entries may also have a readable address. */
const ADDRESS = /^\/(?:node\/\d+|(?:content|site|website|sites)\/[^/]+)\/?$/i;

/** The page of one of the Great Websites for Kids: a page of that host with a link that leads out. */
export const gwkEntry: Recogniser = (place) =>
  ADDRESS.test(place.path) && leadsOut(place, 1) ? titled(place, 'gwk-entry') : null;
