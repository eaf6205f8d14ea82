import { type Kept, Refusal } from '../kept';
import { picturesOf } from '../pictures';
import type { Picture } from '../writing';
import { type Home, saving } from './saving';

/** Pictures that are kept: the oldest go. */
export const MOST_PICTURES = 100;
/** 200 KB as base64. */
const MOST_UNITS = 267_000;

/** Keeps a picture with a review, in place of an earlier one. It is no record: no other device gets it. */
export function keepPicture(home: Home, review: string, picture: Picture): Promise<Kept<null>> {
  return saving(home, async (save) => {
    if (picture.jpeg.length > MOST_UNITS) throw new Refusal('bad-input');
    const store = save.tx.objectStore('writing');
    await store.delete(picturesOf(review));
    await store.put({ key: ['picture', review, String(picture.at)], picture });
    const keys = await store.getAllKeys(picturesOf());
    const oldest = keys.toSorted((a, b) => Number(a[2]) - Number(b[2]));
    for (const key of oldest.slice(0, -MOST_PICTURES)) await store.delete(key);
    return null;
  });
}

/** Throws a picture away. */
export function dropPicture(home: Home, review: string): Promise<Kept<null>> {
  return saving(home, async (save) => {
    await save.tx.objectStore('writing').delete(picturesOf(review));
    return null;
  });
}
