import { headline, isMissing } from './headline';
import type { Recogniser } from './place';

/**
 * The addresses of ALSC's mentoring programme over time: `/alsc/mentoring`, `/alsc/publications-resources/mentoring`,
 * each with `/matches`, `/activities`, `/goals`, `/resources`, `/apply`.
 */
const ADDRESS = /\/alsc\/(?:[\w-]+\/)*(?:alsc-?)?mentoring(?:-?program)?(?:\/|$)/i;
const ON_ALSC_HOST = /^\/(?:[\w-]+\/)?mentoring(?:-?program)?(?:\/|$)/i;

/** A page of ALSC's mentoring programme. */
export const mentoring: Recogniser = (place) => {
  const { hostname, pathname } = place.address;
  if (place.site !== 'ala') return null;
  if (
    !ADDRESS.test(pathname) &&
    !(/^(?:www\.)?alsc\./.test(hostname) && ON_ALSC_HOST.test(pathname))
  ) {
    return null;
  }
  const title = headline(place);
  return isMissing(place, title) ? null : { kind: 'mentoring', title };
};
