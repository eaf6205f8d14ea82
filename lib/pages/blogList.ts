import { headline, titled } from './headline';
import type { Recogniser } from './place';

/** The front page, page N, category, tag, author, search, a month or year of posts. */
const ADDRESS =
  /^\/blog(?:\/(?:category|tag|author|search|type)\/.+|\/\d{4}(?:\/\d{2}(?:\/\d{2})?)?)?(?:\/page\/\d+)?\/?$/i;

/** A list of posts of the ALSC Blog. A search that found nothing is one too. */
export const blogList: Recogniser = (place) => {
  const { pathname, search } = place.address;
  if (!ADDRESS.test(pathname) || /[?&](?:p|page_id|attachment_id)=\d/.test(search)) return null;
  return /[?&]s=/.test(search)
    ? { kind: 'blog-list', title: headline(place) }
    : titled(place, 'blog-list');
};
