/** Makes elements and drawings without markup in strings: nothing here is ever parsed as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

type Shape = [name: string, attributes: Record<string, string>];

function drawing(size: number, attributes: Record<string, string>, shapes: Shape[]): SVGElement {
  const of = (name: string, values: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
    return element;
  };
  const svg = of('svg', {
    viewBox: '0 0 24 24',
    width: `${size}`,
    height: `${size}`,
    'aria-hidden': 'true',
    ...attributes,
  });
  svg.append(...shapes.map(([name, values]) => of(name, values)));
  return svg;
}

/** The logo: a matchbook with two matches, one round and blue, one squared and honey. */
export const logo = () =>
  drawing(22, { fill: 'none' }, [
    ['path', { d: 'M7.5 7v6M16.5 7v6', stroke: '#b48a58', 'stroke-width': '2' }],
    ['circle', { cx: '7.5', cy: '5', r: '3.7', fill: '#6db3ef' }],
    [
      'path',
      {
        d: 'M15 1.3h3a2.2 2.2 0 0 1 2.2 2.2v5.2h-7.4V3.500A2.2 2.2 0 0 1 15 1.3z',
        fill: '#f0bc4a',
      },
    ],
    ['rect', { x: '2', y: '11', width: '20', height: '12', rx: '2.6', fill: '#7d3056' }],
    [
      'path',
      { d: 'M2 18.5h20v1.9a2.6 2.6 0 0 1-2.6 2.6H4.6A2.6 2.6 0 0 1 2 20.4z', fill: '#a9557d' },
    ],
  ]);

/** Lucide's "highlighter" (ISC). */
export const marker = () =>
  drawing(
    16,
    {
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.75',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    [
      ['path', { d: 'm9 11-6 6v3h9l3-3' }],
      ['path', { d: 'm22 12-4.6 4.6a2 2 0 0 1-2.8 0l-5.2-5.2a2 2 0 0 1 0-2.8L14 4' }],
    ],
  );
