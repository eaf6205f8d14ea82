const MARKED = /^(\s*)(?:[-*•]|\d{1,3}[.)])\s+/;

/**
 * The chosen lines as a list, or as plain lines where all are list lines of that kind already. Places are UTF-16
 * units of `text`: the stretch `from` to `to` is to be replaced by `put`.
 */
export function listed(
  text: string,
  start: number,
  end: number,
  numbered: boolean,
): { from: number; to: number; put: string } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', Math.max(start, end));
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const own = numbered ? /^\s*\d{1,3}[.)]\s/ : /^\s*[-*•]\s/;
  const already = lines.every((line) => own.test(line));
  let number = 0;
  const put = lines.map((line) => {
    const bare = line.replace(MARKED, '$1');
    if (already) return bare;
    if (lines.length > 1 && bare.trim() === '') return bare;
    number++;
    return numbered ? `${number}. ${bare}` : `- ${bare}`;
  });
  return { from, to, put: put.join('\n') };
}
