/**
 * Browser sync: what `storage.sync` holds, and how it is read (layout F; design: "What travels, and how"). Writing is
 * planned by `plan(notebook, area, options)` of lib/sync/plan.ts; keys for sealing are made by `valueKey` of
 * lib/seal/value.ts.
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
export { copiedFrom, type Written } from './copiedFrom';
export { countArea, countItem, LIMITS_OF } from './countArea';
export { readDictionaries } from './dictionaries';
export { readArea } from './readArea';
