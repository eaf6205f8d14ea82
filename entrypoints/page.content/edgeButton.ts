import type { Host } from './createHost';
import { logo, make } from './draw';

export interface EdgeButton {
  readonly element: HTMLButtonElement;
  draw(state: { shown: boolean; count: number; fresh: number; name: string }): void;
}

/** The button at the page's edge that opens the panel, with the number of notes. */
export function edgeButton(host: Host, press: () => void): EdgeButton {
  const count = make('span', {});
  const element = make('button', { class: 'e', hidden: '' }, logo(), count);
  // A press by mouse leaves the focus and the selection where they are.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  host.wrapper.append(element);
  return {
    element,
    draw(state) {
      element.hidden = !state.shown;
      element.setAttribute('aria-label', state.name);
      element.title = state.name;
      count.textContent = state.count > 0 ? String(state.count) : '';
      count.hidden = state.count === 0;
      element.classList.toggle('f', state.fresh > 0);
    },
  };
}
