import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { dynamodbPid, type Edition, freePort, startEdition, temporaryDirectory } from '#test/support/edition.ts';
import { EditionClient } from '#test/support/edition-client.ts';
import type { Pick } from './acts.ts';
import { auditEnd, auditHistories, type Findings } from './audit.ts';
import { anyKill, arm, type Kill } from './killer.ts';
import { Ledger } from './ledger.ts';
import { askAgain, drive, endAll } from './load.ts';

/** `npm run test:crash` kills 200 times; `npm test` leaves kills to it (vitest.config.ts). */
const kills = Number(process.env['CRASH_KILLS']);
const killsPerDirectory = 25;

const pick: Pick = <T>(options: readonly T[]): T => options[Math.floor(Math.random() * options.length)] as T;
const clean: Findings = { lost: [], doubled: [], wrong: [] };

let edition: Edition | undefined;
afterEach(() => edition?.kill());

const figures = {
  kills: {} as Record<string, number>,
  acknowledged: 0,
  askedAgain: 0,
  cases: 0,
  restartsMs: [] as number[],
};

it.each(Array.from({ length: Math.ceil(kills / killsPerDirectory) }, (_, index) => index))(
  'nothing that was acknowledged is lost or done twice, however often it is killed (data %i)',
  async (batch) => {
    const directory = temporaryDirectory();
    const dataDirectory = join(directory.path, 'data');
    const environment = { PORT: String(await freePort()), LOG_LEVEL: 'warn' };
    const ledger = new Ledger();
    const client = new EditionClient(() => `http://127.0.0.1:${environment.PORT}`);
    const tables = new Set<number>();
    edition = await startEdition({ dataDirectory, environment });
    await client.token('auditor');

    const planned = Math.min(killsPerDirectory, kills - batch * killsPerDirectory);
    for (let number = 0; number < planned; number += 1) {
      const kill = anyKill(pick);
      tables.add(dynamodbPid(dataDirectory) as number);
      await killOnce(kill);
      figures.kills[kill.moment.at] = (figures.kills[kill.moment.at] ?? 0) + 1;
      const next = await startEdition({ dataDirectory, environment });
      edition = next;
      figures.restartsMs.push(next.readyAfterMs);
      expect((await client.get('/healthz')).status).toBe(200);
      expect(await auditHistories(client, answered(ledger)), JSON.stringify(kill)).toEqual(clean);
      figures.askedAgain += await askAgain(client, ledger);
    }
    await endAll(client, ledger);
    const findings = await auditEnd(client, ledger);
    figures.acknowledged += ledger.acknowledged.length;
    figures.cases += ledger.caseIds.length;
    report(findings);
    expect(findings).toEqual(clean);
    expect(ledger.acknowledged.length).toBeGreaterThan(planned);

    tables.add(dynamodbPid(dataDirectory) as number);
    await edition.kill();
    await expectGone([...tables]);
    directory.remove();

    async function killOnce(kill: Kill): Promise<void> {
      const running = edition as Edition;
      if (kill.moment.at === 'start') {
        await running.kill();
        const { afterMs } = kill.moment;
        const interrupted = startEdition({
          dataDirectory,
          environment,
          onSpawn: (child) => setTimeout(() => child.kill('SIGKILL'), afterMs),
        });
        const early = await interrupted.catch(() => undefined);
        return early?.kill();
      }
      const { onAnswer, disarm } = arm(kill, dataDirectory, () => void running.kill());
      await drive({ client, ledger, pick, onAnswer }).finally(disarm);
      await running.kill();
    }
  },
  killsPerDirectory * 20_000,
);

/** What nobody answered may be there or not; it is asked again afterwards. */
function answered(ledger: Ledger): Ledger {
  const view = new Ledger();
  view.requests.push(...ledger.requests.filter(({ state }) => state !== 'asked'));
  return view;
}

/** Two seconds after its parent no DynamoDB is left. */
async function expectGone(pids: readonly number[]): Promise<void> {
  await pause(2000);
  expect(pids.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
}

function report({ lost, doubled, wrong }: Findings): void {
  const sorted = [...figures.restartsMs].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const moments = Object.entries(figures.kills).map(([moment, count]) => `${count} ${moment}`);
  console.info(
    `${sorted.length} kills (${moments.join(', ')}), ${figures.cases} cases, ` +
      `${figures.acknowledged} acknowledged requests, ${figures.askedAgain} asked again, ` +
      `${lost.length} lost, ${doubled.length} done twice, ${wrong.length} otherwise wrong; ` +
      `restart to ready: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`,
  );
}
