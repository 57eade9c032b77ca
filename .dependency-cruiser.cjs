/** Who may import whom (docs/architecture.md). One rule, one sentence; a new direction is a decision, not an edit. */
const ownCode = '^(schemas|words|workflows|functions|infra|local|moving|web|scripts|bench|demo|test)/';
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
      name: 'words-know-schemas-alone',
      comment: 'Pages, mails and answers are all said by the one speaker, which knows nothing of what it says.',
      severity: 'error',
      from: { path: '^words/', pathNot: tests },
      to: { path: ownCode, pathNot: '^(schemas|words)/' },
    },
    {
      name: 'words-are-compiled-beforehand',
      comment: 'What says words reads them compiled; tests and tools alone compile them when they are said.',
      severity: 'error',
      from: { path: '^(functions|web|workflows|words)/', pathNot: ['^words/(compile/|source/on-demand\\.ts$)', tests] },
      to: { path: '^words/compile/|node_modules/@messageformat/' },
    },
    {
      name: 'styles-are-compiled-beforehand',
      comment: 'What serves the stylesheet reads it compiled; tests and tools alone compile it.',
      severity: 'error',
      from: { path: '^(functions|web)/', pathNot: ['^web/style/(compile|source/on-demand)\\.ts$', tests] },
      to: { path: '^web/style/compile\\.ts$|node_modules/lightningcss/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules are values in, values out: no I/O, no clock, no packages.',
      severity: 'error',
      from: { path: '^workflows/[^/]+/domain/', pathNot: tests },
      to: {
        pathNot: [
          '^schemas/',
          '^workflows/([^/]+)/(domain|schemas)/',
          '^workflows/(network|texts|correspondence|procedure|circulation)/',
        ],
      },
    },
    {
      name: 'network-and-texts-are-pure',
      comment: 'Who acts for whom, and what a text says, are part of the rules.',
      severity: 'error',
      from: { path: '^workflows/(network|texts)/', pathNot: tests },
      // CLDR's core is data alone; what is marked in a text is for whoever reads it.
      to: { pathNot: ['^schemas/', '^workflows/(network|texts)/', 'node_modules/(zod|cldr-core|markdown-it)/'] },
    },
    {
      name: 'rules-read-no-markup',
      comment: 'A text is decided on as it was written; what is marked in it only pages, mails and documents show.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: [tests, '^workflows/texts/marked-text\\.ts$'] },
      to: { path: '^workflows/texts/marked-text\\.ts$|node_modules/markdown-it/' },
    },
    {
      name: 'procedure-is-pure',
      comment: 'What every procedure is made of knows none of them, nor the parts that only some have.',
      severity: 'error',
      from: { path: '^workflows/procedure/', pathNot: tests },
      to: {
        pathNot: ['^schemas/', '^workflows/(network|texts|correspondence|assignment|procedure)/', 'node_modules/zod/'],
      },
    },
    {
      name: 'correspondence-is-pure',
      comment: 'What somebody writes about a case is the same in all of them.',
      severity: 'error',
      from: { path: '^workflows/correspondence/', pathNot: tests },
      to: { pathNot: ['^schemas/', '^workflows/correspondence/', 'node_modules/zod/'] },
    },
    {
      name: 'assignment-is-pure',
      comment: 'Who takes what is computed from the problem alone; the solver is handed in.',
      severity: 'error',
      from: { path: '^workflows/assignment/', pathNot: tests },
      to: { pathNot: ['^schemas/', '^workflows/assignment/', 'node_modules/highs/'] },
    },
    {
      name: 'circulation-is-pure',
      comment: 'A part that procedures share knows none of them.',
      severity: 'error',
      from: { path: '^workflows/circulation/', pathNot: tests },
      to: { pathNot: ['^schemas/', '^workflows/(network|texts|procedure|circulation)/', 'node_modules/zod/'] },
    },
    {
      name: 'books-are-pure',
      comment: 'What procedures look at and none of them owns knows none of them.',
      severity: 'error',
      from: { path: '^workflows/books(/|\\.ts$)', pathNot: tests },
      to: { pathNot: ['^schemas/', '^workflows/(network|texts|procedure|books)/', '^words/', 'node_modules/zod/'] },
    },
    {
      name: 'procedure-schemas-are-leaf',
      comment: 'The data of a procedure is made of the data of its parts.',
      severity: 'error',
      from: { path: '^workflows/[^/]+/schemas/', pathNot: tests },
      to: { pathNot: ['^schemas/', '^workflows/[^/]+/schemas/', 'node_modules/zod/'] },
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
      comment: 'Procedures share the parts, not each other.',
      severity: 'error',
      from: { path: '^workflows/(?!kit/|network/|texts/|correspondence/|assignment/|procedure/|circulation/)([^/]+)/' },
      to: {
        path: '^workflows/(?!kit/|network/|texts/|correspondence/|assignment/|procedure/|circulation/)([^/]+)/',
        pathNot: '^workflows/$1/',
      },
    },
    {
      name: 'procedures-are-registered',
      comment: 'The platform knows procedures from the registries alone: another one is another line of each.',
      severity: 'error',
      from: { path: ownCode, pathNot: ['^workflows/', tests] },
      to: {
        path: '^workflows/(?!kit/|network/|texts/|correspondence/|assignment/|procedure/|circulation/|books/)[^/]+/',
      },
    },
    {
      name: 'procedures-load-later',
      comment: 'No start carries the rules or the mails of a procedure: they are loaded when a case of it is at hand.',
      severity: 'error',
      from: { path: '^workflows/(registry|mails)\\.ts$' },
      to: { path: '^workflows/(?!procedure/)[^/]+/', dynamic: false, dependencyTypesNot: ['type-only'] },
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
      name: 'lib-knows-no-web',
      severity: 'error',
      comment: 'What every function uses does not depend on the pages of one.',
      from: { path: '^functions/lib/', pathNot: tests },
      to: { path: '^web/' },
    },
    {
      name: 'use-cases-on-top',
      comment:
        'Use cases are made of the rest of the library; what both need lies below them. How a digest reads is typed by what it says.',
      severity: 'error',
      from: { path: '^functions/lib/(?!use-cases/)', pathNot: tests },
      to: { path: '^functions/lib/use-cases/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cdk-reachable-from-lambda',
      comment: 'One import on the way would put the CDK into a bundle.',
      severity: 'error',
      from: { path: '^(functions|web|words)/' },
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
      comment: 'The embedded edition sees the product through cdk.out only; which languages there are is data.',
      severity: 'error',
      from: { path: '^local/', pathNot: tests },
      to: { path: '^(schemas|words|workflows|functions|infra|web)/', pathNot: '^schemas/languages\\.json$' },
    },
    {
      name: 'nobody-imports-local',
      comment: 'What runs in Lambda must not know where else it runs.',
      severity: 'error',
      from: { path: '^(schemas|words|workflows|functions|infra|web)/', pathNot: tests },
      to: { path: '^local/' },
    },
    {
      name: 'nobody-imports-moving',
      comment: 'It joins the store and the embedded edition, which know nothing of each other.',
      severity: 'error',
      from: { path: '^(schemas|words|workflows|functions|infra|web|local)/', pathNot: tests },
      to: { path: '^moving/' },
    },
    {
      name: 'infra-names-no-code',
      comment:
        'Infrastructure names functions by their entry path; it imports the flows, and what compiles the stylesheet.',
      severity: 'error',
      from: { path: '^infra/', pathNot: tests },
      to: { path: '^(functions|web|schemas|local|scripts)/', pathNot: '^web/style/compile\\.ts$' },
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
      // Words and styles are compiled when the bundles are made.
      from: {
        path: '^(functions|web|words|schemas|local)/',
        pathNot: ['^words/compile/', '^web/style/compile\\.ts$', tests],
      },
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
