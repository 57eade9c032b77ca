import type { Check } from '#schemas/form/check.ts';
import { paragraphsIn } from '#schemas/text/paragraphs.ts';
import { asFarAsGiven } from '#workflows/procedure/as-far-as-given.ts';
import type { Values } from '#workflows/procedure/forms.ts';
import { decisionForm } from './schemas/form.ts';

/**
 * Whether each language version has as many paragraphs as the text. One that has not may have lost some, or have joined two: that is for
 * whoever reads both languages to judge, and stops nothing.
 */
export function checkLanguageVersions(values: Values): Check[] {
  const { text, translations = [] } = asFarAsGiven(decisionForm, values);
  if (text === undefined) return [];
  const original = paragraphsIn(text);
  return translations.flatMap((translation): Check[] => {
    if (translation.language === undefined || translation.text === undefined) return [];
    const count = paragraphsIn(translation.text);
    const params = { languages: [translation.language], count, original };
    return count === original
      ? [{ criterion: 'paragraphs', is: 'met', says: { key: 'checks.paragraphs.same', params } }]
      : [{ criterion: 'paragraphs', is: 'to-judge', says: { key: 'checks.paragraphs.differ', params } }];
  });
}
