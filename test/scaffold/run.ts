import { CopyOfRepository } from './copy-of-repository.ts';

/**
 * Whether a new procedure is a folder and its lines in the registries, and works: in a copy of this repository, which is
 * removed again. `FULL=1` runs all of `npm run verify` there; without, the checks and the tests that look at procedures.
 */
const id = 'field-visit';

/** Generated from the registries, so that a procedure shows there too. */
const generated = [
  'docs/architecture.md',
  'docs/cost.md',
  'docs/data-model.md',
  'functions/api/openapi.json',
  'workflows/layouts.ts',
];
const registries = ['workflows/machines.ts', 'workflows/mails.ts', 'workflows/registry.ts'];

const checks = [
  'check:lint',
  'check:types',
  'check:architecture',
  'check:unused',
  'check:generated',
  'check:cost',
  'check:bundles',
];
const concerned = [
  `workflows/${id}`,
  'words',
  'test/words',
  'test/infra',
  'test/forms',
  'test/access',
  'functions/web',
];

const takingLong = ['test/infra', 'test/access'];

const copy = new CopyOfRepository();
const minutes = (count: number) => count * 60_000;

try {
  await copy.run('npm', ['run', '--silent', 'new-procedure', '--', id], minutes(5));
  assertNothingElseChanged();
  await copy.run('npx', ['tsx', 'test/scaffold/drive-case.ts', id], minutes(5));
  if (process.env['FULL'] === '1') await copy.run('npm', ['run', 'verify'], minutes(90));
  else {
    for (const check of checks) await copy.run('npm', ['run', '--silent', check], minutes(10));
    await copy.run('npx', ['vitest', 'run', ...concerned], minutes(20));
    // Those among them that take long (scripts/edition-tests.ts).
    await copy.run('npx', ['vitest', 'run', '--config', 'vitest.edition.config.ts', ...takingLong], minutes(10));
  }
  process.stdout.write(`A new procedure works, and touches nothing but its folder and the registries.\n`);
} finally {
  copy.remove();
}

function assertNothingElseChanged(): void {
  const paths = copy.changed();
  const expected = [`workflows/${id}/`, ...registries];
  const unexpected = paths.filter((path) => !expected.includes(path) && !generated.includes(path));
  const missing = expected.filter((path) => !paths.includes(path));
  if (unexpected.length + missing.length > 0)
    throw new Error(`A new procedure changed ${unexpected.join(', ')}; it left out ${missing.join(', ')}`);
}
