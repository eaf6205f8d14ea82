import './tests/run/node20.mjs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What only a browser with a window can show, on a screen of its own (Xvfb, xdotool): `npm run test:screen`. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/screen/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
