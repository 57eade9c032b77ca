import { spawnSync } from 'node:child_process';
import { copyTemplate } from './new-procedure/copy-template.ts';
import { namesOf } from './new-procedure/names-of.ts';
import { enterInRegistries } from './new-procedure/registries.ts';

/** `npm run new-procedure -- site-visit` writes a small working procedure, its lines in the registries, and what is generated from them. */
const names = namesOf(process.argv[2] ?? '');
const folder = copyTemplate(names);
const registries = enterInRegistries(names);

run('npx', 'biome', 'check', '--write', folder, ...registries);
run('npm', 'run', '--silent', 'asl');
run('npm', 'run', '--silent', 'docs:gen');
// A machine more is an alarm more.
run('npx', 'tsx', 'bench/cost/write-page.ts');

process.stdout.write(
  [
    `${folder} is a working procedure with cases ${names.prefix}-<year>-<number>. Now it is yours to change:`,
    '- what it is called (`procedures.…`) and says, in each words/<language>.json and emails/*/<language>.json',
    '- what is asked (schemas/), what follows from it (domain/), who is told (letters.ts), what is shown (view.ts)',
    '- `npm run verify` says what is missing.\n',
  ].join('\n'),
);

function run(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`\`${[command, ...args].join(' ')}\` failed; see above`);
}
