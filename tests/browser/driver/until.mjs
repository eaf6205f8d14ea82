// @ts-check

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Asks again until the answer is truthy; a question that throws counts as "not yet".
 * @template T
 * @param {string} what for the message when it never comes
 * @param {() => T | Promise<T>} ask
 * @param {number} [ms]
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, ask, ms = 20_000) {
  const end = Date.now() + ms;
  /** @type {unknown} */
  let last;
  do {
    try {
      last = await ask();
      if (last) return /** @type {NonNullable<T>} */ (last);
    } catch (error) {
      last = error;
    }
    await pause(40);
  } while (Date.now() < end);
  const seen = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`waited ${ms} ms for ${what}; last seen: ${seen}`);
}
