import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { isSaid, say } from '#words/say.ts';
import { keyOf, labelOf } from './label-of.ts';
import { placesOf } from './places.ts';
import { type Circumstances, wordsOf } from './words-of.ts';

/** What a form that is to be filled in says of one answer. */
export type BlankRow = {
  readonly label: string;
  /** What there is to know of it. */
  readonly notes: readonly string[];
  /** What may be answered, where that is one of a known few. */
  readonly options: readonly string[];
  /** It takes paragraphs. */
  readonly isLong: boolean;
};

/** A list is shown by its first row; whoever needs more goes on counting. */
const firstRow = 1;

/** All that is asked for, in the order of the form. */
export const blankRows = (fields: Fields, language: InterfaceLanguage, about: Circumstances): BlankRow[] => {
  const { procedure, timeZone: zone } = about;
  return placesOf(fields).flatMap((place) => {
    // One line for each entry is asked for; one for all of them is understood too.
    if (place.field.kind === 'list') return [];
    const hint = `${keyOf(procedure, place)}.hint`;
    return [
      {
        label: labelOf(procedure, language, place, firstRow),
        notes: [
          ...(isSaid(hint, procedure) ? [say(language, hint, { zone }, { procedure })] : []),
          ...(place.field.mayLack === 'always' ? [say(language, 'form.optional', {}, { procedure })] : []),
        ],
        options: wordsOf(place, language, about).map(([, word]) => word),
        isLong: place.field.kind === 'text',
      },
    ];
  });
};
