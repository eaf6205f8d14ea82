/** What `work` answers, or `otherwise` where it takes longer than `ms` milliseconds; its failures pass through. */
export function soonEnough<T, O>(work: Promise<T>, ms: number, otherwise: O): Promise<T | O> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<O>((resolve) => {
    timer = setTimeout(resolve, ms, otherwise);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
