import english from '../../public/_locales/en/messages.json' with { type: 'json' };

type WordKey = keyof typeof english;

/** An English sentence of the message files, so that tests follow a change of words. */
export function words(key: WordKey, values: Record<string, string | number> = {}): string {
  const entry = english[key];
  if (!entry) throw new Error(`no message ${key}`);
  return entry.message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}
