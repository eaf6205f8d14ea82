import type { Kept } from '../kept';
import type { Channel } from '../read/outbox';
import { type Meta, NOTHING } from '../schema';
import { type Home, type Saving, saving } from './saving';

async function keep(save: Saving, published: Meta['published']): Promise<void> {
  await save.tx.objectStore('meta').put(published, 'published');
  const places = Object.values(published);
  if (places.length === 0) return;
  // What every channel has published waits for none. A new one begins with everything there is.
  const outbox = save.tx.objectStore('outbox');
  const done = IDBKeyRange.upperBound(Math.min(...places));
  for (const id of await outbox.index('seq').getAllKeys(done)) await outbox.delete(id);
}

const placesOf = async (save: Saving) =>
  ((await save.tx.objectStore('meta').get('published')) as Meta['published'] | undefined) ?? {};

/** The same within a saving transaction. */
export async function putPublished(save: Saving, channel: Channel, seq: number): Promise<void> {
  const published = await placesOf(save);
  await keep(save, { ...published, [channel]: Math.max(seq, published[channel] ?? NOTHING) });
}

/**
 * A channel begins to publish: from now on the outbox keeps what it has not published, though others have. Until it
 * has, everything waits for it.
 */
export function beginChannel(home: Home, channel: Channel): Promise<Kept<null>> {
  return saving(home, async (save) => {
    await putPublished(save, channel, NOTHING);
    return null;
  });
}

/** Remembers that a channel has published everything up to a place in the outbox, and was read back. */
export function markPublished(home: Home, channel: Channel, seq: number): Promise<Kept<null>> {
  return saving(home, async (save) => {
    await putPublished(save, channel, seq);
    return null;
  });
}

/** Forgets a channel that is no longer used: the outbox need not wait for it. */
export function dropChannel(home: Home, channel: Channel): Promise<Kept<null>> {
  return saving(home, async (save) => {
    const { [channel]: _dropped, ...published } = await placesOf(save);
    await keep(save, published);
    return null;
  });
}
