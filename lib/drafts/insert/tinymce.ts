import { draftFragment, withoutItemMarks } from '../draftHtml';
import type { Editor } from './editor';
import { pasteInto, type Spot } from './paste';

/** TinyMCE's own frame, in the page's document. */
export const TINYMCE_FRAME = 'iframe.tox-edit-area__iframe, iframe[id$="_ifr"]';
const BODY = 'body#tinymce, .mce-content-body';

/**
 * TinyMCE (4 to 8), in its own frame or inline: the body that it edits. It takes a paste whole, list and links
 * too, and puts it on its undo stack. A list item's mark (`- `) becomes the item.
 */
export function tinymce(element: Element, kept: Spot | null): Editor | null {
  if (!element.matches(BODY)) return null;
  const body = element as HTMLElement;
  return {
    kind: 'tinymce',
    element: body,
    readOnly: !body.isContentEditable || body.classList.contains('mce-content-readonly'),
    maxLength: null,
    text: () => body.textContent ?? '',
    insert: (text) =>
      pasteInto(
        body,
        { plain: text, html: draftFragment(text), shown: withoutItemMarks(text) },
        kept,
      ),
  };
}
