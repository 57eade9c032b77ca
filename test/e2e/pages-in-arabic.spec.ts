import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { englishOn } from './support/english-on.ts';
import { everyScene, narrowest, outOfReachOn, wrongAt, wrongInTheDark } from './support/every-scene.ts';
import { hasBrowser } from './support/stage.ts';
import { wrongOnPaper } from './support/wrong-on-paper.ts';

describe.skipIf(!hasBrowser)('every page in Arabic', () => {
  const lookAtAll = everyScene();

  it('is accessible and fits, wide, narrow and in the dark, with large text and on paper, and says nothing in English', async () => {
    const look = async (page: Page) => [
      ...(await englishOn(page)),
      ...(await wrongAt(page, [1100, narrowest])),
      ...(await wrongInTheDark(page)),
      ...(await outOfReachOn(page)),
      ...(await wrongOnPaper(page)),
    ];
    expect(await lookAtAll('ar', look)).toEqual([]);
  }, 480_000);
});
