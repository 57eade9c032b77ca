import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onlyOne } from './only-one.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, '.build/built-from');

/** What the stack and the embedded edition are built from. */
const stackSources = ['infra', 'workflows', 'functions', 'schemas', 'web', 'words', 'package-lock.json', 'cdk.json'];
const localSources = ['local', 'schemas/languages.json', 'package-lock.json', 'scripts/build.mjs'];
const leanClients = [
  ...['client-dynamodb', 'client-lambda', 'client-s3', 'client-ses', 'client-sfn', 'client-ssm'],
  's3-request-presigner',
];

/**
 * Builds the stack (`cdk.out`) and the embedded edition (`.build`) unless they are fresh. Of several starts at a time one
 * builds, and the others wait for it.
 * @param {(line: string) => void} say
 */
export async function build(say) {
  const { isStale } = look();
  if (isStale) await onlyOne(join(root, '.build/building'), () => buildStale(say));
}

async function buildStale(say) {
  const { stack, local, stackIsStale, localIsStale, isStale } = look();
  if (stackIsStale) {
    say('Building the stack (about 10 s, only after a change) …');
    buildStack();
  }
  if (localIsStale) {
    say('Building the embedded edition …');
    await buildLocal();
  }
  if (isStale) writeFileSync(stampFile, JSON.stringify({ stack, local }));
}

function look() {
  const stamp = readStamp();
  const stack = hashOf(stackSources);
  const local = hashOf(localSources);
  const stackIsStale = stamp.stack !== stack || !existsSync(join(root, 'cdk.out/manifest.json'));
  const bundled = ['main.mjs', 'writer.mjs'].every((name) => existsSync(join(root, '.build', name)));
  const localIsStale = stamp.local !== local || !bundled;
  return { stack, local, stackIsStale, localIsStale, isStale: stackIsStale || localIsStale };
}

/** Into a folder of its own first, so that a build that fails leaves the last one in place. */
function buildStack() {
  const unfinished = join(root, `.build/cdk.out.${process.pid}`);
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const environment = { ...process.env, CDK_OUTDIR: unfinished };
  const { status } = spawnSync(process.execPath, [tsx, 'infra/app.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: environment,
  });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error('The stack could not be built; see above');
  }
  rmSync(join(root, 'cdk.out'), { recursive: true, force: true });
  renameSync(unfinished, join(root, 'cdk.out'));
  forgetStaged();
}

/** Copies of bundles that no stack names any more would pile up. */
function forgetStaged() {
  for (const folder of ['functions', 'functions-aws'].map((name) => join(root, '.build', name))) {
    const staged = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'node_modules') : [];
    for (const name of staged) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The packages that bundles find as @aws-sdk/* stand where only staged bundles look. */
async function buildLocal() {
  const { build: bundle } = await import('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  };
  rmSync(join(root, '.build/functions'), { recursive: true, force: true });
  const packages = '.build/functions/node_modules/@aws-sdk';
  await Promise.all([
    bundle({
      ...common,
      entryPoints: ['local/main.ts'],
      outfile: '.build/main.mjs',
      packages: 'external',
      sourcemap: true,
    }),
    // The thread that writes the journal is started from a file of its own, beside the bundle.
    bundle({
      ...common,
      entryPoints: ['local/journal/writer.mjs'],
      outfile: '.build/writer.mjs',
      packages: 'external',
    }),
    ...leanClients.map((name) =>
      bundle({ ...common, entryPoints: [`local/sdk/${name}.ts`], outfile: `${packages}/${name}/index.mjs` }),
    ),
  ]);
  for (const name of leanClients) {
    const manifest = { name: `@aws-sdk/${name}`, type: 'module', exports: './index.mjs' };
    writeFileSync(join(root, packages, name, 'package.json'), JSON.stringify(manifest));
  }
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Tests change nothing of what runs. */
function filesOf(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort();
}
