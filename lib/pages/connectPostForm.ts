import { titled } from './headline';
import type { Recogniser } from './place';

const ADDRESS = /\/(?:postmessage|post-?reply|replytomessage)\/?$/i;
/** The form's own parts; the number in `MainCopy_ctlNN_` differs from page to page. */
const PARTS =
  '[id$="_PostMessageContributedContent_BtnSave"],[id*="_PostMessageContributedContent_TinyMCEEditor"]';
/** The form in which a discussion on ALA Connect is begun or answered. A kept copy of it is none. */
export const connectPostForm: Recogniser = (place) => {
  const { copied, path, document } = place;
  if (copied) return null;
  return ADDRESS.test(path) || document.querySelector(PARTS)
    ? titled(place, 'connect-post-form')
    : null;
};
