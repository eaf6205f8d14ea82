import { answerCalls } from '@/lib/ask';
import type { PageCalls, Reply } from '@/lib/calls';
import type { EditorFound, Inserted, InsertFailure } from '@/lib/calls/insertCalls';
import { plainLines } from '@/lib/drafts/draftHtml';
import {
  type Editor,
  editorOfSubject,
  isThere,
  likelyEditor,
  subjectOf,
} from '@/lib/drafts/insert';
import { lastFocus } from './lastFocus';

/** The same text asked for again within this is the same press (a double one, or a call that was lost). */
const SAME_PRESS_MS = 1_000;

type Draft = PageCalls['insert.put']['ask'];
const fail = (failure: InsertFailure): Reply<never> => ({ ok: false, failure });

function describe(editor: Editor): EditorFound {
  const subject = subjectOf(editor.element);
  return {
    kind: editor.kind,
    subject: !subject || subject.readOnly ? 'none' : subject.text().trim() ? 'filled' : 'empty',
    readOnly: editor.readOnly,
    hasText: editor.text().trim() !== '',
    maxLength: editor.maxLength,
    connect: location.hostname === 'connect.ala.org',
  };
}

const FOREIGN: EditorFound = {
  kind: 'other-host',
  subject: 'none',
  readOnly: false,
  hasText: false,
  maxLength: null,
  connect: location.hostname === 'connect.ala.org',
};

/** Puts the subject into its field, where that is empty; whether it stands there then. */
async function putSubject(editor: Editor, subject: string | null): Promise<boolean> {
  const wanted = subject?.replace(/\s+/g, ' ').trim();
  const field = wanted ? subjectOf(editor.element) : null;
  if (!field || !wanted) return false;
  if (field.text().trim() !== '') return field.text().trim() === wanted;
  if (field.readOnly) return false;
  return (await field.insert(wanted)).inserted > 0;
}

/** Answers the background: which editor there is, and puts a text into it. */
export function start(): void {
  const life = new AbortController();
  const focus = lastFocus(life.signal);
  let busy: Promise<unknown> = Promise.resolve();
  let done: { draft: Draft; at: number; reply: Reply<Inserted> } | null = null;

  /** The editor that a text would go to now, or why it would not. */
  function current(): Editor | InsertFailure {
    const last = focus.look();
    if (!last) return likelyEditor(document) ?? 'no-editor';
    if (typeof last === 'string') return last;
    // It was one when it had the focus: its page has closed it to writing since.
    if (!last.editor) return 'editor-read-only';
    return editorOfSubject(last.editor, document) ?? last.editor;
  }

  function find(left = false): EditorFound | null {
    if (left) focus.panelLeft();
    let editor = current();
    if (editor === 'editor-gone') {
      focus.forget();
      editor = current();
    }
    if (editor === 'other-host') return FOREIGN;
    if (editor === 'editor-read-only') return { ...FOREIGN, kind: 'rich', readOnly: true };
    return typeof editor === 'string' ? null : describe(editor);
  }

  async function put({ subject, text }: Draft): Promise<Reply<Inserted>> {
    const editor = current();
    if (editor === 'editor-gone') focus.forget();
    if (typeof editor === 'string') return fail(editor);
    if (editor.readOnly) return fail('editor-read-only');
    try {
      const came = await editor.insert(plainLines(text));
      if (isThere(editor.element)) {
        const said = await putSubject(editor, subject);
        if (said) editor.element.focus({ preventScroll: true });
        return { ok: true, value: { ...came, subject: said } };
      }
    } catch (error) {
      // What went away while it was written to throws at a touch (Firefox), and says no more than that.
      if (isThere(editor.element)) throw error;
    }
    focus.forget();
    return fail('editor-gone');
  }

  /** One after the other, and a press that comes twice is answered twice but done once. */
  function inTurn(draft: Draft): Promise<Reply<Inserted>> {
    const turn = busy.then(async () => {
      const again =
        done &&
        performance.now() - done.at < SAME_PRESS_MS &&
        done.draft.text === draft.text &&
        done.draft.subject === draft.subject;
      if (done && again) return done.reply;
      const reply = await put(draft);
      done = reply.ok ? { draft, at: performance.now(), reply } : null;
      return reply;
    });
    busy = turn.catch(() => {});
    return turn;
  }

  answerCalls((call, args) => {
    if (call === 'insert.find') {
      const { left } = args as PageCalls['insert.find']['ask'];
      return Promise.resolve({ ok: true, value: { editor: find(left) } });
    }
    if (call === 'insert.put') return inTurn(args as Draft);
    return undefined;
  }, life.signal);
}
