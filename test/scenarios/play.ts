import type { Scenario } from './decisions.ts';
import { type HistoryEvent, People } from './people.ts';
import type { Platform, ReceivedMail } from './platform.ts';

export type Played = {
  readonly caseId: string;
  readonly history: readonly HistoryEvent[];
  readonly mails: readonly ReceivedMail[];
};

export type AllPlayed = ReadonlyMap<string, PromiseSettledResult<Played>>;

/** Plays every scenario. @returns what came of each, or why nothing did */
export async function playAll(platform: Platform, scenarios: Readonly<Record<string, Scenario>>): Promise<AllPlayed> {
  const people = new People(platform);
  const names = Object.keys(scenarios);
  const played: PromiseSettledResult<Played>[] = [];
  if (platform.clock === 'real') {
    played.push(...(await Promise.allSettled(Object.values(scenarios).map((scenario) => play(people, scenario)))));
  } else {
    for (const scenario of Object.values(scenarios)) {
      played.push(...(await Promise.allSettled([play(people, scenario)])));
    }
  }
  return new Map(names.map((name, index) => [name, played[index] as PromiseSettledResult<Played>]));
}

async function play(people: People, scenario: Scenario): Promise<Played> {
  const caseId = await scenario(people);
  const history = await people.history(caseId);
  return { caseId, history, mails: await people.mailed(caseId, addressees(history).length) };
}

/** Everybody whom the history says to have been written to, once for each notice. */
export const addressees = (history: readonly HistoryEvent[]): string[] =>
  history.flatMap(({ notices }) => (notices as { to: string }[]).map(({ to }) => to)).sort();
