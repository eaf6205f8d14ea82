import { type Editor, isThere } from './editor';
import { frameOf } from './frames';
import { textField } from './textField';

/** ALA Connect's label; its field's id differs from page to page (the number in `MainCopy_ctlNN_`). */
const CONNECT_LABEL = 'label[id$="_PostMessageContributedContent_Label1"]';
const ANY = 'input:is([name*="subject" i], [id*="subject" i])';

/** The element by which an editor stands in the page's own document: itself, or its frame. */
function standing(editor: HTMLElement): Element {
  let element: Element = editor;
  for (let frame = frameOf(element); frame; frame = frameOf(element)) element = frame;
  return element;
}

function ofConnect(document: Document): HTMLElement | null {
  const label = document.querySelector<HTMLLabelElement>(CONNECT_LABEL);
  if (!label) return null;
  if (label.control) return label.control;
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type="text"]')];
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  return inputs.find((input) => label.compareDocumentPosition(input) & follows) ?? null;
}

/** The field for the subject in the form of an editor; `null` where it has none. */
export function subjectOf(editor: HTMLElement): Editor | null {
  if (!isThere(editor)) return null;
  const place = standing(editor);
  const found =
    ofConnect(place.ownerDocument) ?? place.closest('form')?.querySelector<HTMLElement>(ANY);
  return found && found !== editor ? textField(found) : null;
}
