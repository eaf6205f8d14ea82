/** JSON-LD objects looked at. */
const MOST_OBJECTS = 5_000;

type Data = Record<string, unknown>;
const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Every object in a page's JSON-LD texts; what is no JSON is passed by. */
export function structuredObjects(texts: string[]): Data[] {
  const found: Data[] = [];
  for (const text of texts) {
    const open: unknown[] = [];
    try {
      open.push(JSON.parse(text));
    } catch {
      continue;
    }
    while (open.length > 0 && found.length < MOST_OBJECTS) {
      const value = open.pop();
      if (!isObject(value)) continue;
      if (!Array.isArray(value)) found.push(value);
      open.push(...Object.values(value).slice(0, 1_000).filter(isObject));
    }
  }
  return found;
}

/** The names under a property that holds a person, an organization, or several. */
export function namesOf(value: unknown): string[] {
  const each = Array.isArray(value) ? value.slice(0, 20) : [value];
  return each.flatMap((one) => {
    const name = isObject(one) ? one.name : one;
    return typeof name === 'string' && name.trim() ? [name.trim().slice(0, 300)] : [];
  });
}
