import { expect, test } from 'vitest';
import { dispatch } from '#functions/dispatch/dispatch.ts';
import { createWorld } from '#test/support/world.ts';

test('a mail that is refused keeps nobody else from theirs, and nobody gets theirs twice', async () => {
  const world = await createWorld();
  const caseId = await world.submit();
  const sent: string[] = [];
  let refusing = true;
  const post = {
    services: world.services,
    machines: { start: async () => {}, resume: async () => {} },
    mailFrom: 'tawafuq@example.org',
    mailer: {
      send: async ({ to }: { to: string }) => {
        if (refusing && to === 'secretariat@example.org') throw new Error('refused');
        sent.push(to);
      },
    },
  };
  const at = world.now();
  const to = ['iom', 'secretariat', 'ilo'].map((name) => ({ person: `${name}@example.org` }));
  const facts = { caseId, title: 'T', reason: 'r', contact: 'c@example.org' };
  const item = {
    caseId,
    procedure: 'decision',
    seq: 99,
    messages: [{ seq: 99, at, template: 'resumed', facts, gating: false, to }],
  };
  world.stores.owe(item);

  expect(await dispatch(post, { items: [item], at })).toEqual({ done: 0, failed: 1 });
  expect(sent).toEqual(['iom@example.org', 'ilo@example.org']);
  const sweep = { sweep: true, time: at, ignoreClaims: true } as const;
  await expect(dispatch(post, sweep)).rejects.toMatchObject({ name: 'UpstreamError' });
  refusing = false;
  expect(await dispatch(post, sweep)).toEqual({ done: 1, failed: 0 });
  expect(sent).toEqual(['iom@example.org', 'ilo@example.org', 'secretariat@example.org']);
  expect(await dispatch(post, sweep)).toEqual({ done: 0, failed: 0 });
});

test('a machine is not started before people are known: its first step would fail', async () => {
  const world = await createWorld();
  const caseId = await world.submit();
  const started: string[] = [];
  const machines = { start: async (_: string, name: string) => void started.push(name), resume: async () => {} };
  const mailer = { send: async () => {} };
  let known = false;
  const directory = async () => {
    if (!known) throw new Error('No roster has been loaded');
    return world.services.network.directory();
  };
  const services = { ...world.services, network: { directory } as typeof world.services.network };
  const start = {
    name: 'moved',
    input: { caseId, procedure: 'decision', stage: 'screening', waitSeconds: 1, flow: 0 },
  };
  const item = { caseId, procedure: 'decision', seq: 1, messages: [], start };
  const post = { services, machines, mailer, mailFrom: 'tawafuq@example.org' };
  expect(await dispatch(post, { items: [item], at: world.now() })).toEqual({ done: 0, failed: 1 });
  expect(started).toEqual([]);
  known = true;
  expect(await dispatch(post, { items: [item], at: world.now() })).toEqual({ done: 1, failed: 0 });
  expect(started).toEqual(['moved']);
});
