import './tests/run/node20.mjs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { longestFirst } from './tests/run/longestFirst.mjs';

/**
 * The tests that drive real browsers with the built extension: two files at a time, each with browsers and a practice
 * site of its own. Times are compared with others of the same run, never with a clock alone.
 */
const LONG = [
  'browserSync',
  'views',
  'guard',
  'insert',
  'states',
  'hugePages',
  'page',
  'durable',
  'hostile',
];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // Pictures for people are no test: `npm run screenshots` takes them.
    exclude: process.env.SCREENSHOTS === '1' ? [] : ['tests/browser/screenshots.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: longestFirst(LONG) },
    retry: 0,
  },
});
