/** The most UTF-16 units of a text that are put into a page's editor at once. */
export const MOST_INSERTED = 100_000;
