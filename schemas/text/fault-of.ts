import { strayIsolates } from './stray-isolates.ts';

/** Why a text cannot be taken as it is: a word of the catalogues (`errors.<rule>`), and where the first such character stands. */
export type TextFault = {
  readonly rule: 'half-character' | 'turns-direction' | 'not-the-same-everywhere' | 'too-many-marks';
  /** As Unicode writes it: `U+202E`. */
  readonly character: string;
  readonly line: number;
};

/** Half of a surrogate pair: UTF-8 has no form for it, so that no two programs keep the same. */
export const halfCharacter = /\p{Surrogate}/gu;

/** Embeddings and overrides (Unicode Standard Annex 9, section 2.2): what is read is not what is recorded, nor hashed. */
const turnsDirection = /[\u202a-\u202e]/u;

/**
 * Looks different from one program to the next, or like nothing at all while it carries something: control characters,
 * deprecated format characters (Unicode Standard, section 23.3), annotations, private use, noncharacters, and the plane
 * of tags but for its ideographic variation selectors.
 */
const notTheSame =
  /(?![\n\t])\p{Cc}|[\u206a-\u206f\ufff9-\ufffb\p{Co}\p{Noncharacter_Code_Point}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/u;

/**
 * Marks stacked upon one letter until they cover the lines around it. Vietnamese and polytonic Greek stack three at
 * most; of marks of all scripts and invisible characters together no language writes nine in a row.
 */
const tooManyMarks =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5}|[\p{M}\p{Default_Ignorable_Code_Point}]{9}/u;

const rules = [
  ['half-character', halfCharacter],
  ['turns-direction', turnsDirection],
  ['not-the-same-everywhere', notTheSame],
  ['too-many-marks', tooManyMarks],
] as const;

/** The first reason not to take a text whose line breaks are line feeds; undefined for one that is fine. */
export function faultOf(text: string): TextFault | undefined {
  for (const [rule, pattern] of rules) {
    const at = text.search(pattern);
    if (at >= 0) return { rule, ...placeOf(text, at) };
  }
  const [stray] = strayIsolates(text);
  return stray === undefined ? undefined : { rule: 'turns-direction', ...placeOf(text, stray) };
}

/** Every character that is never shown as it is, whoever wrote it and when. */
export const neverShown = new RegExp(`${turnsDirection.source}|${notTheSame.source}`, 'gu');

/** `U+202E` */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const placeOf = (text: string, at: number) => ({
  character: codePointOf(text.slice(at, at + 2)),
  line: text.slice(0, at).split('\n').length,
});
