import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids an import with the sentence that says why. */
const noImport = (group, message) => ({ group, message });

/** Forbids calls `x.name(…)` of a raw transport method. */
const noRawCall = (name, message) => ({
  selector: `CallExpression[callee.type='MemberExpression'][callee.property.name='${name}']`,
  message,
});

const RAW_EMIT =
  'Only the contract runtime, the socket layer and generated code emit: call a method of the generated Emitter.';
const RAW_PUBLISH =
  'Only config and generated code publish: put an entry into the outbox of the document that changes.';

const layer = (files, patterns, syntax = []) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns }],
    ...(syntax.length === 0 ? {} : { 'no-restricted-syntax': ['error', ...syntax] }),
  },
});

const DRIVERS = noImport(
  ['ioredis', 'ioredis-mock', 'amqplib'],
  'Drivers are opened only in src/config and src/embedded: take a narrow port as an argument.',
);

export default defineConfig([
  globalIgnores([
    'dist/',
    'node_modules/',
    'generated/',
    'reports/',
    '.letschat/',
    '.cache/',
    'test/**/fixtures/**',
    'test/**/golden/**',
  ]),
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: false } }],
    },
  },
  layer(
    ['codegen/**/*.ts'],
    [
      noImport(
        ['**/src/**', '**/generated/**'],
        'The generator knows the spec only: it imports neither src nor generated.',
      ),
    ],
  ),
  layer(
    ['src/contract/**/*.ts'],
    [
      noImport(
        ['../*', '!./*'],
        'src/contract is the runtime that generated code calls: it imports nothing local outside itself.',
      ),
    ],
  ),
  layer(
    ['src/services/**/*.ts'],
    [
      noImport(
        ['**/socket/*', '**/config/*', '**/http/*', '**/embedded/*', '**/app.ts', '!**/generated/**'],
        'Services get narrow dependencies: they never import the socket, config, http or embedded layers.',
      ),
      DRIVERS,
    ],
    [
      noRawCall('emit', RAW_EMIT),
      {
        selector: "MemberExpression[object.name='process'][property.name='env']",
        message: 'The environment is read once, in src/config.',
      },
    ],
  ),
  layer(
    ['src/socket/handlers/**/*.ts'],
    [
      noImport(
        ['**/models/*', '**/config/*', '**/embedded/*', '**/http/*', '**/workers/*', 'mongoose', 'socket.io'],
        'Handlers translate: they import services and generated types only.',
      ),
      DRIVERS,
    ],
    [noRawCall('emit', RAW_EMIT)],
  ),
  layer(
    ['src/workers/**/*.ts', 'src/http/**/*.ts', 'src/middleware/**/*.ts', 'src/models/**/*.ts'],
    [DRIVERS],
    [noRawCall('emit', RAW_EMIT), noRawCall('sendToQueue', RAW_PUBLISH)],
  ),
  {
    files: [
      'codegen/cli.ts',
      'src/main.ts',
      'src/worker.ts',
      'src/**/*-cli.ts',
      'test/bench/**/*.ts',
      'codegen/**/*-cli.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.ts', '*.js', 'vitest.config.ts', 'eslint.config.js'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // Tests are tables of cases, and print seeds and figures.
    files: ['test/**/*.ts'],
    rules: { 'max-lines': 'off', 'no-console': 'off' },
  },
]);
