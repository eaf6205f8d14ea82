import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '@/components/notebook/useRoute';
import { STATES } from './states';

const COMPONENTS = fileURLToPath(new URL('../../components/', import.meta.url));

/** Every component file but the plain pieces of `ui/`, which are seen inside these. */
const views = readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/'));

describe('the list of states', () => {
  it('names every view', () => {
    const named = new Set(STATES.flatMap((state) => state.shows));
    expect(views.filter((file) => !named.has(file))).toEqual([]);
    expect([...named].filter((file) => !views.includes(file))).toEqual([]);
  });

  it('has every room of the notebook', () => {
    const named = new Set(STATES.map((state) => state.room));
    expect(ROOMS.filter((room) => !named.has(room))).toEqual([]);
  });

  it('has names that differ', () => {
    expect(new Set(STATES.map((state) => state.name)).size).toBe(STATES.length);
  });
});
