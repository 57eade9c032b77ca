import { expect, test } from 'vitest';
import { createWorld } from '#test/support/world.ts';
import { linkCode } from '../links.ts';
import { assertLinkCode } from './link-code.ts';

const task = { taskId: 'DEC-2026-0001.3.position.ILO', nonce: 'aa' };
const person = 'ilo@example.org';

async function desk() {
  const { services } = await createWorld();
  const attempt = (code: string, now = '2026-03-02T09:10:00.000Z') =>
    assertLinkCode(services, { task, person, code, now }).then(
      () => 'right',
      (error: { code: string }) => error.code,
    );
  return { attempt, right: linkCode(await services.signingKey(), task, person) };
}
const wrong = (right: string) => String((Number(right) + 1) % 1_000_000).padStart(6, '0');

test('many guesses at once are counted as many, and the right code waits for the next hour too', async () => {
  const { attempt, right } = await desk();
  const answers = await Promise.all(Array.from({ length: 40 }, () => attempt(wrong(right))));
  expect(answers.filter((answer) => answer === 'wrong-code')).toHaveLength(10);
  expect(answers.filter((answer) => answer === 'too-many-requests')).toHaveLength(30);
  expect(await attempt(right)).toBe('too-many-requests');
  expect(await attempt(right, '2026-03-02T10:00:00.000Z')).toBe('right');
});

test('whoever has the code may use it as often as they like, and typing nothing costs no try', async () => {
  const { attempt, right } = await desk();
  for (let time = 0; time < 12; time += 1)
    expect(await attempt(time % 2 === 0 ? right : ' ')).toMatch(/right|wrong-code/);
  for (let time = 0; time < 12; time += 1) expect(await attempt(right)).toBe('right');
});
