// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TagBox } from '@/components/notes/TagBox';

const used = [
  { tag: 'sensory storytime', notes: 14 },
  { tag: 'sensory kit', notes: 3 },
  { tag: 'for the director', notes: 2 },
  { tag: 'party', notes: 9 },
];
let root: HTMLElement;
let tags: string[];

function Box({ first }: { first: string[] }) {
  const [now, setNow] = useState(first);
  tags = now;
  return <TagBox tags={now} used={used} onChange={setNow} />;
}
const draw = (first: string[] = []) => act(() => render(<Box first={first} />, root));
const line = () => root.querySelector('input') as HTMLInputElement;
const options = () =>
  root.querySelector('[role=listbox]')?.hasAttribute('hidden')
    ? []
    : [...root.querySelectorAll<HTMLElement>('[role=option]')];
const chosen = () =>
  options().find((option) => option.getAttribute('aria-selected') === 'true')?.dataset.tag;

async function key(name: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    cancelable: true,
    ...init,
  });
  // happy-dom's keyboard events do not know it.
  Object.defineProperty(event, 'isComposing', { value: init.isComposing ?? false });
  await act(() => {
    line().dispatchEvent(event);
  });
  return event;
}
async function type(text: string) {
  await act(() => {
    line().value = text;
    line().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('TagBox', () => {
  beforeEach(() => {
    // happy-dom lays nothing out, and the arrows walk only what is visible.
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(10);
    root = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });

  it('is a combobox named Tags', async () => {
    await draw();
    expect(line().getAttribute('role')).toBe('combobox');
    expect(line().labels?.[0]?.textContent).toBe('Tags');
  });
  it('suggests tags a word of which begins so, the first chosen, the new one last', async () => {
    await draw();
    await type('sens');
    expect(options().map((option) => option.dataset.tag)).toEqual([
      'sensory storytime',
      'sensory kit',
      'sens',
    ]);
    expect(chosen()).toBe('sensory storytime');
    await type('dir');
    expect(chosen()).toBe('for the director');
    await type('art');
    expect(options().map((option) => option.dataset.tag)).toEqual(['art']);
  });
  it('adds the chosen suggestion by Enter, another by arrow and Enter', async () => {
    await draw();
    await type('sens');
    expect((await key('Enter')).defaultPrevented).toBe(true);
    expect(tags).toEqual(['sensory storytime']);
    await type('sens');
    await key('ArrowDown');
    await key('Enter');
    expect(tags).toEqual(['sensory storytime', 'sens']);
    expect(line().value).toBe('');
  });
  it('adds what was typed by a comma, also several at once, none twice in other case', async () => {
    await draw();
    await type('sens');
    await key(',');
    expect(tags).toEqual(['sens']);
    await type('lamps, SENS,  room   set-up ,');
    expect(tags).toEqual(['sens', 'lamps', 'room set-up']);
  });
  it('chooses, then removes the last tag by Backspace on an empty line', async () => {
    await draw(['one', 'two']);
    await key('Backspace');
    expect(tags).toEqual(['one', 'two']);
    expect(root.querySelector('[data-chosen]')?.textContent).toBe('two');
    await key('Backspace');
    expect(tags).toEqual(['one']);
    await key('Backspace');
    await type('x');
    expect(root.querySelector('[data-chosen]')).toBeNull();
    expect((await key('Backspace')).defaultPrevented).toBe(false);
    expect(tags).toEqual(['one']);
  });
  it('removes a tag by its button', async () => {
    await draw(['one', 'two']);
    const button = root.querySelector<HTMLElement>('[aria-label="Remove tag one"]');
    await act(() => button?.click());
    expect(tags).toEqual(['two']);
  });
  it('closes the suggestions by Escape and leaves the next Escape alone', async () => {
    await draw();
    await type('sens');
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect(options()).toEqual([]);
    expect((await key('Escape')).defaultPrevented).toBe(false);
  });
  it('takes what was typed along when the note is saved by keys, and lets the keys go on', async () => {
    await draw();
    await type('lamps');
    expect((await key('Enter', { ctrlKey: true })).defaultPrevented).toBe(false);
    expect(tags).toEqual(['lamps']);
  });
  it('leaves Enter alone while letters are being composed', async () => {
    await draw();
    await type('lamps');
    await key('Enter', { isComposing: true });
    expect(tags).toEqual([]);
  });
});
