const tails = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after everything that was given before under the same name, in the order of arrival. A
 * cache of one worker's life: a stopped worker has nothing under way.
 */
export function inOrder<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(name) ?? Promise.resolve();
  const run = before.then(work, work);
  tails.set(name, run);
  const forget = () => {
    if (tails.get(name) === run) tails.delete(name);
  };
  run.then(forget, forget);
  return run;
}
