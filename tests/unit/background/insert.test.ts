import { beforeEach, describe, expect, it } from 'vitest';
import type { EditorFound } from '@/lib/calls/insertCalls';
import { fromNotebook, fromPage, get, openPanel, send, type Tab, World } from './world';

const textarea: EditorFound = {
  kind: 'textarea',
  subject: 'none',
  readOnly: false,
  hasText: false,
  maxLength: null,
  connect: false,
};

let tab: Tab;
let panel: Awaited<ReturnType<typeof openPanel>>['panel'];
beforeEach(async () => {
  const world = new World();
  tab = world.tab();
  await world.start();
  panel = (await openPanel(tab)).panel;
});

describe('putting a text into the page', () => {
  it('is in the page from when its panel opened, so that it knows the last focus', () => {
    expect(tab.scripts).toContain('insert.js');
  });

  it('is answered by the tab’s own page', async () => {
    expect(await get(panel, 'insert.look', {})).toEqual({ editor: null });
    tab.editor = textarea;
    expect(await get(panel, 'insert.look', {})).toEqual({ editor: textarea });
    const ask = { subject: 'Why?', text: 'What is <b>?' };
    expect(await get(panel, 'insert.text', ask)).toEqual({ inserted: 12, cut: 0, subject: false });
    expect(tab.put).toEqual(['What is <b>?']);
  });

  it('is for the panel alone', async () => {
    const refused = { ok: false, failure: 'not-allowed' };
    const ask = { subject: null, text: 'x' };
    for (const sender of [fromPage(tab), fromNotebook()]) {
      expect(await send(sender, 'insert.text', ask)).toEqual(refused);
      expect(await send(sender, 'insert.look', {})).toEqual(refused);
    }
    expect(tab.put).toEqual([]);
  });

  it('takes no more than is wise, and nothing that is no text', async () => {
    const ask = (text: string) => send(panel, 'insert.text', { subject: null, text });
    expect(await ask('x'.repeat(100_007))).toEqual({ ok: false, failure: 'too-long', detail: '7' });
    expect(await ask('')).toMatchObject({ ok: false, failure: 'bad-input' });
    expect((await ask('x'.repeat(100_000))).ok).toBe(true);
    expect(tab.put).toHaveLength(1);
  });

  it('believes no page that answers something else', async () => {
    tab.editor = { ...textarea, kind: 'other' as never };
    expect(await send(panel, 'insert.look', {})).toMatchObject({
      ok: false,
      failure: 'bad-input',
    });
  });
});
