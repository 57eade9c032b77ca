import { describe, expect, it } from 'vitest';
import { Role } from '#schemas/actor.ts';
import { everythingStored, openTask, rightBody, rightBodyOf } from '#test/support/open-task.ts';
import { visitors } from '#test/support/roster-of-roles.ts';
import { apiOf, everybody, expectRefusal, ofIlo, ofIom, sessionOf, signedIn } from '#test/support/who-asks.ts';
import { acts, type TaskKind } from '#workflows/decision/schemas/acts.ts';

describe('the visitors', () => {
  it('hold every role that there is', () => {
    expect(new Set(Object.values(visitors))).toEqual(
      new Set([...Role.options, 'not signed in', 'unknown', 'role ended', 'role not begun']),
    );
  });
});

/** Who may act on a task of each kind in a case of IOM's; the member's task is ILO's, the advice and the action are FAO's. */
const mayAct: { readonly [K in TaskKind]: readonly string[] } = {
  submit: ofIom,
  screen: ['secretariat'],
  rule: ['coordinator'],
  translate: ['secretariat'],
  notice: ['secretariat'],
  position: ofIlo,
  confirm: ofIlo,
  facilitate: ['coordinator'],
  advise: ['fao'],
  'answer-concern': [...ofIom, ...ofIlo, 'coordinator'],
  lift: ofIlo,
  endorse: ['ilo.principal'],
  'ask-finding': [...ofIom, ...ofIlo],
  find: ['coordinator'],
  refer: ofIlo,
  table: ['secretariat'],
  minute: ['secretariat'],
  transmit: ['coordinator'],
  respond: ['sg-office', 'secretariat'],
  publish: ['secretariat'],
  'follow-up': ['fao'],
  withdraw: ofIom,
  defer: ['secretariat', 'coordinator'],
  resume: ['secretariat', 'coordinator'],
};

describe.each(Object.keys(acts) as TaskKind[])('a task of kind %s', (kind) => {
  const others = everybody.filter((who) => !mayAct[kind].includes(who));

  it(`refuses everybody but ${mayAct[kind].join(', ')}, and nothing changes`, async () => {
    const { world, caseId, taskId } = await openTask(kind);
    const before = await everythingStored(world, caseId);
    for (const who of others) {
      const key = { 'idempotency-key': `try of ${who}` };
      expectRefusal(await apiOf(world).post(`/api/tasks/${taskId}`, sessionOf(who), rightBody[kind], key), who);
      await world.settle();
      expect(await everythingStored(world, caseId), who).toBe(before);
      expect(await world.stores.idempotent(`${who}@example.org`, `try of ${who}`)).toBeUndefined();
    }
  });

  it.each(mayAct[kind])('lets %s act, and shows it among their tasks', async (who) => {
    const { world, caseId, taskId } = await openTask(kind);
    const mine = (await apiOf(world).ask('/api/tasks', { as: who })).body as { items: { taskId: string }[] };
    expect(mine.items.map((task) => task.taskId)).toContain(taskId);
    const before = await everythingStored(world, caseId);
    const body = await rightBodyOf(world, kind, who);
    expect(await apiOf(world).post(`/api/tasks/${taskId}`, who, body)).toMatchObject({
      status: 200,
      body: { caseId, taskId },
    });
    await world.settle();
    expect(await everythingStored(world, caseId)).not.toBe(before);
  });

  it('stands in the list of tasks of nobody else', async () => {
    const { world, taskId } = await openTask(kind);
    for (const who of others.filter((one) => signedIn.includes(one))) {
      const { status, body } = await apiOf(world).ask('/api/tasks', { as: who });
      expect(status).toBe(200);
      expect(
        (body as { items: { taskId: string }[] }).items.map((task) => task.taskId),
        who,
      ).not.toContain(taskId);
    }
  });
});

describe('a position on behalf of a party', () => {
  const body = { choice: 'support', onBehalf: true, reason: 'told by phone' };

  it('is entered by the secretariat alone', async () => {
    const { world, caseId, taskId } = await openTask('position');
    const before = await everythingStored(world, caseId);
    for (const who of everybody.filter((one) => one !== 'secretariat')) {
      expectRefusal(await apiOf(world).post(`/api/tasks/${taskId}`, sessionOf(who), body), who);
      expect(await everythingStored(world, caseId), who).toBe(before);
    }
    expect((await apiOf(world).post(`/api/tasks/${taskId}`, 'secretariat', body)).status).toBe(200);
  });

  it('is no way for the secretariat to any other task', async () => {
    for (const kind of ['lift', 'refer', 'confirm', 'withdraw'] as const) {
      const { world, caseId, taskId } = await openTask(kind);
      const before = await everythingStored(world, caseId);
      const answer = await apiOf(world).post(`/api/tasks/${taskId}`, 'secretariat', {
        ...rightBody[kind],
        onBehalf: true,
      });
      expectRefusal(answer, kind);
      expect(await everythingStored(world, caseId)).toBe(before);
    }
  });
});
