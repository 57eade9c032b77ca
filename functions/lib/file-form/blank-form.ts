import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { isSaid, say } from '#words/say.ts';
import { keyOf, labelOf } from './label-of.ts';
import { placesOf } from './places.ts';
import { type Circumstances, wordsOf } from './words-of.ts';

/** A list is shown by its first row; whoever needs more goes on counting. */
const firstRow = 1;

/**
 * The form that begins a case, as a file to fill in and send by mail: the label of each field with what there is to know of it, in lines
 * that reading passes over.
 */
export function blankForm(fields: Fields, language: InterfaceLanguage, about: Circumstances): string {
  const { procedure } = about;
  const saying = (key: string) => say(language, key, {}, { procedure });
  const lines = placesOf(fields).flatMap((place) => {
    // One line for each entry is asked for; one for all of them is understood too.
    if (place.field.kind === 'list') return [];
    const hint = `${keyOf(procedure, place)}.hint`;
    const options = wordsOf(place, language, about).map(([, word]) => word);
    return [
      ...(isSaid(hint, procedure) ? [`# ${say(language, hint, { zone: about.timeZone }, { procedure })}`] : []),
      ...(place.field.mayLack === 'always' ? [`# ${saying('form.optional')}`] : []),
      ...options.map((option) => `#   – ${option}`),
      `${labelOf(procedure, language, place, firstRow)}: `,
      '',
    ];
  });
  return `# ${saying('form.title')}\n# ${saying('form.file.how')}\n\n${lines.join('\n')}`;
}
