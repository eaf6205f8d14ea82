import { titled } from './headline';
import type { Recogniser } from './place';

/** `/alsc/edcareeers/alsccorecomps` (with that many e's), older paths that end alike, readable ones. */
const ADDRESS =
  /\/alsc\/(?:.*\/)?(?:alsc-?)?core-?comp|\/alsc\/(?:.*\/)?(?:alsc-)?(?:core-)?competenc/i;
/** Of 1999: `Template.cfm?Section=Childrens_Services&...&ContentID=13925`. */
const OLDEST = /^\/template\.cfm.*[?&]contentid=13925(?:&|$)/i;
const NAMED = /competencies for librarians serving children|^alsc (?:core )?competencies$/i;

/** The ALSC Competencies, at each address they are known to have had. */
export const competenciesPage: Recogniser = (place) => {
  const { path, address } = place;
  const facts = titled(place, 'competencies');
  const named = /\/alsc\//i.test(path) && NAMED.test(facts?.title ?? '');
  return ADDRESS.test(path) || OLDEST.test(path + address.search) || named ? facts : null;
};
