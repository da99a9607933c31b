import { defineConfig } from 'vitest/config';

const kinds = ['unit', 'commands', 'integration', 'conformance', 'cluster', 'faults'] as const;

/** Their files share processes, and so what they import, most of their time: they leave nothing behind but what they own. */
const shared: ReadonlySet<string> = new Set(['unit', 'integration', 'cluster']);

/** On top of what all kinds have in common. */
const setups: Partial<Record<(typeof kinds)[number], string[]>> = {
  conformance: ['./test/conformance/joint/global-setup.ts'],
};

export default defineConfig({
  test: {
    pool: 'forks',
    // Most tests wait more than they compute: two at a time also on two cores, where the default is one.
    maxWorkers: 2,
    testTimeout: 20_000,
    // Longer than any server's own limit to start, so that a failure says what the server said.
    hookTimeout: 100_000,
    globalSetup: ['./test/support/global-setup.ts'],
    projects: kinds.map((kind) => ({
      extends: true as const,
      test: {
        name: kind,
        include: [`test/${kind}/**/*.test.ts`],
        isolate: !shared.has(kind),
        globalSetup: setups[kind] ?? [],
      },
    })),
  },
});
