import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '#schemas/api.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { expectProblem, refused } from '#test/support/expect-problem.ts';
import { freshWorld } from '#test/support/fresh-world.ts';
import { everythingStored, openTask } from '#test/support/open-task.ts';
import { sampleForm } from '#test/support/world.ts';

const fresh = freshWorld();

const times = (count: number): string => 'x'.repeat(count);

describe('an act', () => {
  let caseId: string;
  let task: (party: string) => string;
  beforeEach(async () => {
    caseId = await fresh.world.circulated();
    task = (party) => `${caseId}.3.position.${party}`;
  });
  const post =
    (taskId: string, who: string, body: unknown, more: Record<string, string> = {}) =>
    (headers: Record<string, string>) =>
      fresh.api.post(`/api/tasks/${taskId}`, who, body, { ...headers, ...more });
  const because = { reason: 'for a reason' };

  it.each([
    ['an unknown choice', { choice: 'veto' }, [['choice', 'not-a-choice']]],
    ['no choice', {}, [['choice', 'required']]],
    ['an objection without a reason', { choice: 'objection' }, [['reason', 'blocking-needs-reason']]],
    ['a mandate concern without a reason', { choice: 'mandate-concern' }, [['reason', 'blocking-needs-reason']]],
    ['an objection with an empty reason', { choice: 'objection', reason: ' ' }, [['reason', 'required']]],
    ['a reason that is too long', { choice: 'objection', reason: times(5001) }, [['reason', 'too-long']]],
    ['an explanation that is too long', { choice: 'support', explanation: times(5001) }, [['explanation', 'too-long']]],
    ['a version that is no number', { choice: 'support', version: 'one' }, [['version', 'invalid']]],
    ['a version below the first', { choice: 'support', version: 0 }, [['version', 'number-too-small']]],
    ['a field that nobody knows', { choice: 'support', weight: 2 }, [['weight', 'unknown-field']]],
  ] as const)('with %s is refused by field', async (_, body, errors) => {
    const before = await everythingStored(fresh.world, caseId);
    await expectProblem(post(task('ILO'), 'ilo', body), refused(errors));
    expect(await everythingStored(fresh.world, caseId)).toBe(before);
  });

  it('that is null, a list or a word is refused', async () => {
    const before = await everythingStored(fresh.world, caseId);
    for (const body of ['null', '[]', '"support"', '7']) {
      const { status, body: problem } = await post(task('ILO'), 'ilo', body, { 'content-type': 'application/json' })(
        {},
      );
      expect([status, (problem as Problem).code], body).toEqual([400, 'invalid-input']);
    }
    expect(await everythingStored(fresh.world, caseId)).toBe(before);
  });

  it('on an unknown task, on a task of another, or of another kind is refused', async () => {
    const before = await everythingStored(fresh.world, caseId);
    const support = { choice: 'support' };
    await expectProblem(post('DEC-2026-0999.1.screen', 'secretariat', { choice: 'accept' }), {
      status: 404,
      code: 'no-such-task',
    });
    await expectProblem(post(`${caseId}.99.position.ILO`, 'ilo', support), { status: 404, code: 'no-such-task' });
    await expectProblem(post('constructor', 'ilo', support), { status: 404, code: 'no-such-task' });
    await expectProblem(post(task('WHO'), 'ilo', support), { status: 403, code: 'not-permitted' });
    await expectProblem(post(task('ILO'), 'ilo', { choice: 'accept' }), refused([['choice', 'not-a-choice']]));
    await expectProblem(post(task('ILO'), 'ilo', { ...support, onBehalf: true }), {
      status: 403,
      code: 'not-permitted',
    });
    expect(await everythingStored(fresh.world, caseId)).toBe(before);
  });

  it('on a task that has closed says what happened instead', async () => {
    const before = await everythingStored(fresh.world, caseId);
    const closed = post(`${caseId}.1.screen`, 'secretariat', { choice: 'accept' });
    await expectProblem(closed, { status: 409, code: 'task-closed' });
    expect((await closed({})).body).toMatchObject({ case: { caseId, state: 'circulated' } });
    expect(await everythingStored(fresh.world, caseId)).toBe(before);
  });

  it('on a version that is no longer in circulation is refused', async () => {
    const before = await everythingStored(fresh.world, caseId);
    await expectProblem(post(task('ILO'), 'ilo', { choice: 'support', version: 2 }), {
      status: 409,
      code: 'stale-version',
    });
    expect(await everythingStored(fresh.world, caseId)).toBe(before);

    await fresh.world.act(caseId, 'ilo', 'position', { choice: 'objection', ...because });
    await fresh.world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    const revised = await everythingStored(fresh.world, caseId);
    await expectProblem(post(task('WHO'), 'who', { choice: 'support', version: 1 }), {
      status: 409,
      code: 'stale-version',
    });
    await expectProblem(post(task('WHO'), 'who', { choice: 'support' }), { status: 409, code: 'stale-version' });
    expect(await everythingStored(fresh.world, caseId)).toBe(revised);
  });

  it('under a key that was used with another body is refused with 422; with the same body it is answered as before', async () => {
    const key = { 'idempotency-key': 'mine' };
    const first = await post(task('ILO'), 'ilo', { choice: 'support' }, key)({});
    await fresh.world.settle();
    const before = await everythingStored(fresh.world, caseId);
    expect(await post(task('ILO'), 'ilo', { choice: 'support' }, key)({})).toEqual(first);
    const other = { status: 422, code: 'idempotency-key-reused' };
    await expectProblem(post(task('ILO'), 'ilo', { choice: 'objection', ...because }, key), other);
    await expectProblem(
      (headers) =>
        fresh.api.post('/api/cases', 'ilo', { procedure: 'decision', form: sampleForm }, { ...headers, ...key }),
      other,
    );
    expect(await everythingStored(fresh.world, caseId)).toBe(before);
    expect((await post(task('WHO'), 'who', { choice: 'support' }, key)({})).status).toBe(200);
  });

  it.each([
    ['screening', 'screen', 'secretariat', { choice: 'return' }, [['reason', 'required']]],
    ['facilitating', 'facilitate', 'coordinator', { choice: 'report-failure' }, [['reason', 'required']]],
    ['facilitating', 'facilitate', 'coordinator', { choice: 'decide' }, [['choice', 'not-a-choice']]],
    [
      'facilitating',
      'facilitate',
      'coordinator',
      { choice: 'consult', parties: [], ...because },
      [['parties', 'required']],
    ],
    [
      'facilitating',
      'facilitate',
      'coordinator',
      { choice: 'consult', parties: ['NOBODY'], ...because },
      [['parties.0', 'unknown-party']],
    ],
    ['facilitating', 'facilitate', 'coordinator', { choice: 'revise', text: '' }, [['text', 'required']]],
  ] as const)('of %s (%s): %#', async (_, kind, who, body, errors) => {
    const other = kind === 'screen' ? await fresh.world.submit() : caseId;
    if (kind === 'facilitate') await fresh.world.act(caseId, 'ilo', 'position', { choice: 'objection', ...because });
    const taskId =
      (await fresh.world.tasks(who)).find((open) => open.kind === kind && open.caseId === other)?.taskId ?? '';
    const before = await everythingStored(fresh.world, other);
    await expectProblem(post(taskId, who, body), refused(errors));
    expect(await everythingStored(fresh.world, other)).toBe(before);
  });

  it.each([{ choice: 'excuse' }, { choice: 'excuse', reason: '' }, { choice: 'excuse', reason: ' \n ' }])(
    'that excuses a notice and does not say why is refused: %j',
    async (body) => {
      const open = await openTask('notice');
      const client = new ApiClient(open.world.services, open.world.now);
      const before = await everythingStored(open.world, open.caseId);
      const excuse = (headers: Record<string, string>) =>
        client.post(`/api/tasks/${open.taskId}`, 'secretariat', body, headers);
      await expectProblem(excuse, refused([['reason', 'required']]));
      expect(await everythingStored(open.world, open.caseId)).toBe(before);
      const resend = { choice: 'resend' };
      expect((await client.post(`/api/tasks/${open.taskId}`, 'secretariat', resend, {})).status).toBe(200);
    },
  );
});
