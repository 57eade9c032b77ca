import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import { createWeb } from '#functions/web/app.ts';
import { createWorld } from './support/world.ts';

test('each address under which users are said to find what they expect is one that there is', async () => {
  const { services } = await createWorld();
  const routes = [createApi(services), createWeb(services)].flatMap(({ routes }) => routes.map(({ path }) => path));
  const said = readFileSync('docs/expectations.md', 'utf8').matchAll(/`(?:GET )?(\/[^`\s]*)`/g);
  const named = [...said].map(([, path = '']) => path.replaceAll(/\{(\w+)\}/g, ':$1'));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !routes.includes(path))).toEqual([]);
});
