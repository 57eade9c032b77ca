import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkCode, linkToken, newNonce } from './links.ts';

const key = 'k'.repeat(40);
const taskId = 'DEC-2026-0001.3.position.ILO';
const person = 'ilo@example.org';

describe('a link', () => {
  it('of a case without a nonce stays what it was when its mail was sent', () => {
    const task = { taskId, nonce: undefined };
    expect(linkToken(key, task, person)).toBe('H8OWPa14Da412X081dRCnH');
    expect(linkCode(key, task, person)).toBe('386735');
  });

  it('is another for each case, task and person, and always the same for the same', () => {
    const part = fc.record({
      taskId: fc.constantFrom(taskId, 'DEC-2026-0001.3.position.IOM', 'DEC-2026-0002.3.position.ILO'),
      nonce: fc.option(fc.constantFrom('aa', 'ab', 'b'), { nil: undefined }),
      person: fc.constantFrom(person, 'ilo@example.or', 'iom@example.org'),
    });
    fc.assert(
      fc.property(part, part, ({ person: one, ...task }, { person: other, ...otherTask }) => {
        const same = JSON.stringify([task, one]) === JSON.stringify([otherTask, other]);
        expect(linkToken(key, task, one) === linkToken(key, otherTask, other)).toBe(same);
        expect(linkCode(key, task, one) === linkCode(key, otherTask, other)).toBe(same);
      }),
    );
  });

  it('derives from a nonce that does not come twice', () => {
    expect(new Set(Array.from({ length: 1000 }, newNonce)).size).toBe(1000);
  });
});
