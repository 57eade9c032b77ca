import { describe, expect, it } from 'vitest';
import { everyModule } from '#functions/lib/module-of.ts';
import { Language } from '#schemas/language.ts';
import { outlineOf } from './outline.ts';

const kinds = (await everyModule()).flatMap(({ id, events }) => Object.keys(events).map((type) => [id, type] as const));

describe('an outline', () => {
  it.each([
    ['events.position-stated', '… stated its position: …'],
    ['events.follow-up-assigned', '… follow-up actions were assigned to …'],
    ['events.decision-published', 'The decision was published.'],
  ])('has a gap for whatever a sentence is filled with: %s', (key, outline) => {
    expect(outlineOf('en', key, 'decision')).toBe(outline);
  });

  it.each(Language.options)(
    'is there for every kind of event, without a figure that nobody counted: %s',
    (language) => {
      for (const [procedure, type] of kinds) {
        const outline = outlineOf(language, `events.${type}`, procedure);
        expect(outline).toMatch(/\p{L}/u);
        expect(outline).not.toMatch(/77|٧٧|undefined|NaN|events\./);
      }
    },
  );
});
