import type { Kept } from '../kept';
import { readMe } from '../read';
import { type Home, saving } from './saving';

/** Gives a new notebook its first member. Answers the id of the member who writes here. */
export async function startNotebook(home: Home): Promise<Kept<string>> {
  const me = await readMe(home.db).catch(() => '');
  if (me) return { ok: true, value: me };
  return saving(home, async (save) => save.me);
}
