import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from './support/api-client.ts';
import { expectProblem } from './support/expect-problem.ts';
import { openTask } from './support/open-task.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

/** JSON of so many bytes, an even number of them within the quotation marks: a letter has two. */
const ofBytes = (bytes: number): string => `{"x":"${'ا'.repeat(Math.floor((bytes - 8) / 2))}"}${' '.repeat(bytes % 2)}`;

describe('the size of a body', () => {
  it('is counted in bytes', () => {
    expect(Buffer.byteLength(ofBytes(4096))).toBe(4096);
  });

  it.each([
    ['/api/sign-in', undefined, 4096],
    ['/api/sign-in/confirm', undefined, 4096],
    ['/api/cases/DEC-2026-0001/resume', 'secretariat', 4096],
    ['/api/nothing', 'iom', 4096],
    ['/api/tasks/none', 'iom', 4096],
    ['/api/tasks/DEC-2026-0001.1.none', 'iom', 4096],
    ['/api/cases', 'iom', 1_900_000],
    ['/api/tasks/DEC-2026-0001.1.submit', 'iom', 1_900_000],
  ])('%s takes as much as it can need, and no byte more', async (path, as, limit) => {
    expect((await api.post(path, as, ofBytes(limit))).status).not.toBe(413);
    await expectProblem((headers) => api.post(path, as, ofBytes(limit + 1), headers), {
      status: 413,
      code: 'too-large',
    });
  });

  it('is what was declared, where nobody read it', async () => {
    const declared = { 'content-length': '5000000', 'content-type': 'application/json' };
    const answer = await api.ask('/api/cases/DEC-2026-0001/resume', {
      method: 'POST',
      as: 'secretariat',
      headers: declared,
    });
    expect(answer.status).toBe(413);
  });

  it('has room for the longest act of each kind, percent-encoded or escaped', async () => {
    const { taskId, ...opened } = await openTask('position');
    const asked = new ApiClient(opened.world.services, opened.world.now);
    const escaped = (text: string) =>
      text.replaceAll(/./gs, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const longest = { choice: 'objection', reason: 'ا'.repeat(5_000), explanation: 'ا'.repeat(5_000) };
    const body = `{"choice":"objection","reason":"${escaped(longest.reason)}","explanation":"${escaped(longest.explanation)}"}`;
    expect((await asked.post(`/api/tasks/${taskId}`, 'ilo', body)).status).toBe(200);
    expect((await asked.post(`/api/tasks/${taskId}`, 'ilo', ofBytes(200_000))).status).toBe(413);
  });
});

describe('a form of a page that is too large', () => {
  const propose = async (reader: string, background: string) => {
    const visitor = await new Visitor(world).signedInAs(reader);
    await visitor.get('/proposals/new');
    const { title, text, language, method, circulateFor } = sampleForm;
    return visitor.post('/proposals', { title, text, language, method, circulateFor, background, do: 'submit' });
  };

  it('comes back with its text as long as it can be read', async () => {
    const visitor = await propose('iom', 'ا'.repeat(200_000));
    expect([visitor.status, visitor.headers.get('content-type')]).toEqual([400, 'text/html; charset=UTF-8']);
    expect(visitor.page).toContain('ا'.repeat(200_000));
  });

  it.each([
    ['iom', 'en'],
    ['unhcr', 'ar'],
  ])('is refused for %s in %s, as a page', async (reader, language) => {
    const visitor = await propose(reader, 'ا'.repeat(400_000));
    expect([visitor.status, visitor.headers.get('content-language')]).toEqual([413, language]);
    expect(visitor.page).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
  });

  it('is refused when it has more fields than any of ours, before they are looked at', async () => {
    const visitor = await new Visitor(world).signedInAs('iom');
    await visitor.get('/proposals/new');
    const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`followUps.${index}.action`, '']));
    await visitor.post('/proposals', { ...fields, do: 'submit' });
    expect(visitor.status).toBe(400);
  });
});
