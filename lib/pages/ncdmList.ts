import { titled } from './headline';
import { leadsOut } from './leadsOut';
import type { Recogniser } from './place';

const ADDRESS = /\/(?:ncdm\w*|[\w-]*notable-?childrens?-?digital-?media[\w-]*)(?:\/|$)/i;
const NAMED = /notable\s+children['’]?s['’]?\s+digital\s+media/i;
/** Pages about the list: how to submit to it, its committee, its criteria. */
const ABOUT = /submi|verif|committee|criteria|nominat|manual|apply|polic/i;

/**
 * A list of Notable Children's Digital Media, under ALSC's notable lists. By address or by its heading; and it
 * must list something.
 */
export const ncdmList: Recogniser = (place) => {
  const { path } = place;
  if (ABOUT.test(path)) return null;
  const facts = titled(place, 'ncdm-list');
  const named =
    ADDRESS.test(path) || (/\/(?:alsc|notalists)\//i.test(path) && NAMED.test(facts?.title ?? ''));
  return named && leadsOut(place, 2) ? facts : null;
};
