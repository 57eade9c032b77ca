/** Who may import whom (docs/architecture.md). One rule, one sentence; a new direction is a decision, not an edit. */
const ownCode = '^(schemas|workflows|functions|infra|local|moving|web|scripts|bench|demo|test)/';
const tests = '(^test/|\\.test\\.tsx?$|^bench/|^demo/)';

module.exports = {
  forbidden: [
    {
      name: 'schemas-are-leaf',
      comment: 'Forms, API, mail and flows share the schemas; they know of nothing but zod.',
      severity: 'error',
      from: { path: '^schemas/', pathNot: tests },
      to: { pathNot: ['^schemas/', 'node_modules/zod/'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules are values in, values out: no I/O, no clock, no packages.',
      severity: 'error',
      from: { path: '^workflows/[^/]+/domain/', pathNot: tests },
      to: {
        pathNot: ['^schemas/', '^workflows/([^/]+)/domain/', '^workflows/network/', '^workflows/domain-error\\.ts$'],
      },
    },
    {
      name: 'network-is-pure',
      comment: 'Who acts for whom is part of the rules.',
      severity: 'error',
      from: { path: '^workflows/(network/|domain-error\\.ts$)', pathNot: tests },
      to: { pathNot: ['^schemas/', '^workflows/network/', '^workflows/domain-error\\.ts$'] },
    },
    {
      name: 'machine-is-flow-only',
      comment: 'A flow is built from the kit and the CDK; it names functions by the platform it is given.',
      severity: 'error',
      from: { path: '^workflows/(kit/|[^/]+/machine\\.ts$|machines\\.ts$)', pathNot: tests },
      to: {
        pathNot: ['^workflows/(kit/|[^/]+/machine\\.ts$)', 'node_modules/(aws-cdk-lib|constructs|jsonata)/'],
      },
    },
    {
      name: 'no-cross-workflow',
      comment: 'Procedures share the kit and the network, not each other.',
      severity: 'error',
      from: { path: '^workflows/(?!kit/|network/)([^/]+)/' },
      to: { path: '^workflows/(?!kit/|network/)([^/]+)/', pathNot: '^workflows/$1/' },
    },
    {
      name: 'workflows-know-no-platform',
      comment: 'What the business would recognise stands below the platform.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: tests },
      to: { path: '^(functions|infra|local|web|scripts)/' },
    },
    {
      name: 'sdk-in-one-place',
      comment: 'AWS is spoken to by the adapters alone.',
      severity: 'error',
      from: { path: ownCode, pathNot: ['^functions/lib/aws/', tests] },
      to: { path: 'node_modules/(@aws-sdk|@smithy)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'handlers-do-not-meet',
      comment: 'Functions share lib, not each other.',
      severity: 'error',
      from: { path: '^functions/(?!lib/)([^/]+)/' },
      to: { path: '^functions/(?!lib/)', pathNot: '^functions/$1/' },
    },
    {
      name: 'lib-knows-no-handler',
      severity: 'error',
      comment: 'The direction is lib, then functions.',
      from: { path: '^functions/lib/' },
      to: { path: '^functions/(?!lib/)' },
    },
    {
      name: 'no-cdk-reachable-from-lambda',
      comment: 'One import on the way would put the CDK into a bundle.',
      severity: 'error',
      from: { path: '^(functions|web)/' },
      to: { path: 'node_modules/(aws-cdk-lib|constructs|cdk-nag)/|^infra/', reachable: true },
    },
    {
      name: 'engine-is-pure',
      comment: 'The engine decides, its host acts: no I/O, no clock, only jsonata.',
      severity: 'error',
      from: { path: '^local/engine/', pathNot: tests },
      to: { pathNot: ['^local/engine/', 'node_modules/jsonata/'] },
    },
    {
      name: 'local-reads-not-imports',
      comment: 'The embedded edition sees the product through cdk.out only.',
      severity: 'error',
      from: { path: '^local/', pathNot: tests },
      to: { path: '^(schemas|workflows|functions|infra|web)/' },
    },
    {
      name: 'nobody-imports-local',
      comment: 'What runs in Lambda must not know where else it runs.',
      severity: 'error',
      from: { path: '^(schemas|workflows|functions|infra|web)/', pathNot: tests },
      to: { path: '^local/' },
    },
    {
      name: 'nobody-imports-moving',
      comment: 'It joins the store and the embedded edition, which know nothing of each other.',
      severity: 'error',
      from: { path: '^(schemas|workflows|functions|infra|web|local)/', pathNot: tests },
      to: { path: '^moving/' },
    },
    {
      name: 'infra-names-no-code',
      comment: 'Infrastructure names functions by their entry path; it imports the flows alone.',
      severity: 'error',
      from: { path: '^infra/', pathNot: tests },
      to: { path: '^(functions|web|schemas|local|scripts)/' },
    },
    {
      name: 'browser-safe',
      comment: 'Elements run in the browser.',
      severity: 'error',
      from: { path: '^web/elements/', pathNot: tests },
      to: { path: '^(functions|workflows|infra|local)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-knows-no-node',
      comment: 'Elements run in the browser.',
      severity: 'error',
      from: { path: '^web/elements/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      comment: 'A circle cannot be read from one end.',
      severity: 'error',
      from: { path: ownCode },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is an entry point or dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: ownCode,
        // Entry points; the last two declare types: of JSX, and of a package that ships none.
        pathNot: [
          '^(scripts|bench|demo|test)/',
          '^local/main\\.ts$',
          '^moving/main\\.ts$',
          '^web/elements/',
          '^web/components/custom-elements\\.ts$',
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'no-dev-deps-in-lambda',
      comment: 'What runs in production is a dependency, not a development tool.',
      severity: 'error',
      from: { path: '^(functions|web|schemas|local)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that nothing answers is a mistake.',
      severity: 'error',
      from: { path: ownCode },
      // The types of Lambda events have no module behind them; the store that was not chosen is measured if installed;
      // what is built is not there before the first start.
      to: { couldNotResolve: true, pathNot: '^(aws-lambda|better-sqlite3)$|^\\.\\./\\.build/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|\\.build|\\.data|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
