import { draftFragment } from '../draftHtml';
import type { Editor } from './editor';
import { pasteInto, type Spot } from './paste';

/** Elements that an editor made, though it lets nobody write in them now. */
const MADE = '.ProseMirror, .ql-editor, [role="textbox"]';

/** The outermost element that is edited together with this one. */
function rootOf(element: Element): HTMLElement | null {
  let root = element as HTMLElement;
  if (!root.isContentEditable) return root.matches(MADE) && !isField(root) ? root : null;
  while (root.parentElement?.isContentEditable) root = root.parentElement;
  return root;
}

const isField = (element: Element) => /^(?:input|textarea)$/.test(element.localName);

/**
 * Any other element that is edited in place: ProseMirror, Quill, a chat's box. Its list items keep their marks:
 * not every such editor has lists, and one that has none would drop the mark with the list.
 */
export function rich(element: Element, kept: Spot | null): Editor | null {
  const root = rootOf(element);
  if (!root) return null;
  return {
    kind: 'rich',
    element: root,
    readOnly: !root.isContentEditable,
    maxLength: null,
    text: () => root.textContent ?? '',
    insert: (text) =>
      pasteInto(root, { plain: text, html: draftFragment(text, { lists: false }) }, kept),
  };
}
