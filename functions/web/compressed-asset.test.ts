import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { assets } from '#web/assets.ts';
import { compressedAsset } from './compressed-asset.ts';

it('an asset is compressed once, whoever asks for it how often', async () => {
  expect(compressedAsset(assets.styles)).toBe(compressedAsset(assets.styles));
  expect(String(gunzipSync(await compressedAsset(assets.styles)))).toBe(assets.styles.text);
});

it('each asset has its own bytes', async () => {
  expect(String(gunzipSync(await compressedAsset(assets.elements)))).toBe(assets.elements.text);
});
