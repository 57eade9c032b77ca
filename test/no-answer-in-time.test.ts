import { beforeAll, describe, expect, it } from 'vitest';
import { NotInTimeError } from '#functions/lib/errors.ts';
import type { Searcher } from '#functions/lib/search/searcher.ts';
import { Visitor } from './support/visitor.ts';
import { apiOf } from './support/who-asks.ts';
import { createWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const late = async () => {
    throw new NotInTimeError('search did not answer in time');
  };
  Object.assign(world.services, { searcher: { find: late, ownActs: late } satisfies Searcher });
});

const visiting = async () => new Visitor(world).speaking('fr').signedInAs('auditor');
const sentence = 'La réponse prend plus de temps';

describe('while the index is made', () => {
  it.each(['/search?q=a', '/positions', '/deliveries'])('the page %s says to come back in a minute', async (path) => {
    const { status, headers, page } = await (await visiting()).get(path);
    expect([status, headers.get('retry-after'), headers.get('content-language')]).toEqual([503, '60', 'fr']);
    expect(page).toContain('<h1>Pas encore de réponse</h1>');
    expect(page).toContain(sentence);
  });

  it.each([
    ['/search.csv', 'text/plain; charset=utf-8'],
    ['/positions.csv', 'text/plain; charset=utf-8'],
    ['/search.json', 'application/problem+json'],
  ])('the file %s says so in its way', async (path, type) => {
    const { status, headers, page } = await (await visiting()).get(path);
    expect([status, headers.get('retry-after'), headers.get('content-type')]).toEqual([503, '60', type]);
    expect(page).toContain(sentence);
    expect(page).not.toContain('<');
  });

  it('the interface says so to programs', async () => {
    const { status, headers, body } = await apiOf(world).ask('/api/search?q=a', { as: 'auditor' });
    expect([status, headers.get('retry-after')]).toEqual([503, '60']);
    expect(body).toMatchObject({ status: 503, code: 'not-in-time' });
  });
});

describe('a file that is refused', () => {
  it.each(['/search.csv?from=never&colour=red', '/deadlines.ics?kind=none', '/positions.csv?year=red'])(
    'is answered with sentences: %s',
    async (path) => {
      const { status, headers, page } = await (await visiting()).get(path);
      expect([status, headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
      expect(page).toMatch(/^Certaines informations sont manquantes[^<]*\n\w+: [^<]+\n$/);
    },
  );

  it('is answered with problem details where it would be JSON', async () => {
    const { status, headers, page } = await (await visiting()).get('/search.json?type=none');
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(JSON.parse(page)).toMatchObject({ status: 400, code: 'invalid-input', errors: [{ field: 'type' }] });
  });

  it('leads a browser to where somebody signs in, and no program', async () => {
    const asked = async (path: string, accept: string) => {
      const { status, headers } = await new Visitor(world).accepting(accept).get(path);
      return [status, headers.get('content-type')?.split(';')[0], headers.get('location')];
    };
    const toSignIn = [303, undefined, '/sign-in?back=%2Fsearch.json'];
    expect(await asked('/search.json', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8')).toEqual(toSignIn);
    expect(await asked('/search.json', '*/*')).toEqual([401, 'application/problem+json', null]);
    expect(await asked('/search.csv', 'text/csv')).toEqual([401, 'text/plain', null]);
  });
});
