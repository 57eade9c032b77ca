import { describe, expect, it } from 'vitest';
import type { Journal } from '#local/journal/journal.ts';
import { lambda } from './language/language-case.ts';
import { type CrashingJournal, crashingJournal } from './support/crashing-journal.ts';
import { machineArn, startMs, statesHost, temporaryJournal } from './support/states-host.ts';

const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'Record',
  TimeoutSeconds: 86_400,
  States: {
    Record: lambda('record', { Assign: { seen: '{% $states.result.Payload.n %}' }, Next: 'Both' }),
    Both: {
      Type: 'Parallel',
      Next: 'Ask',
      Branches: [
        {
          StartAt: 'Flaky',
          States: { Flaky: lambda('flaky', { Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 5 }] }) },
        },
        { StartAt: 'Pause', States: { Pause: { Type: 'Wait', Seconds: 30, End: true } } },
      ],
    },
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      TimeoutSeconds: 3600,
      Output: { answer: '{% $states.result %}', seen: '{% $seen %}' },
      End: true,
    },
  },
};

const hour = 3_600_000;

/** The outside world of one test: it survives the crashes, and counts what it was asked to do. */
function outsideWorld() {
  const invocations: { name: string; attemptKey: string }[] = [];
  const tokens: string[] = [];
  let flakyCalls = 0;
  const failedKeys = new Set<string>();
  return {
    invocations,
    tokens,
    async invoke(name: string, payload: unknown, { attemptKey }: { attemptKey: string }) {
      invocations.push({ name, attemptKey });
      if (name === 'record') return { n: 7 };
      if (name === 'ask') {
        tokens.push((payload as { token: string }).token);
        return null;
      }
      // The first attempt fails, however often a crash makes it be repeated.
      if (flakyCalls === 0 || failedKeys.has(attemptKey)) {
        failedKeys.add(attemptKey);
        flakyCalls += 1;
        throw { errorType: 'Hiccup', errorMessage: 'try again' };
      }
      return { fine: true };
    },
  };
}

/** Brings the execution to its end on this journal, as far as the journal lives. Returns the instant of the crash. */
async function live(journal: CrashingJournal, world: ReturnType<typeof outsideWorld>, atMs: number): Promise<number> {
  const { clock, states } = statesHost(journal, world.invoke, atMs);
  let crashedAtMs = atMs;
  journal.onCrash = () => {
    crashedAtMs = clock.nowMs();
  };
  states.register({ name: 'case', arn: machineArn, definition });
  states.recover();
  await states
    .startExecution({ stateMachineArn: machineArn, name: 'one', input: '{"caseId":"c1"}' })
    .catch((error: Error) => {
      if (error.name !== 'ExecutionAlreadyExists' && error.message !== 'crashed') throw error;
    });
  await clock.advance(60_000);
  for (const taskToken of world.tokens) {
    await states.sendTaskSuccess({ taskToken, output: '"yes"' }).catch((error: Error) => {
      if (!['TaskTimedOut', 'crashed'].includes(error.name === 'Error' ? error.message : error.name)) throw error;
    });
  }
  await states.close();
  return crashedAtMs;
}

async function historyOf(journal: Journal): Promise<string[]> {
  const { states } = statesHost(journal, async () => null);
  const executionArn = `${machineArn.replace('stateMachine', 'execution')}:one`;
  const { events } = await states.getExecutionHistory({ executionArn, maxResults: 1000 });
  return events.map(({ id, previousEventId, type }) => `${id} ${previousEventId} ${type}`);
}

describe('a crash after any commit', () => {
  it('loses nothing and repeats nothing that was acknowledged', async () => {
    const calm = crashingJournal(await temporaryJournal(), Number.POSITIVE_INFINITY);
    await live(calm, outsideWorld(), startMs);
    const expected = await historyOf(calm);
    expect(expected.at(-1)).toMatch(/ExecutionSucceeded$/);
    expect(calm.used).toBeGreaterThanOrEqual(7);

    for (let commits = 0; commits <= calm.used; commits += 1) {
      const data = await temporaryJournal();
      const world = outsideWorld();
      const crashing = crashingJournal(data, commits);
      const crashedAtMs = await live(crashing, world, startMs);
      const acknowledged = new Set(world.invocations.map(({ attemptKey }) => attemptKey));
      for (const { key } of data.range('effect/')) acknowledged.delete(key.slice('effect/'.length));
      const before = world.invocations.length;

      await live(crashingJournal(data, Number.POSITIVE_INFINITY), world, crashedAtMs);
      const repeated = world.invocations.slice(before).filter(({ attemptKey }) => acknowledged.has(attemptKey));
      expect(repeated, `acknowledged calls repeated after commit ${commits}`).toEqual([]);
      expect(await historyOf(data), `history after a crash at commit ${commits}`).toEqual(expected);
      expect([...data.range('effect/'), ...data.range('timer/')], `left over after commit ${commits}`).toEqual([]);
    }
  });

  it('fires the timers that fell due while the process was away', async () => {
    const journal = await temporaryJournal();
    const wait = { QueryLanguage: 'JSONata', StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 3600, End: true } } };
    const first = statesHost(journal, async () => null);
    first.states.register({ name: 'case', arn: machineArn, definition: wait });
    const { executionArn } = await first.states.startExecution({ stateMachineArn: machineArn });
    await first.states.close();

    const second = statesHost(journal, async () => null, startMs + 2 * hour);
    second.states.register({ name: 'case', arn: machineArn, definition: wait });
    second.states.recover();
    expect((await second.states.describeExecution({ executionArn })).status).toBe('RUNNING');
    await second.clock.advance(0);
    expect((await second.states.describeExecution({ executionArn })).status).toBe('SUCCEEDED');
  });
});
