/** A name of a file, from a title. */
export const fileNameOf = (title: string, otherwise: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^a-z0-9-]/gi, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .toLowerCase() || otherwise;
