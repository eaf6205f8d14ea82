import { attribute } from './sureDom';
import type { Field } from './surveyed';

const SILENT = /^(?:hidden|submit|button|reset|image|checkbox|radio|file|range|color|search)$/;

/**
 * A form's field by what a person is told about it; `null` where nothing is asked by it.
 *
 * @param labelKey names the label that it stands in
 */
export function fieldOf(element: Element, name: string, labelKey = ''): Field | null {
  const type = name === 'input' ? attribute(element, 'type', 40).toLowerCase() || 'text' : name;
  if (SILENT.test(type)) return null;
  const said = (attr: string) => attribute(element, attr, 200).trim();
  return {
    type,
    id: said('id'),
    name: said('name'),
    autocomplete: said('autocomplete').toLowerCase(),
    label: said('aria-label') || said('placeholder') || said('title'),
    labelKey,
  };
}
