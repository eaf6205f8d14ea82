/** What was typed into the form of a suggestion. */
export interface SuggestionTyped {
  title?: string;
  annotation?: string;
  audience?: string;
  category?: string;
  why?: string;
}

const typed = new Map<string, SuggestionTyped>();

/** What was typed for a site so far, kept while this panel lives, whatever it shows meanwhile. */
export function typedFor(site: string): SuggestionTyped {
  return typed.get(site) ?? {};
}

/** Keeps it. */
export function keepTyped(site: string, change: SuggestionTyped): void {
  typed.set(site, { ...typedFor(site), ...change });
}
