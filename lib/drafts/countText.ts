/** How long a text is: words as people count them, characters as code points (an emoji of one is one). */
export function countText(text: string): { words: number; characters: number } {
  let characters = 0;
  for (const _ of text) characters++;
  return { words: text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0, characters };
}
