/** A text as one line of Markdown that shows it letter for letter: what has a meaning there is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/\r\n?|\n/g, ' ')
    .trim();
}

/** A table, its titles first, as Markdown (GitHub's tables). */
export function markdownTable(table: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const [titles = [], ...rows] = table;
  const rule = `| ${titles.map(() => '---').join(' | ')} |`;
  return `${[line(titles), rule, ...rows.map(line)].join('\n')}\n`;
}
