import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const checkOnly = process.argv.includes('--check');

/** Writes a generated file; with `--check` says that it is stale instead, and fails the run. */
export function putGenerated(path: string, content: string): void {
  const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (old === content) return;
  if (checkOnly) {
    process.stderr.write(`${path} is stale: run \`npx tsx ${relative(process.cwd(), process.argv[1] ?? '')}\`.\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, content);
  process.stdout.write(`${path} written\n`);
}

/** `text` with what stands between the markers of `name` replaced. @throws Error if it has no such markers. */
export function withPart(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- gen:${name} -->`, `<!-- /gen:${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`There are no markers ${begin} … ${end}.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
