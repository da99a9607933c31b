/** House rules about who imports whom; the sentence is what a developer reads when a rule is broken. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files must not import each other in a circle: move what both need into a third file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'generator-stands-alone',
      severity: 'error',
      comment: 'The generator imports neither the server nor its own output.',
      from: { path: '^codegen' },
      to: { path: '^(src|generated)' },
    },
    {
      name: 'generated-imports-the-runtime-only',
      severity: 'error',
      comment: 'Generated code imports only its runtimes (src/contract, for the client src/client) and itself.',
      from: { path: '^generated' },
      to: { path: '^(src|codegen|test)', pathNot: '^src/(contract|client)/' },
    },
    {
      name: 'client-has-no-server',
      severity: 'error',
      comment: 'The client runs in browsers: no server code, no Node modules, of the contract the types alone.',
      from: { path: '^src/client' },
      to: { path: '^(src/|node:|codegen|test)', pathNot: '^src/(client/|contract/)' },
    },
    {
      name: 'runtime-imports-nothing-local',
      severity: 'error',
      comment: 'src/contract is a leaf.',
      from: { path: '^src/contract' },
      to: { path: '^(src|generated|codegen|test)', pathNot: '^src/contract/' },
    },
    {
      name: 'services-know-no-transport',
      severity: 'error',
      comment: 'Services get narrow dependencies: no socket, http, config, embedded or composition root.',
      from: { path: '^src/services' },
      to: { path: '^src/(socket|http|config|embedded|workers|app|main)' },
    },
    {
      name: 'handlers-translate',
      severity: 'error',
      comment: 'Handlers import services, the runtime and generated types only.',
      from: { path: '^src/socket/handlers' },
      to: { path: '^src', pathNot: '^src/(socket/handlers|services|contract)/' },
    },
    {
      name: 'drivers-in-config',
      severity: 'error',
      comment: 'ioredis and amqplib are opened only in src/config and src/embedded.',
      from: { path: '^src', pathNot: '^src/(config|embedded)/' },
      to: { path: 'node_modules/(ioredis|ioredis-mock|amqplib)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      comment: 'The product does not import tests.',
      from: { path: '^(src|codegen|generated)' },
      to: { path: '^test' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(fixtures|golden)/' },
  },
};
