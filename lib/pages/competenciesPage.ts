import { headline, isMissing } from './headline';
import type { Recogniser } from './place';

/** `/alsc/edcareeers/alsccorecomps` (with that many e's), older paths that end alike, readable ones. */
const ADDRESS =
  /\/(?:alsc-?core-?comp\w*|(?:alsc-?)?(?:core-?)?competenc(?:ies|y)[\w-]*)(?:\/|\.|$)/i;
const UNDER_ALSC = /\/alsc\/|\/alsc(?:corecomps|-)|^\/childrens/i;
const NAMED = /competencies for librarians serving children|^alsc (?:core )?competencies$/i;

/** The ALSC Competencies, at each address they are known to have had. */
export const competenciesPage: Recogniser = (place) => {
  if (place.site !== 'ala') return null;
  const { pathname, search, hostname } = place.address;
  const underAlsc = UNDER_ALSC.test(pathname) || /^(?:www\.)?alsc\./.test(hostname);
  // Of 1999: Template.cfm?Section=Childrens_Services&...&ContentID=13925
  const oldest = /\/template\.cfm$/i.test(pathname) && /[?&]contentid=13925(?:&|$)/i.test(search);
  const title = headline(place);
  if (isMissing(place, title)) return null;
  if (oldest || (underAlsc && (ADDRESS.test(pathname) || NAMED.test(title ?? '')))) {
    return { kind: 'competencies', title };
  }
  return null;
};
