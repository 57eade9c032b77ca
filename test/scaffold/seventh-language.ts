import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFolders } from '#words/compile/shortcomings.ts';
import { CopyOfRepository } from './copy-of-repository.ts';

/**
 * Whether a language more is its line in the list of languages and its catalogues, and no line of code: Portuguese, tried in a copy of this
 * repository, which is removed again. Its catalogues are the English ones with a few words of its own, by which it is known.
 */
const minutes = (count: number) => count * 60_000;
const copy = new CopyOfRepository();
try {
  addLanguage();
  const code = copy.changed().filter((path) => !path.endsWith('.json'));
  if (code.length > 0) throw new Error(`A language changed code: ${code.join(', ')}`);
  await copy.run('npm', ['run', '--silent', 'check:types'], minutes(10));
  await copy.run('npx', ['vitest', 'run', 'words/catalogues.test.ts', 'words/compile'], minutes(10));
  await copy.run('npx', ['tsx', 'test/scaffold/speak.ts', 'pt'], minutes(5));
  process.stdout.write('A seventh language is a line of data and its catalogues.\n');
} finally {
  copy.remove();
}

function addLanguage(): void {
  for (const folder of catalogueFolders())
    cpSync(join(copy.path, folder, 'en.json'), join(copy.path, folder, 'pt.json'));
  edit('schemas/languages.json', (languages) => ({
    ...languages,
    pt: { name: 'Português', locale: 'pt', direction: 'ltr' },
  }));
  edit('words/platform/pt.json', (words) => ({
    ...words,
    'nav.register': 'Registo público',
    'dates.day': String(words['dates.day']).replace('December', 'de dezembro de'),
  }));
  edit('words/platform/emails/notices/pt.json', (words) => ({ ...words, 'sign-in.heading': 'O seu código: {code}' }));
}

function edit(file: string, change: (content: Record<string, unknown>) => object): void {
  const path = join(copy.path, file);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}
