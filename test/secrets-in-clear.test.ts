import { afterEach, expect, test, vi } from 'vitest';
import { registry } from '#workflows/registry.ts';
import { ApiClient } from './support/api-client.ts';
import { recordedCalls } from './support/recorded-calls.ts';
import { runsOf } from './support/whole-runs.ts';
import { createWorld } from './support/world.ts';

afterEach(() => void vi.restoreAllMocks());

/** What a mail gives to its reader alone: the last part of its link, and the codes that stand in it. */
const secretsIn = ({ text }: { readonly text: string }): string[] => [
  ...[...text.matchAll(/\/t\/[^\s/]+\/([\w-]+)/g)].map(([, token = '']) => token),
  ...[...text.matchAll(/(?<![\d.\w-])\d{6}(?![\d.\w-])/g)].map(([code]) => code),
];

test.each(runsOf(Object.keys(registry)))(
  'after a whole run no code and no token stands in a log, in what was stored, or in what a machine was given: $procedure, $number',
  async ({ run }) => {
    const said: string[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...line) => void said.push(line.join(' ')));
    const given: string[] = [];
    const world = await createWorld({
      fault: (name, payload) => {
        given.push(JSON.stringify([name, payload]));
        return undefined;
      },
    });
    const { services, calls } = recordedCalls({ ...world.services });
    // The functions of the world hold this very object.
    Object.assign(world.services, services);
    const { start, resume } = world.post.machines;
    world.post.machines.start = (...input) => {
      given.push(JSON.stringify(input));
      return start(...input);
    };
    world.post.machines.resume = (...input) => {
      given.push(JSON.stringify(input));
      return resume(...input);
    };
    await run(world);
    const api = new ApiClient(world.services, world.now);
    expect((await api.post('/api/sign-in', undefined, { email: 'who@example.org' })).status).toBe(202);
    await world.settle();
    const secrets = [...new Set(world.mails.flatMap(secretsIn))];
    expect(secrets.length).toBeGreaterThan(10);
    expect(world.mails.at(-1)?.text).toMatch(/^\d{6}$/m);
    expect(calls.filter(({ name }) => name === 'cases.commit').length).toBeGreaterThan(5);
    expect(given.length).toBeGreaterThan(5);
    const places = { log: said, stored: calls.map((call) => JSON.stringify(call)), machine: given };
    const found = Object.entries(places).flatMap(([place, texts]) =>
      secrets
        .filter((secret) => texts.some((text) => new RegExp(`(?<![\\w-])${secret}(?![\\w-])`).test(text)))
        .map((secret) => [place, secret]),
    );
    expect(found).toEqual([]);
    // The last one is that of the sign-in, whose code stands in its subject: programs that drive the product from outside read it there.
    const ofCases = world.mails.slice(0, -1);
    expect(ofCases.filter(({ subject }) => secrets.some((secret) => subject.includes(secret)))).toEqual([]);
  },
);
