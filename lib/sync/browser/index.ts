/**
 * Browser sync: what `storage.sync` holds, and how it is read (layout F; design: "What travels, and how").
 *
 * - `readDictionaries(load)`: the preset dictionaries, from the files in `public/sync`
 * - `readArea(items, { dictionaries, key })`: everything an area holds, parsed, checked and joined; never throws
 * - `countArea(items, counting)`, `countItem(...)`, `LIMITS_OF`: bytes and limits as each browser counts
 * - `copiedFrom(area, device, written)`: whether this profile was copied, so that it needs a new device id
 *
 * Writing is planned by `plan(notebook, area, options)` of `lib/sync/plan.ts`.
 */
export type {
  AreaRead,
  Counting,
  Dictionaries,
  Items,
  Journal,
  Pack,
  Reading,
} from './area';

/*
 * Signatures of what follows (each in a file of its own):
 *
 * readDictionaries(load: (file: string) => Promise<Uint8Array>): Promise<Dictionaries>
 *   `load('sync/dictionary-1.bin')`: in the background `fetch(browser.runtime.getURL(file))`.
 * readArea(items: Items, reading: Reading): Promise<AreaRead>
 * countArea(items: Items, counting: Counting): number
 * LIMITS_OF: Record<Counting, { total: number; item: number; items: number }>
 * copiedFrom(area: AreaRead, device: string, written: { seq: number; values: Record<string, string> }): boolean
 *   `seq`: the highest number that this device ever planned; `values`: its journal's keys and the values that it
 *   last planned (kept before they are set). True: another profile writes with this device's id; take a new one.
 * lib/sync/plan.ts: plan(notebook, area, options): Promise<Plan>
 * lib/seal/value.ts: valueKey(secret: Uint8Array): Promise<CryptoKey>
 */
