import { defineConfig } from 'vitest/config';

const kinds = ['unit', 'codegen', 'integration', 'conformance', 'cluster', 'faults'] as const;

export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    globalSetup: ['./test/support/global-setup.ts'],
    projects: kinds.map((kind) => ({
      extends: true as const,
      test: { name: kind, include: [`test/${kind}/**/*.test.ts`] },
    })),
  },
});
