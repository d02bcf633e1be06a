import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole protocols are parsed, rendered and read back; a slow machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
