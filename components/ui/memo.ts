import { type Component, type ComponentChild, h } from 'preact';

function differs<P extends object>(a: P, b: P): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof P>;
  return [...keys].some((key) => a[key] !== b[key]);
}

/** The same component, drawn again only when one of its properties is another one. */
export function memo<P extends object>(of: (props: P) => ComponentChild) {
  return function Memo(this: Component<P>, props: P) {
    this.shouldComponentUpdate = (next: P) => differs(this.props, next);
    return h(of, props);
  };
}
