import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ENTRY = `
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

window.startProseMirror = (place, { editable = true } = {}) => {
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)];
  const view = new EditorView(place, { state: EditorState.create({ schema, plugins }), editable: () => editable });
  window.view = view;
  window.undo = () => undo(view.state, view.dispatch);
  return view;
};
`;

/** @type {Promise<string> | null} */
let bundled = null;

/** ProseMirror with its history, as one script: bundled when it is first asked for. */
export function proseMirror() {
  bundled ??= (async () => {
    const bundle = await rolldown({
      input: 'editor',
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      logLevel: 'silent',
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === 'editor' ? fileURLToPath(new URL('./prosemirror.js', import.meta.url)) : null),
          load: (id) => (id.endsWith('prosemirror.js') ? ENTRY : null),
        },
      ],
    });
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return output[0].code;
  })();
  return bundled;
}

/** The editors by name: `?with=textarea,prosemirror` shows them one below the other. */
const EDITORS = {
  subject: '<p><label>Subject <input name="subject" type="text" id="subject"></label></p>',
  textarea: '<p><textarea id="textarea" rows="4" cols="60"></textarea></p>',
  limited: '<p><textarea id="limited" rows="4" cols="60" maxlength="100"></textarea></p>',
  counted: '<p><textarea id="counted" rows="4" cols="60"></textarea></p>',
  readonly: '<p><textarea id="readonly" rows="4" cols="60" readonly>Closed</textarea></p>',
  disabled: '<p><textarea id="disabled" rows="4" cols="60" disabled>Closed</textarea></p>',
  vanishing: '<p><textarea id="vanishing" rows="4" cols="60"></textarea></p>',
  line: '<p><label>Say something <input id="line" type="text"></label></p>',
  search: '<p><label>Search <input id="search" type="search"></label></p>',
  secret: '<p><label>Password <input id="secret" type="password"></label></p>',
  rich: '<div id="rich" contenteditable="true" role="textbox" aria-label="Chat"></div>',
  prosemirror: '<div id="prosemirror"></div>',
  closed: '<div id="closed"></div>',
  framed: '<iframe id="framed" title="Editor in a frame" src="?with=textarea" height="400"></iframe>',
  foreign: '<iframe id="foreign" title="Editor elsewhere" src="https://gws.ala.org/alsc/editors/?with=textarea" height="300"></iframe>',
};

/** A page of editors, chosen by its address. It keeps the events that each editor's page would hear. */
export const editors = () => ({
  body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editors - practice page</title>
<style>body{font:16px/1.5 system-ui;margin:0;padding:12px 24px;max-width:760px}#rich,.ProseMirror{border:1px solid #888;min-height:60px;padding:6px}.ProseMirror{white-space:pre-wrap}iframe{width:620px}</style></head>
<body><p>Practice page: places to write in, for trying "Insert into this page". Nothing is sent.</p>
<form id="form"></form><p id="plain">Some words of the page that can be selected.</p>
<script src="/prosemirror/editor.js"></script>
<script>
const EDITORS = ${JSON.stringify(EDITORS)};
const form = document.querySelector('#form');
const wanted = (new URLSearchParams(location.search).get('with') ?? 'subject,textarea').split(',');
form.innerHTML = wanted.map((name) => EDITORS[name] ?? '').join('\\n');
window.heard = [];
for (const type of ['input', 'change']) addEventListener(type, (event) => heard.push(type + ' ' + event.target.id + ' ' + event.isTrusted), true);
const of = (id) => document.getElementById(id);
// Their page's own script limits them: one shortens what came, one goes away.
of('counted')?.addEventListener('input', ({ target }) => { target.value = target.value.slice(0, 50); });
of('vanishing')?.addEventListener('input', ({ target }) => target.remove());
if (of('prosemirror')) startProseMirror(of('prosemirror'));
if (of('closed')) startProseMirror(of('closed'), { editable: false });
document.documentElement.dataset.ready = '';
</script></body></html>`,
});
