/** Where a mark of 14 px goes, in CSS pixels from the corner of the window; `null` where the link cannot be seen. */
export function markPlace(link: Element): { x: number; y: number } | null {
  const boxes = link.getClientRects();
  const box = boxes[boxes.length - 1];
  if (!box || box.width === 0 || box.height === 0) return null;
  // Words that go on behind the link would be covered: there the mark stands higher, as a small figure does.
  const goesOn = /\S/.test(
    link.nextSibling?.nodeType === 3 ? (link.nextSibling.nodeValue ?? '') : '',
  );
  const y = goesOn ? box.top - 8 : box.top + (box.height - 14) / 2;
  return { x: box.right + (goesOn ? 0 : 6), y };
}
