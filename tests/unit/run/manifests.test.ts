import { expect, it } from 'vitest';
import { manifestDiff } from '../../run/manifests.mjs';

const manifest = {
  version: '1.0',
  permissions: ['storage', 'alarms'],
  action: { default_title: 'Matchbook' },
};

it('minds neither version nor order', () => {
  const after = { ...manifest, version: '2.0', permissions: ['alarms', 'storage'] };
  expect(manifestDiff(manifest, after)).toEqual([]);
});

it('names a permission that slipped in, and what went', () => {
  const after = { ...manifest, permissions: ['storage', 'tabs', 'alarms'], action: {} };
  expect(manifestDiff(manifest, after)).toEqual([
    '- action.default_title: "Matchbook"',
    '+ permissions: "tabs"',
  ]);
});
