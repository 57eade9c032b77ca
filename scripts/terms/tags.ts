import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a test says of a sentence that it carries. */
export type Tag = {
  readonly sentence: number;
  /** Where the text leaves something open: the setting that decides it. */
  readonly setting?: string;
  readonly does: string;
  readonly file: string;
};

const folders = ['workflows', 'functions', 'test'];

/** `@terms 38 referralPeriod — What the product does.` */
const pattern = /@terms (\d+)(?: (\w+))? — ([\s\S]*?)\s*\*\//g;

/** The tags of all tests, in the order of their files. */
export const tagsOfTests = (): Tag[] => folders.flatMap(testsIn).sort().flatMap(tagsIn);

const testsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
    .map((file) => join(folder, file));

function tagsIn(file: string): Tag[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, sentence, setting, does = '']) => ({
    sentence: Number(sentence),
    ...(setting === undefined ? {} : { setting }),
    does: does.replaceAll(/\s*\n\s*\*?\s*/g, ' '),
    file,
  }));
}
