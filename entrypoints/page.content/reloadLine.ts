import { make } from './draw';

/** The one line over a panel whose extension was updated: what is written stays readable below it. */
export function reloadLine(words: string): HTMLElement {
  const line = make('button', { class: 'r' });
  line.textContent = words;
  line.addEventListener('click', (event) => {
    if (event.isTrusted) location.reload();
  });
  return line;
}
