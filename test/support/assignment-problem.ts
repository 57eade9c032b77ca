import fc from 'fast-check';
import type { Candidate, Problem, Work } from '#workflows/assignment/problem.ts';

type Size = { readonly works: number; readonly people: number; readonly themes: number; readonly wanted: number };

/** Problems up to a size: some people excluded, some pinned, some with all that they may have. */
export const someProblem = ({ works, people, themes, wanted }: Size): fc.Arbitrary<Problem> => {
  const someThemes = fc.uniqueArray(
    fc.nat(themes - 1).map((theme) => `theme-${theme}`),
    { maxLength: themes },
  );
  const person = fc.record({ themes: someThemes, load: fc.nat(3), mostLoad: fc.nat(5) });
  const work = fc.record({
    themes: someThemes,
    wanted: fc.nat(wanted),
    excluded: fc.uniqueArray(fc.nat(people - 1)),
    pinned: fc.uniqueArray(fc.nat(people - 1), { maxLength: 1 }),
  });
  return fc.record({
    people: fc
      .array(person, { minLength: 1, maxLength: people })
      .map((all) => all.map((each, place): Candidate => ({ ...each, id: personId(place) }))),
    works: fc.array(work, { minLength: 1, maxLength: works }).map((all) =>
      all.map(
        ({ excluded, pinned, ...each }, place): Work => ({
          ...each,
          id: `work-${place}`,
          excluded: Object.fromEntries(excluded.map((one) => [personId(one), { key: 'excluded', params: {} }])),
          pinned: pinned.map(personId),
        }),
      ),
    ),
  });
};

const personId = (place: number): string => `person-${place}@example.org`;

/** What an assignment costs, counted anew from what the problem says: 10,000 a seat, 1,000 a theme, and the squares of loads. */
export function costByHand(
  { works, people }: Problem,
  assignment: Readonly<Record<string, readonly string[]>>,
): number {
  const ofWorks = works.map(({ id, themes, wanted }) => {
    const taken = assignment[id] ?? [];
    const known = new Set(people.flatMap((person) => (taken.includes(person.id) ? person.themes : [])));
    return 10_000 * Math.max(0, wanted - taken.length) + 1_000 * themes.filter((theme) => !known.has(theme)).length;
  });
  const ofPeople = people.map(({ id, load }) => {
    const pinned = load + works.filter((work) => work.pinned.includes(id)).length;
    const all = load + works.filter((work) => assignment[work.id]?.includes(id)).length;
    return all ** 2 - pinned ** 2;
  });
  return [...ofWorks, ...ofPeople].reduce((sum, each) => sum + each, 0);
}
