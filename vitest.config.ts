import './tests/run/node20.mjs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knownHosts } from './plugins/knownHosts.mjs';

export default defineConfig({
  plugins: [WxtVitest(), knownHosts()],
  resolve: {
    alias: {
      'webextension-polyfill': fileURLToPath(
        new URL('./tests/unit/fake-browser.ts', import.meta.url),
      ),
    },
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    mockReset: true,
    restoreMocks: true,
  },
});
