import type { Editor } from './editor';
import { documentsOf, frameOf, innerDocument } from './frames';
import type { Spot } from './paste';
import { rich } from './rich';
import { subjectOf } from './subjectOf';
import { textField } from './textField';
import { TINYMCE_FRAME, tinymce } from './tinymce';

/** What may be an editor, best first, whoever had the focus. A single line (a search box) is never guessed. */
const KINDS = [
  '#tinymce, .mce-content-body',
  '[contenteditable]:not([contenteditable="false"])',
  'textarea',
  '.ProseMirror, .ql-editor, [role="textbox"]:not(input)',
];
/** Smaller than this is no editor that anybody sees, in CSS pixels. */
const SMALLEST = 16;

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < SMALLEST || height < SMALLEST || !element.checkVisibility()) return false;
  const frame = frameOf(element);
  return frame === null || isShown(frame);
}

/** The editor that an element is, or is part of; `kept`: where its cursor was while it had the focus. */
export function editorAt(element: Element, kept: Spot | null = null): Editor | null {
  const frame = element.matches(TINYMCE_FRAME) ? innerDocument(element)?.body : null;
  const at = frame ?? element;
  return textField(at) ?? tinymce(at, kept) ?? rich(at, kept);
}

/** The editor of a page where none had the focus yet: one that can be written in, of the best kind, the largest. */
export function likelyEditor(top: Document): Editor | null {
  const all = documentsOf(top);
  let locked: Editor | null = null;
  for (const kind of KINDS) {
    const found = all
      .flatMap((document) => [...document.querySelectorAll(kind)])
      .filter(isShown)
      .flatMap((element) => editorAt(element) ?? []);
    const free = found.filter((editor) => !editor.readOnly);
    const area = ({ element }: Editor) => element.offsetWidth * element.offsetHeight;
    const best = free.sort((a, b) => area(b) - area(a))[0];
    if (best) return best;
    locked ??= found[0] ?? null;
  }
  return locked;
}

/** Whether a field is the subject of an editor that stands with it: then the text belongs to that editor. */
export function editorOfSubject(line: Editor, top: Document): Editor | null {
  const best = line.kind === 'line' ? likelyEditor(top) : null;
  return best && subjectOf(best.element)?.element === line.element ? best : null;
}

export { type Arrived, type Editor, isThere } from './editor';
export { documentsOf, focusedIn, isForeignFrame } from './frames';
export { type Spot, spotIn } from './paste';
export { subjectOf } from './subjectOf';
