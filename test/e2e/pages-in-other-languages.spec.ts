import { describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import { everyScene, narrowest, wrongAt } from './support/every-scene.ts';
import { hasBrowser } from './support/stage.ts';

const others = Language.options.filter((language) => !['en', 'ar'].includes(language));

/** What differs is how long words are, and narrow they fit least: each page in one of them, or with EVERY_LANGUAGE=1 in each (a minute for each). */
const isMeant = (index: number, scene: number) =>
  process.env['EVERY_LANGUAGE'] === '1' || scene % others.length === index;

describe.skipIf(!hasBrowser)('every page in the other languages', () => {
  const lookAtAll = everyScene();

  it('is accessible and fits where it is narrow', async () => {
    const found: string[] = [];
    for (const [index, language] of others.entries())
      found.push(
        ...(await lookAtAll(
          language,
          (page) => wrongAt(page, [narrowest]),
          (scene) => isMeant(index, scene),
        )),
      );
    expect(found).toEqual([]);
  }, 600_000);
});
