import { make } from './draw';

/** Width that the page keeps; where less would remain, the panel covers it. In CSS pixels. */
const KEPT = 480;

/**
 * One style sheet that moves the page's content out of the panel's way while it is open. It lies within
 * the host, so that whoever takes the host away (a newer version of this script) takes it along.
 */
export function pushAside(host: HTMLElement): {
  push(side: 'left' | 'right', width: number): void;
  pull(): void;
} {
  const style = make('style', {});
  return {
    push(side, width) {
      style.textContent =
        `@media screen and (min-width:${width + KEPT}px){html{margin-${side}:${width}px!important;` +
        'width:auto!important;min-width:0!important;max-width:none!important}}';
      if (!style.isConnected) host.append(style);
    },
    pull() {
      style.remove();
    },
  };
}
