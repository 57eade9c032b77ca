import { expect, it } from 'vitest';
import { termsTable } from './table.ts';
import { tagsOfTests } from './tags.ts';

const tag = { sentence: 33, does: 'What the product does.', file: 'a.test.ts' };

it.each([
  [{ ...tag, sentence: 4_000 }, 'a.test.ts names sentence 4000'],
  [{ ...tag, setting: 'method' }, 'a.test.ts names method, which is no setting of a body'],
])('a tag that names what there is not is refused: %j', (wrong, because) => {
  expect(() => termsTable([...tagsOfTests(), wrong])).toThrow(because);
});

it('a sentence that no test carries, and of which nothing is said, is refused', () => {
  expect(() => termsTable([])).toThrow(/No test carries sentence/);
});
