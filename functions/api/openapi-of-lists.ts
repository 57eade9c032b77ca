import type * as z from 'zod/mini';
import { everyModule } from '#functions/lib/module-of.ts';
import { mostChanges } from '#functions/lib/use-cases/public-changes.ts';
import { mostLines } from '#functions/lib/use-cases/public-file.ts';
import { pageOf } from '#schemas/api.ts';
import { cursor } from './cursor-parameter.ts';
import { language } from './language-parameter.ts';

/** `concept-note` is `ConceptNote` where schemas are named. */
export const pascal = (id: string) => id.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

type PageName = `${string}Page`;

const lists = (await everyModule()).flatMap(({ id, publicLists }) =>
  Object.entries(publicLists).map(([name, list]) => ({
    name,
    called: `${pascal(id)}${pascal(name)}`,
    line: list.line,
  })),
);

/** What the public lists of procedures say: `ConceptNotePipelineLine`, and pages of them. */
export const listAnswers: Readonly<Record<string, z.ZodMiniType>> = Object.fromEntries(
  lists.flatMap(({ called, line }) => [
    [`${called}Line`, line],
    [`${called}Page`, pageOf(line)],
  ]),
);

const operationsOf = ({ name, called }: (typeof lists)[number]) => ({
  [`get /api/${name}`]: {
    summary: 'A page of a public list, the latest first',
    ...{ public: true, query: { cursor }, answer: { status: 200, schema: `${called}Page` as PageName } },
  },
  [`get /api/${name}.csv`]: {
    summary: `The same list as a file of at most ${mostLines} lines; one that was cut says so in its last line, and its \`Link\` leads to the rest`,
    ...{ public: true, query: { cursor }, answer: { status: 200, mediaTypes: ['text/csv'] } },
  },
  [`get /api/${name}.atom`]: {
    summary: `What changed in the list, the last change first, as an Atom feed (RFC 4287) of at most ${mostChanges} entries`,
    ...{ public: true, query: { language }, answer: { status: 200, mediaTypes: ['application/atom+xml'] } },
  },
});

export const listOperations = Object.assign({}, ...lists.map(operationsOf)) as ReturnType<typeof operationsOf>;
