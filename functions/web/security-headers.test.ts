import { expect, it } from 'vitest';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

it('every page, one that is not there too, says what it may load, and nothing beside', async () => {
  const world = await createWorld();
  for (const path of ['/register', '/nowhere']) {
    const { headers } = await new Visitor(world).get(path);
    const sent = [...headers].filter(
      ([name]) => !/^(content-(type|language|length)|set-cookie|cache-control|vary)$/.test(name),
    );
    expect(Object.fromEntries(sent), path).toEqual({
      'content-security-policy':
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  }
});
