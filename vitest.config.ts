import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One worker on two cores by default, which takes half as long again.
    maxWorkers: 2,
    // Whole protocols are parsed, rendered and read back; a slow machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
