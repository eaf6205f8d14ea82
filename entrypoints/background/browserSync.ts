import browser from 'webextension-polyfill';
import { dropChannel } from '@/lib/notebook/write';
import { readKey } from '@/lib/sync/browser/keys';
import { itemsOfPart, keyOfPart, newestPart, newPart } from '@/lib/sync/browser/part';
import { readItems } from './browserSync/area';
import { changeKept, readKept } from './browserSync/kept';
import { isOn } from './browserSync/round';
import { SYNC_ALARM, syncNow, syncSoon } from './browserSync/soon';
import { Failed, take } from './Failed';
import { home } from './home';
import { inOrder } from './inOrder';
import { tellViews } from './tellViews';

export { SYNC_ALARM, syncNow, syncSoon };

/** Something changed in the area, by whomever: an own write is known again by what it made of it. */
export async function areaChanged(): Promise<void> {
  const kept = await readKept();
  // Who never wrote hears only others, and waits until they are quiet.
  if (kept.wrote === null) await changeKept({ heard: Date.now() });
  await syncSoon();
}

/** Switches the copy with the browser account on or off, on this device. */
export async function turnSync(on: boolean): Promise<void> {
  await inOrder('browser-sync', async () => {
    if (!on) take(await dropChannel(await home(), 'browser'));
    // Chosen for this notebook, the account holds it from now on.
    else if (newestPart(await readItems()) > (await readKept()).part)
      await changeKept({ part: newPart(Date.now()), values: {}, wrote: null });
    await changeKept(
      on
        ? { on, at: 'waiting', seen: '', told: true }
        : { on, at: 'waiting', seen: '', travelling: [], refusals: 0, retry: null },
    );
  });
  await tellViews({ news: 'sync' });
  if (on) await syncSoon();
  else await browser.alarms.clear(SYNC_ALARM);
}

/**
 * Takes this device's part away: where no other device is to be seen in the area everything of ours, else its own
 * keys alone. Packs are everybody's, and the others would only write them anew.
 */
export async function forgetHere(): Promise<void> {
  await inOrder('browser-sync', async () => {
    const kept = await readKept();
    if (await isOn(kept)) throw new Failed('bad-input');
    const { device } = await home();
    const items = itemsOfPart(await readItems(), kept.part);
    const ours = Object.keys(items).filter((key) => readKey(key) !== null);
    const isOwn = (key: string) => key.startsWith(`j${device}`);
    const shared = ours.some((key) => key.startsWith('j') && !isOwn(key));
    const keys = shared ? ours.filter(isOwn) : ours;
    if (keys.length > 0)
      await browser.storage.sync.remove(keys.map((key) => keyOfPart(kept.part, key)));
    await changeKept({ values: {}, wrote: null, began: null, heard: null });
  });
}

/** After everything was erased here: what the account holds stays there, and does not come back by itself. */
export async function staySilent(): Promise<void> {
  await changeKept({ on: false });
}
