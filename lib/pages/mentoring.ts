import { titled } from './headline';
import type { Recogniser } from './place';

/**
 * The addresses of ALSC's mentoring programme over time: `/alsc/mentoring`, `/alsc/publications-resources/mentoring`,
 * each with `/matches`, `/activities`, `/goals`, `/resources`, `/apply`.
 */
const ADDRESS = /\/alsc\/(?:[\w-]+\/)*(?:alsc-?)?mentoring(?:-?program)?(?:\/|$)/i;

/** A page of ALSC's mentoring programme. */
export const mentoring: Recogniser = (place) =>
  ADDRESS.test(place.path) ? titled(place, 'mentoring') : null;
