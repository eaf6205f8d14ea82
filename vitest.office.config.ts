import './tests/run/node20.mjs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What is handed out, opened in LibreOffice without a window: `npm run test:office`. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: { include: ['tests/office/**/*.test.ts'], testTimeout: 180_000, retry: 0 },
});
