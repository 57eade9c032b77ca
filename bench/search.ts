import { performance } from 'node:perf_hooks';
import type { CaseWithHistory } from '#functions/lib/ports.ts';
import { SearchIndex } from '#functions/lib/search/search-index.ts';
import type { SearchFilters } from '#schemas/search.ts';
import { createWorld } from '#test/support/world.ts';
import { worldStories } from '#test/support/world-stories.ts';

/**
 * What a search takes once there are many cases: a decision that was adopted by silence, played once under the rules, stands
 * for each of them, with words of its own. Cases are read from memory, so that the index is measured and no table. `npm run bench:search [cases]`.
 */
const cases = Number(process.argv[2] ?? 10_000);
const tries = 30;
const wordsOfText = 120;

const world = await createWorld();
const caseId = (await worldStories['adopted-by-silence']?.(world)) ?? '';
const played = JSON.stringify(await world.services.cases.loadWithHistory(caseId));
const { state } = (JSON.parse(played) as CaseWithHistory).stored;
const idOf = (number: number): string => `DEC-2027-${String(number).padStart(5, '0')}`;

/** Always the same words: a linear congruential generator (D. E. Knuth, The Art of Computer Programming, 3.2.1). */
let seed = 1;
const word = (): string => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return `w${Math.floor((seed / 2_147_483_648) ** 3 * 20_000)}`;
};
const text = (): string => Array.from({ length: wordsOfText }, word).join(' ');

function copy(id: string): CaseWithHistory {
  const { stored, history, chain } = JSON.parse(played.replaceAll(caseId, id)) as CaseWithHistory;
  const said = history.map((event) =>
    'reason' in event.data ? { ...event, data: { ...event.data, reason: text() } } : event,
  );
  return {
    ...{ stored, chain },
    history: said.map((event) => ('text' in event.data ? { ...event, data: { ...event.data, text: text() } } : event)),
  };
}

const ids = Array.from({ length: cases }, (_, index) => idOf(index + 1));
const index = new SearchIndex({
  ...world.services,
  changes: { since: async () => [] },
  cases: Object.assign(Object.create(world.services.cases), {
    loadWithHistory: async (id: string) => copy(id),
    inSituation: async (_: string, at: string, before: string | undefined, limit: number) => {
      const from = before === undefined ? 0 : Number(before);
      return at !== state.at
        ? []
        : ids.slice(from, from + limit).map((item, offset) => ({ item, place: String(from + offset + 1) }));
    },
  }),
});

async function msOf(person: string, filters: SearchFilters) {
  const startedAtMs = performance.now();
  const { total } = await index.find({
    person,
    at: world.now(),
    filters: filters as Record<string, string>,
    limit: 25,
  });
  return { total, tookMs: performance.now() - startedAtMs };
}

const mb = (bytes: number): number => Math.round(bytes / 1_000_000);
global.gc?.();
const before = process.memoryUsage().heapUsed;
const first = await msOf('auditor@example.org', {});
global.gc?.();
process.stdout.write(
  `${cases} cases, ${first.total} events: made in ${Math.round(first.tookMs)} ms, ${mb(process.memoryUsage().heapUsed - before)} MB\n`,
);
for (const person of ['auditor@example.org', 'ilo@example.org'])
  for (const filters of [
    {},
    { q: 'w1' },
    { q: 'w1 w2' },
    { q: 'nowhere' },
    { person: 'ilo@example.org' },
    { type: 'position-stated' },
  ]) {
    const took: number[] = [];
    let total = 0;
    for (let time = 0; time < tries; time += 1) {
      const found = await msOf(person, filters);
      took.push(found.tookMs);
      total = found.total;
    }
    took.sort((one, other) => one - other);
    const [median = 0, most = 0] = [took[Math.floor(tries / 2)], took.at(-1)];
    process.stdout.write(
      `${person} ${JSON.stringify(filters)}: ${total} hits, median ${Math.round(median)} ms, at most ${Math.round(most)} ms\n`,
    );
  }
