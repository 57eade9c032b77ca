import { bodySettingNames } from '#schemas/body-settings.ts';
import { type Sentence, sentences } from './sentences.ts';
import { type Tag, tagsOfTests } from './tags.ts';

/**
 * Each sentence with what the product does for it, by which setting, and the test that holds it.
 * @throws Error where a test names a sentence or a setting that there is not, or nothing is said of a sentence
 */
export function termsTable(tags: readonly Tag[] = tagsOfTests()): string {
  const unknown = tags.find(({ sentence }) => !sentences.some(({ id }) => id === sentence));
  if (unknown)
    throw new Error(`${unknown.file} names sentence ${unknown.sentence}, which scripts/terms/sentences.ts lacks`);
  const unset = tags.find(({ setting }) => setting !== undefined && !bodySettingNames.some((name) => name === setting));
  if (unset) throw new Error(`${unset.file} names ${unset.setting}, which is no setting of a body`);
  const rows = sentences.flatMap((sentence) => rowsOf(sentence, tags));
  return ['| no. | sentence | what the product does | setting | test |', '|---|---|---|---|---|', ...rows].join('\n');
}

function rowsOf({ id, place, says, elsewhere }: Sentence, tags: readonly Tag[]): string[] {
  const carried = tags.filter(({ sentence }) => sentence === id);
  const sentence = `${place}: ${says}`;
  if (carried.length === 0) {
    if (elsewhere === undefined) throw new Error(`No test carries sentence ${id} of the terms: ${says}`);
    return [row([id, sentence, `– (${elsewhere})`, '', ''])];
  }
  return carried.map(({ does, setting, file }, index) =>
    row([
      id,
      index === 0 ? sentence : '',
      does,
      setting === undefined ? '' : `\`${setting}\``,
      `[${named(file)}](../${file})`,
    ]),
  );
}

const named = (file: string): string =>
  file
    .split('/')
    .at(-1)
    ?.replace(/\.(test|spec)\.tsx?$/, '') ?? file;

const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
