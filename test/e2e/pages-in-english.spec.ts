import { describe, expect, it } from 'vitest';
import { everyScene, wrongAt } from './support/every-scene.ts';
import { hasBrowser } from './support/stage.ts';

describe.skipIf(!hasBrowser)('every page in English', () => {
  const lookAtAll = everyScene();

  it('is accessible and fits, wide and narrow', async () => {
    expect(await lookAtAll('en', (page) => wrongAt(page, [1100, 360]))).toEqual([]);
  }, 480_000);
});
