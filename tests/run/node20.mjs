// @ts-check
/**
 * Vitest 5 asks for Node 22 and runs on Node 20, but for three functions that Node 20 lacks: without them
 * it ends with a TypeError where it should print what failed. Loaded by both vitest configurations.
 */

/**
 * @template T, K
 * @param {Iterable<T>} items
 * @param {(item: T, index: number) => K} keyOf
 * @returns {Map<K, T[]>}
 */
export function groupBy(items, keyOf) {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** @template T */
export function withResolvers() {
  /** @type {(value: T | PromiseLike<T>) => void} */
  let resolve = () => {};
  /** @type {(reason?: unknown) => void} */
  let reject = () => {};
  const promise = /** @type {Promise<T>} */ (
    new Promise((done, fail) => {
      resolve = done;
      reject = fail;
    })
  );
  return { promise, resolve, reject };
}

Map.groupBy ??= groupBy;
Object.groupBy ??= /** @type {any} */ (
  (
    /** @type {Iterable<unknown>} */ items,
    /** @type {(item: unknown, index: number) => unknown} */ keyOf,
  ) => Object.fromEntries(/** @type {Map<any, any>} */ (groupBy(items, keyOf)))
);
Promise.withResolvers ??= withResolvers;
