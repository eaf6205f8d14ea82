// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { Loaded } from '@/components/ui/Loaded';
import { useWords } from '@/lib/t';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

let root: HTMLElement;
beforeEach(() => {
  useWords(english, 'en');
  root = document.createElement('div');
});

const draw = async (load: () => Promise<string>, quiet = false) => {
  await act(() => {
    render(
      <Loaded load={load} quiet={quiet}>
        {(part) => <p>{part}</p>}
      </Loaded>,
      root,
    );
  });
  await act(() => new Promise<void>((done) => setTimeout(done)));
};

describe('a part that is loaded when it is looked at', () => {
  it('stands there once it has come', async () => {
    await draw(async () => 'here');
    expect(root.textContent).toBe('here');
  });

  it('says that it is coming', async () => {
    await draw(() => new Promise(() => {}));
    expect(root.textContent).toBe(english.loading.message);
  });

  it('that cannot be loaded says so, and comes at "Try again"', async () => {
    let broken = true;
    const load = () => (broken ? Promise.reject(new Error('gone')) : Promise.resolve('here'));
    await draw(load);
    expect(root.querySelector('[role=alert]')?.textContent).toContain(english.tryAgain.message);
    broken = false;
    await act(async () => {
      root.querySelector('button')?.click();
      await new Promise((done) => setTimeout(done));
    });
    await act(() => new Promise<void>((done) => setTimeout(done)));
    expect(root.textContent).toBe('here');
  });

  it('says nothing where another place of the view does', async () => {
    await draw(() => Promise.reject(new Error('gone')), true);
    expect(root.textContent).toBe('');
  });
});
