import { titled } from './headline';
import { leadsOut } from './leadsOut';
import type { Recogniser } from './place';

/** `/category/animals`, `/category/sciences/astronomy-and-space`, and Drupal's own name for it. */
const ADDRESS = /^\/(?:category(?:\/.*)?|taxonomy\/term\/\d+.*)$/i;
/** Pages about the list, its committee and its forms. */
const ABOUT = /^\/(?:about|user|search|contact|suggest|admin|privacy|help)(?:[/-]|$)/i;

/**
 * A list of Great Websites for Kids. By its address; any other page of that host (and ALA's older lists) by what
 * it holds: at least two links that lead out of ALA's web. A category without any site still is one.
 */
export const gwkCategory: Recogniser = (place) => {
  const { path } = place;
  const listed = ADDRESS.test(path) || (!ABOUT.test(path) && leadsOut(place, 2));
  return listed ? titled(place, 'gwk-category') : null;
};
