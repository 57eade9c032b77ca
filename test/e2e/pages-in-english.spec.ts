import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { everyScene, outOfReachOn, wrongAt } from './support/every-scene.ts';
import { hasBrowser } from './support/stage.ts';

describe.skipIf(!hasBrowser)('every page in English', () => {
  const lookAtAll = everyScene();

  it('is accessible and fits, wide and narrow, with large text and on paper', async () => {
    const look = async (page: Page) => [...(await wrongAt(page, [1100, 360])), ...(await outOfReachOn(page))];
    expect(await lookAtAll('en', look)).toEqual([]);
  }, 480_000);
});
