import { type Arrived, after, type Editor, edit, focusOn } from './editor';
import { cutTo } from './letters';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Inputs that hold a text of a person and tell where their cursor is. */
const LINES = new Set(['text', 'search']);
/** Milliseconds in which a page's script may shorten or change what came. */
const SETTLE_MS = 60;

function fieldOf(element: Element): Field | null {
  if (element.localName === 'textarea') return element as HTMLTextAreaElement;
  if (element.localName !== 'input') return null;
  const input = element as HTMLInputElement;
  return LINES.has(input.type) ? input : null;
}

/** What no editing command puts in is put in by script, with the events that typing has. */
function setByScript(field: Field, text: string): void {
  const at = field.selectionEnd ?? field.value.length;
  field.setRangeText(text, at, at, 'end');
  const view = field.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  const init = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  field.dispatchEvent(new view.InputEvent('input', init));
  field.dispatchEvent(new view.Event('change', { bubbles: true }));
}

async function insertInto(field: Field, text: string, line: boolean): Promise<Arrived> {
  const before = field.value;
  const piece = line ? text.replace(/\s*\n\s*/g, ' ') : text;
  const at = field.selectionEnd ?? before.length;
  const room = field.maxLength < 0 ? Number.POSITIVE_INFINITY : field.maxLength - before.length;
  const fits = cutTo(piece, Math.max(0, room));
  focusOn(field);
  // A page may move the cursor or mark all when its field gets the focus.
  field.setSelectionRange(at, at);
  if (fits !== '') {
    const { refused } = edit(field.ownerDocument, 'insertText', fits);
    if (field.value === before && !refused) setByScript(field, fits);
  }
  await after(SETTLE_MS);
  const came = Math.min(piece.length, Math.max(0, field.value.length - before.length));
  return came === piece.length
    ? { inserted: text.length, cut: 0 }
    : { inserted: came, cut: piece.length - came };
}

/**
 * A `<textarea>`, or an `<input>` of one line: line breaks become spaces there. `maxlength` counts as the browser
 * counts it, in UTF-16 units.
 */
export function textField(element: Element): Editor | null {
  const field = fieldOf(element);
  if (!field) return null;
  const line = field.localName === 'input';
  return {
    kind: line ? 'line' : 'textarea',
    element: field,
    readOnly: field.readOnly || field.matches(':disabled'),
    maxLength: field.maxLength < 0 ? null : field.maxLength,
    text: () => field.value,
    insert: (text) => insertInto(field, text, line),
  };
}
