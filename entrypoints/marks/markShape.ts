import type { LinkMark, LinkMarks } from '@/lib/calls/siteCalls';

const SVG = 'http://www.w3.org/2000/svg';
/** Width of one sign and of the gap between two, in CSS pixels. */
const SIGN = 14;
const GAP = 2;
/** Fill and line of each hand (look.md, section 2); both are also told by shape. */
const COLORS = {
  mentee: { fill: '#f5cb6a', line: '#84591a' },
  mentor: { fill: '#99cefb', line: '#225b90' },
} as const;
const INK = '#1b1306';

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function sign(choice: NonNullable<LinkMark['mine']>, hand: 'mentor' | 'mentee', at: number) {
  const { fill, line } = COLORS[hand];
  const group = shape('g', { transform: `translate(${at} 0)` });
  group.append(
    hand === 'mentee'
      ? shape('rect', { x: '1', y: '1', width: '12', height: '12', rx: '3.5', fill, stroke: line })
      : shape('circle', { cx: '7', cy: '7', r: '6', fill, stroke: line }),
    {
      used: () =>
        shape('path', {
          d: 'M4.2 7.3l2.100 2.100 3.700-4.600',
          fill: 'none',
          stroke: INK,
          'stroke-width': '1.7',
        }),
      try: () => shape('path', { d: 'M5 3.800h4v6.600l-2-1.700-2 1.700z', fill: INK }),
      not: () => shape('path', { d: 'M4.300 7h5.400', stroke: INK, 'stroke-width': '1.800' }),
    }[choice](),
  );
  return group;
}

/** The width of a mark, in CSS pixels; its height is 14. */
export function markWidth({ mine, match }: LinkMark): number {
  return mine && match ? 2 * SIGN + GAP : SIGN;
}

/** The drawing of what both think of one site: squared and honey, or round and blue; tick, bookmark or dash. */
export function markShape(mark: LinkMark, hands: LinkMarks['hands']): SVGElement {
  const width = markWidth(mark);
  const svg = shape('svg', {
    width: String(width),
    height: String(SIGN),
    viewBox: `0 0 ${width} ${SIGN}`,
    'data-mine': mark.mine ?? '',
    'data-match': mark.match ?? '',
  });
  svg.style.cssText = 'position:absolute;display:block;pointer-events:none;overflow:visible';
  if (mark.mine) svg.append(sign(mark.mine, hands.mine, 0));
  if (mark.match) svg.append(sign(mark.match, hands.match, mark.mine ? SIGN + GAP : 0));
  return svg;
}
