import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { englishOn } from './support/english-on.ts';
import { everyScene, outOfReachOn, wrongAt } from './support/every-scene.ts';
import { hasBrowser } from './support/stage.ts';

describe.skipIf(!hasBrowser)('every page in Arabic', () => {
  const lookAtAll = everyScene();

  it('is accessible and fits, wide and narrow, with large text and on paper, and says nothing in English', async () => {
    const look = async (page: Page) => [
      ...(await englishOn(page)),
      ...(await wrongAt(page, [1100, 360])),
      ...(await outOfReachOn(page)),
    ];
    expect(await lookAtAll('ar', look)).toEqual([]);
  }, 480_000);
});
