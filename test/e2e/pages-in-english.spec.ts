import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everyScene, narrowest, outOfReachOn, wrongAt, wrongInTheDark } from './support/every-scene.ts';
import { hasBrowser } from './support/stage.ts';
import { wrongOnPaper } from './support/wrong-on-paper.ts';

describe.skipIf(!hasBrowser)('every page in English', () => {
  const lookAtAll = everyScene();

  it('is accessible and fits, wide, narrow and in the dark, with large text and on paper', async () => {
    const look = async (page: Page) => [
      ...(await wrongAt(page, [1100, narrowest])),
      ...(await wrongInTheDark(page)),
      ...(await outOfReachOn(page)),
      ...(await wrongOnPaper(page)),
    ];
    expect(await lookAtAll('en', look)).toEqual([]);
  }, 480_000);
});
