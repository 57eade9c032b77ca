import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyHistories } from '#moving/verify-histories.ts';
import { smallExport } from '../support/small-export.ts';
import { hasPython, python } from './python.ts';

const folder = mkdtempSync(join(tmpdir(), 'tawafuq-verifiers-'));
afterAll(() => rmSync(folder, { recursive: true }));

let whole: string;
beforeAll(async () => {
  whole = await smallExport();
});

function verified(content: string | Buffer): { code: number | null; said: string } {
  const file = join(folder, 'tawafuq.jsonl');
  writeFileSync(file, content);
  return python('verify_history.py', file);
}

/** A header that anybody could write, and a line after it. */
const begun = (line: string, version: unknown = 4): string =>
  `${JSON.stringify({ kind: 'header', format: 'tawafuq-export', version, counts: {} })}\n${line}\n`;

describe.skipIf(!hasPython)('the verifier in Python', () => {
  it('agrees with its vectors', () => {
    const { code, said } = python('test_verify_history.py');
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('OK') });
  });

  it('finds as many histories of an export unaltered as the other, and says what it did not look at', () => {
    const { unaltered } = verifyHistories(Buffer.from(whole));
    expect(unaltered).toBeGreaterThan(1);
    const { code, said } = verified(whole);
    expect(said).toMatch(new RegExp(`^${unaltered} histories are unaltered: .*\nNot looked at: .*\n$`));
    expect(code).toBe(0);
  });

  it('given anything at all says in one sentence what it could not establish, with an exit code for programs', () => {
    const cut = (at: number) => Buffer.from(whole).subarray(0, at);
    const unreadable: readonly (readonly [what: string, content: string | Buffer, why: RegExp])[] = [
      ['nothing', '', /line 1: the file ends/],
      ['half of it', cut(whole.length / 2), /was cut/],
      ['all but its last byte', cut(Buffer.byteLength(whole) - 1), /was cut/],
      ['more after its end', `${whole}x`, /stands after the closing line/],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), /line 1: is not UTF-8/],
      ['another JSON', '[]\n', /line 1: is not the first line of an export/],
      ['a newer format', begun('{}', 5), /has format 5, and this reads 1 to 4/],
      ['a format that is none', begun('{}', 'four'), /has format four/],
      ['a format without end', begun('{}', 'x'.repeat(100_000)), /has format x{40}, /],
      ['a line without end', begun('x'.repeat(5 * 1024 * 1024)), /line 2: is longer than any line/],
    ];
    for (const [what, content, why] of unreadable) {
      const { code, said } = verified(content);
      expect({ code, said }, what).toEqual({ code: 2, said: expect.stringMatching(why) });
      const sentences = said.split('\n').filter((line) => line !== '' && !line.startsWith('ALTERED'));
      expect(sentences, what).toHaveLength(1);
    }
    expect(python('verify_history.py', join(folder, 'no-such-file')).code).toBe(2);
    expect(python('verify_history.py', folder).code).toBe(2);
    expect(python('verify_history.py')).toMatchObject({ code: 2, said: expect.stringMatching(/^Usage: .*\n$/) });
  });

  it('names the line that it cannot take, and goes on', () => {
    const lines = whole.trimEnd().split('\n');
    const said = (line: string): string[] => {
      const changed = [...lines.slice(0, -1), line, ...lines.slice(-1)];
      return verified(`${changed.join('\n')}\n`).said.split('\n');
    };
    const [at] = [lines.length];
    for (const [line, why] of [
      ['{"kind":"event"', 'is not JSON'],
      ['"kind"', 'is no row'],
      ['{"kind":"event","kind":"case"}', 'names a member twice'],
      [`${'['.repeat(100_000)}`, 'is nested too deeply'],
      ['{"kind":NaN}', 'has NaN, which is no JSON'],
      ['{"kind":"event","PK":"A","SK":"B"}', 'stands twice, or at the wrong place'],
      ['{"kind":"event","PK":"a","SK":1e999}', 'has no key'],
    ] as const)
      expect(said(line)[0], line.slice(0, 40)).toBe(`ALTERED: line ${at}: ${why}`);
  });
});
