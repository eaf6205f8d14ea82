import { expect, it } from 'vitest';
import { inBrowsers } from './inBrowsers';
import { practice, TEXT } from './pages';
import { deleteNote, fromMenu, panelOf, save, writeNoteOn, writePageNote } from './steps';
import { words } from './words';

interface Seen {
  stores: string[];
  mode: string;
  durability: string;
}

/** Writes down every transaction that the background begins from now on. */
function watchTransactions(scope: { IDBDatabase: typeof IDBDatabase; seen?: Seen[] }): void {
  const seen: Seen[] = [];
  scope.seen = seen;
  const own = scope.IDBDatabase.prototype.transaction;
  scope.IDBDatabase.prototype.transaction = function (
    this: IDBDatabase,
    ...args: Parameters<IDBDatabase['transaction']>
  ) {
    const made = own.apply(this, args);
    seen.push({ stores: [...made.objectStoreNames], mode: made.mode, durability: made.durability });
    return made;
  };
}

inBrowsers('saved means durable', (get) => {
  it('every saving call uses strict durability', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    const panel = await device.openPanel(page);
    await device.background(watchTransactions);
    const written = async (step: string, act: () => Promise<unknown>) => {
      await device.background((scope) => {
        scope.seen.length = 0;
      });
      await act();
      const seen = await device.background((scope) => [...scope.seen] as Seen[]);
      const writes = seen.filter((one) => one.mode === 'readwrite');
      expect(writes.length, `${step} writes`).toBeGreaterThan(0);
      expect(new Set(writes.map((one) => one.durability)), step).toEqual(new Set(['strict']));
    };
    await page.bringToFront();
    await written('add', () => writePageNote(panel, 'One'));
    await written('keep', async () => {
      await panel.click('button', 'New note');
      await panel.fill('textbox', 'Note', 'kept');
      await panel.reads('Draft kept');
    });
    await written('save what was kept', () => save(panel));
    await written('edit', async () => {
      await fromMenu(panel, 'Edit');
      await panel.find('textbox', 'Note');
      await panel.click('textbox', 'Note');
      await panel.type('More ');
      await save(panel);
    });
    await written('delete', async () => {
      await deleteNote(panel);
      await panel.find('button', 'Undo');
    });
    await written('undo', async () => {
      await panel.click('button', 'Undo');
      await panel.reads(words('statusRestored'));
    });
    await page.close();
  });
});

inBrowsers(
  'the browser is killed',
  (get, set) => {
    it('20 times right after "Saved": every note is there', async () => {
      let device = get();
      for (let i = 0; i < 20; i++) {
        const page = await device.open(practice.quietHour);
        const panel = await panelOf(device, page);
        if (i % 4 === 0) await writeNoteOn(device, page, TEXT.quietRule, `Killed after ${i}.`);
        else await writePageNote(panel, `Killed after ${i}.`);
        await device.kill();
        device = await device.again();
        set(device);
      }
      const page = await device.open(practice.quietHour);
      const panel = await panelOf(device, page);
      await panel.reads('Killed after 19.');
      const text = await panel.text();
      const missing = Array.from({ length: 20 }, (_, i) => `Killed after ${i}.`).filter(
        (note) => !text.includes(note),
      );
      expect(missing).toEqual([]);
    }, 180_000);
  },
  { only: ['chromium'] },
);
