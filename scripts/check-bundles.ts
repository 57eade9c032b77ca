import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Resources } from '#infra/rendered-machine.ts';

/** Cold starts grow with the bundle (design §9); `import { z } from 'zod'` alone would add 370 KB. */
const budgetKb = 150;

const folder = process.argv[2] ?? 'cdk.out';
const templates = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
if (templates.length === 0) throw new Error(`There is no template in ${folder}: run \`npx tsx infra/app.ts\` first.`);

const bundles = templates.flatMap((name) => bundlesOf(join(folder, name))).sort((one, other) => other.kb - one.kb);
for (const { name, kb } of bundles) {
  process.stdout.write(
    `${name.padEnd(16)}${kb.toFixed(1).padStart(8)} KB${kb > budgetKb ? `  over ${budgetKb} KB` : ''}\n`,
  );
}
if (bundles.length === 0 || bundles.some(({ kb }) => kb > budgetKb)) process.exitCode = 1;

function bundlesOf(template: string) {
  const { Resources } = JSON.parse(readFileSync(template, 'utf8')) as { Resources: Resources };
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Metadata }) => {
      const { 'aws:cdk:path': path = '', 'aws:asset:path': asset = '' } = (Metadata ?? {}) as Record<string, string>;
      const files = readdirSync(join(folder, asset)).map((file) => statSync(join(folder, asset, file)).size);
      return { name: basename(path.replace(/\/Resource$/, '')), kb: files.reduce((sum, size) => sum + size, 0) / 1024 };
    });
}
