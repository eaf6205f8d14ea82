import { headline, isMissing } from './headline';
import type { Recogniser } from './place';

/** The front page, page N, category, tag, author, search, a month or year of posts. */
const ADDRESS =
  /^\/blog(?:\/(?:category|tag|author|search|type)\/.+|\/\d{4}(?:\/\d{2}(?:\/\d{2})?)?)?(?:\/page\/\d+)?\/?$/i;

/** A list of posts of the ALSC Blog. A search that found nothing is one too. */
export const blogList: Recogniser = (place) => {
  if (place.site !== 'blog' || !ADDRESS.test(place.address.pathname)) return null;
  if (/[?&](?:p|page_id|attachment_id)=\d+/.test(place.address.search)) return null;
  const title = headline(place);
  return isMissing(place, title) && !/[?&]s=/.test(place.address.search)
    ? null
    : { kind: 'blog-list', title };
};
