import { headline } from './headline';
import type { Place, Recogniser } from './place';

const ADDRESS = /\/(?:postmessage|post-?reply|replytomessage)\/?$/i;
/** The form's own parts; the number in `MainCopy_ctlNN_` differs from page to page. */
const PARTS =
  '[id$="_PostMessageContributedContent_BtnSave"],[id*="_PostMessageContributedContent_TinyMCEEditor"]';
/** The editor, from the one that writes as the reader sees it to the plain box behind it. */
const EDITORS = [
  'iframe[id$="_ifr"]',
  '[id*="TinyMCEEditor"][contenteditable="true"]',
  'textarea[id*="TinyMCEEditor"]',
  '[contenteditable="true"]',
  'textarea',
];

/** A selector that finds this element again, on a page whose control numbers have changed too. */
function selectorOf(element: Element, fallback: string): string {
  const id = element.id;
  if (!id || id.length > 200 || /["\\\n]/.test(id)) return fallback;
  const ending = /^.*?_ctl\d+(_.+)$/.exec(id)?.[1];
  return `${element.localName}[id${ending ? '$' : ''}="${ending ?? id}"]`;
}

function editorOf({ document }: Place): string | null {
  for (const selector of EDITORS) {
    const found = document.querySelector(selector);
    if (found) return selectorOf(found, selector);
  }
  return null;
}

/** The form in which a discussion on ALA Connect is begun or answered. A kept copy of it is none. */
export const connectPostForm: Recogniser = (place) => {
  if (place.site !== 'connect' || place.copied) return null;
  if (!ADDRESS.test(place.address.pathname) && !place.document.querySelector(PARTS)) return null;
  const editor = editorOf(place);
  return editor ? { kind: 'connect-post-form', title: headline(place), editor } : null;
};
