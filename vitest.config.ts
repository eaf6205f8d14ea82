import './tests/run/node20.mjs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knownHosts } from './plugins/knownHosts.mjs';
import { slimYjs } from './plugins/slimYjs.mjs';
import { longestFirst } from './tests/run/longestFirst.mjs';

export default defineConfig({
  plugins: [WxtVitest(), knownHosts(), slimYjs()],
  resolve: {
    alias: {
      'webextension-polyfill': fileURLToPath(
        new URL('./tests/unit/fake-browser.ts', import.meta.url),
      ),
    },
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    sequence: { sequencer: longestFirst(['schedule']) },
    setupFiles: ['tests/unit/setup.ts'],
    // Yjs as it is shipped: with less in it.
    server: { deps: { inline: [/yjs/, /lib0/] } },
    mockReset: true,
    restoreMocks: true,
  },
});
