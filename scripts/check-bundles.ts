import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Resources } from '#infra/rendered-machine.ts';

/** Cold starts grow with the bundle (design §9); `import * as z from 'zod'` instead of `zod/mini` alone would add 60 KB. */
const budgetKb = 150;

/** Bundles that carry more than the budget holds, each with a ceiling of its own and what stands in it. */
const ceilings: Readonly<Record<string, { readonly kb: number; readonly because: string }>> = {
  Api: { kb: 235, because: 'all rules 39, Hono 36, ICU messages 33, the OpenAPI document 20' },
  Web: {
    kb: 355,
    because:
      'pages, forms and styles 61, their words in two languages 71, Hono with JSX 48, all rules 39, ICU messages 33',
  },
  Dispatch: { kb: 213, because: '39 mails in two languages 43, all rules 39, ICU messages 33' },
  ReceiveMail: {
    kb: 232,
    because: 'a parser for whatever people send 69 (38 of it names of HTML characters), all rules 39, ICU messages 33',
  },
};
const ceilingOf = (name: string): number => ceilings[name]?.kb ?? budgetKb;

const folder = process.argv[2] ?? 'cdk.out';
const templates = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
if (templates.length === 0) throw new Error(`There is no template in ${folder}: run \`npx tsx infra/app.ts\` first.`);

const bundles = templates.flatMap((name) => bundlesOf(join(folder, name))).sort((one, other) => other.kb - one.kb);
for (const { name, kb } of bundles) {
  const verdict =
    kb > ceilingOf(name) ? `over ${ceilingOf(name)} KB` : kb > budgetKb ? (ceilings[name]?.because ?? '') : '';
  process.stdout.write(`${`${name.padEnd(16)}${kb.toFixed(1).padStart(8)} KB  ${verdict}`.trimEnd()}\n`);
}
if (bundles.length === 0 || bundles.some(({ name, kb }) => kb > ceilingOf(name))) process.exitCode = 1;

// A ceiling that is no longer needed would hide the next growth.
for (const name of Object.keys(ceilings)) {
  if (bundles.some((bundle) => bundle.name === name && bundle.kb > budgetKb)) continue;
  process.stdout.write(`${name} keeps the budget of ${budgetKb} KB: take its ceiling away\n`);
  process.exitCode = 1;
}

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
