import { fileNameOf } from '../../formats/fileNameOf';
import script from './formScript.js?raw';
import style from './formStyle.css?raw';
import { type Question, SURVEY_LIMITS, type Survey } from './survey';

/** The words of an exported form, in the language that it is exported in. */
export interface FormWords {
  language: string;
  required: string;
  save: string;
  copy: string;
  /** Above the buttons: what becomes of the answers. */
  privacy: string;
  doneTitle: string;
  saved: string;
  copied: string;
  copyYourself: string;
  answersAsText: string;
  /** Before the code in a pasted text. */
  keep: string;
  needed: string;
  missing: string;
  noScript: string;
  chooseSome: string;
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? '&#39;',
  );

/** JSON that cannot end its element: no `<` is left in it. */
const dataBlock = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');

async function sourceHash(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}

const need = (question: Question, words: FormWords) =>
  question.required ? ` <span class="need">(${escaped(words.required)})</span>` : '';

function field(question: Question, at: number, words: FormWords): string {
  const { id, kind, text } = question;
  const name = `${at + 1}. ${escaped(text)}${need(question, words)}`;
  const bad = `<div class="bad" id="w-${id}" role="alert" hidden></div>`;
  if (kind === 'short' || kind === 'long') {
    const common = `id="f-${id}" name="${id}" aria-describedby="w-${id}"${question.required ? ' aria-required="true"' : ''}`;
    const box =
      kind === 'short'
        ? `<input type="text" ${common} maxlength="${SURVEY_LIMITS.short}" autocomplete="off">`
        : `<textarea ${common} rows="5" maxlength="${SURVEY_LIMITS.long}"></textarea>`;
    return `<div class="q" id="q-${id}"><label for="f-${id}">${name}</label>${box}${bad}</div>`;
  }
  const type = kind === 'multiple' ? 'checkbox' : 'radio';
  const one = (value: string, place: number) => {
    const box = `<input type="${type}" name="${id}" id="f-${id}-${place}" value="${escaped(value)}">`;
    return kind === 'scale'
      ? `<label for="f-${id}-${place}">${box}<span>${escaped(value)}</span></label>`
      : `<label class="one" for="f-${id}-${place}">${box}<span>${escaped(value)}</span></label>`;
  };
  const values =
    kind === 'scale'
      ? Array.from({ length: question.points }, (_, place) => String(place + 1))
      : question.options;
  const ends =
    kind === 'scale' && (question.low || question.high)
      ? `<div class="ends"><span>1: ${escaped(question.low)}</span><span>${question.points}: ${escaped(question.high)}</span></div>`
      : '';
  const some = kind === 'multiple' ? ` <span class="need">${escaped(words.chooseSome)}</span>` : '';
  const choices = `<div${kind === 'scale' ? ' class="scale"' : ''}>${values.map(one).join('')}</div>`;
  return `<fieldset class="q" id="q-${id}" aria-describedby="w-${id}"><legend>${name}${some}</legend>${choices}${ends}${bad}</fieldset>`;
}

/**
 * A survey as one HTML file that stands by itself: it works from a disk and from any web space, asks nobody for
 * anything (its own policy allows its one script and style, and no request), and saves what a person answers to a
 * file, or gives it as text.
 */
export async function surveyForm(survey: Survey, words: FormWords): Promise<string> {
  const policy = [
    "default-src 'none'",
    `script-src ${await sourceHash(script)}`,
    `style-src ${await sourceHash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { questions, topic } = survey;
  const data = {
    survey: survey.id,
    topic: topic.slice(0, SURVEY_LIMITS.line),
    file: fileNameOf(topic, 'survey'),
    questions: questions.map(({ id, kind, text, required }) => ({ id, kind, text, required })),
    words: {
      needed: words.needed,
      missing: words.missing,
      copied: words.copied,
      copyYourself: words.copyYourself,
      saved: words.saved,
      keep: words.keep,
    },
  };
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(topic)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(topic)}</h1>
${survey.intro.trim() ? `<p>${escaped(survey.intro.trim())}</p>` : ''}
<noscript><p class="bad">${escaped(words.noScript)}</p></noscript>
<form novalidate autocomplete="off">
${questions.map((question, at) => field(question, at, words)).join('\n')}
<div class="bad" id="wrong" role="alert" hidden></div>
<p class="foot">${escaped(words.privacy)}</p>
<div id="acts" hidden>
<button class="first" id="save" type="submit">${escaped(words.save)}</button>
<button id="copy" type="submit">${escaped(words.copy)}</button>
</div>
</form>
<section id="done" aria-labelledby="done-title" hidden>
<h2 id="done-title" tabindex="-1">${escaped(words.doneTitle)}</h2>
<p id="status" role="status"></p>
${survey.thanks.trim() ? `<p>${escaped(survey.thanks.trim())}</p>` : ''}
<label for="code">${escaped(words.answersAsText)}</label>
<textarea id="code" rows="8" readonly></textarea>
</section>
</main>
<script type="application/json" id="data">${dataBlock(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
