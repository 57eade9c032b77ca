import * as z from 'zod/mini';
import type { Language } from '#schemas/language.ts';
import { writtenText } from '#schemas/text/written.ts';

/** What the fund calls an option, in the languages in which it has said so. */
export type OptionNames = { readonly en: string } & { readonly [L in Language]?: string };

/** `area-1: Labour mobility | تنقل العمال`, a line for each option; the Arabic may be missing. */
const lineOf = /^(?<code>[a-z0-9-]+):\s*(?<en>[^|]*[^|\s])\s*(?:\|\s*(?<ar>[^|]*[^|\s]))?\s*$/;

/** `area-1: 1, 2, 5`: what lies in each. */
const numbersOf = /^(?<code>[a-z0-9-]+):\s*(?<numbers>\d{1,2}(?:\s*,\s*\d{1,2})*)\s*$/;

const notSet = 'none';

type Lines = { readonly pattern: RegExp; readonly rule: string; readonly isWell?: (line: RegExpExecArray) => boolean };

/** A setting of lines, each for one of `codes`, none twice; `none` where nothing is known. */
function linesFor(codes: readonly string[], { pattern, rule, isWell = () => true }: Lines) {
  const areWell = (text: string): boolean => {
    const read = text.split('\n').map((line) => pattern.exec(line));
    const named = read.map((line) => line?.groups?.['code'] ?? '');
    return (
      new Set(named).size === named.length &&
      named.every((code) => codes.includes(code)) &&
      read.every((line) => line !== null && isWell(line))
    );
  };
  const schema = writtenText({ minimum: 1, maximum: 2_000 }).check(
    z.refine((text) => text === notSet || areWell(text), { params: { rule } }),
  );
  return { kind: 'text', lines: codes.length, schema } as const;
}

export const namesOf = (codes: readonly string[]) => linesFor(codes, { pattern: lineOf, rule: 'not-names-of-options' });

export const numbersWithin = (codes: readonly string[], last: number) =>
  linesFor(codes, {
    pattern: numbersOf,
    rule: 'not-numbers-of-options',
    isWell: ({ groups }) => listed(groups?.['numbers']).every((number) => number >= 1 && number <= last),
  });

/** The names of those that are named, in the order in which they stand; undefined where none is. */
export function namedIn(text: string): ReadonlyMap<string, OptionNames> | undefined {
  if (text === notSet) return undefined;
  return new Map(
    text.split('\n').flatMap((line) => {
      const { code, en, ar } = lineOf.exec(line)?.groups ?? {};
      return code === undefined || en === undefined ? [] : [[code, { en, ...(ar && { ar }) }] as const];
    }),
  );
}

/** What lies in one of them; undefined where that is not said. */
export function numbersIn(text: string, code: string): number[] | undefined {
  const found = text
    .split('\n')
    .map((line) => numbersOf.exec(line)?.groups)
    .find((line) => line?.['code'] === code);
  return found === undefined ? undefined : listed(found['numbers']);
}

const listed = (numbers = ''): number[] => numbers.split(',').map(Number);
