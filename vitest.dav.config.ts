import { defineConfig } from 'vitest/config';
import unit from './vitest.config.ts';

/** The tests against real WebDAV servers, one file at a time: each starts servers of its own on loopback. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['tests/dav/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
