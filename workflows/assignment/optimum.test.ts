import fc from 'fast-check';
import { expect, it } from 'vitest';
import { costByHand, someProblem } from '#test/support/assignment-problem.ts';
import { tries } from '#test/support/search.ts';
import { loadHighs } from './load-highs.ts';
import { optimumOf } from './optimum.ts';
import type { Assignment, Problem, Work } from './problem.ts';

const highs = await loadHighs();
const small = someProblem({ works: 3, people: 4, themes: 3, wanted: 3 });
const middling = someProblem({ works: 12, people: 9, themes: 6, wanted: 4 });

it('costs as little as the cheapest of all assignments, tried one by one', () => {
  fc.assert(
    fc.property(small, (problem) => {
      const { assignment, cost, bound } = optimumOf(problem, highs);
      const cheapest = Math.min(...everyAssignment(problem).map((each) => costByHand(problem, each)));
      expect(costByHand(problem, assignment)).toBe(cheapest);
      expect([cost, bound]).toEqual([cheapest, cheapest]);
    }),
    { numRuns: tries(150) },
  );
});

it('proves it where fractions would cover more than people can', () => {
  // The lines of the Fano plane: any two share a theme, so that two people cover five of seven; two sevenths of all seven would cover six.
  const lines = ['124', '235', '346', '457', '561', '672', '713'];
  const people = lines.map((line) => ({ id: line, themes: [...line], load: 0, mostLoad: 1 }));
  const works = [{ id: 'one', themes: [...'1234567'], wanted: 2, excluded: {}, pinned: [] }];
  expect(optimumOf({ works, people }, highs)).toMatchObject({ cost: 2_002, bound: 2_002 });
});

/** A search tries a thousand. */
it('is as good as the bound of the solver, which is given the problem in other words', () => {
  fc.assert(
    fc.property(middling, (problem) => {
      const { assignment, bound } = optimumOf(problem, highs);
      const own = highs.solve(inWords(problem), { mip_rel_gap: 0, output_flag: false });
      const pinnedSquares = own.ObjectiveValue - squaresBefore(problem);
      expect(costByHand(problem, assignment)).toBeCloseTo(pinnedSquares, 3);
      expect(bound).toBeCloseTo(pinnedSquares, 3);
    }),
    { numRuns: tries(1) > 1 ? tries(250) : 25 },
  );
});

it('gives nobody what they must not take, nor more than they may have, and keeps who is pinned', () => {
  fc.assert(
    fc.property(middling, (problem) => {
      const { assignment } = optimumOf(problem, highs);
      for (const { id, excluded, pinned, wanted } of problem.works) {
        const taken = assignment[id] ?? [];
        expect(taken.slice(0, pinned.length)).toEqual(pinned);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.length).toBeLessThanOrEqual(Math.max(wanted, pinned.length));
        for (const person of taken.slice(pinned.length)) expect(excluded).not.toHaveProperty([person]);
      }
      for (const { id, load, mostLoad } of problem.people) {
        const added = problem.works.filter((work) => takes(work, id, assignment)).length;
        const pinned = problem.works.filter((work) => work.pinned.includes(id)).length;
        if (added > 0) expect(load + pinned + added).toBeLessThanOrEqual(mostLoad);
      }
    }),
    { numRuns: tries(40) },
  );
});

it('is the same in whatever order works and people come', () => {
  fc.assert(
    fc.property(middling, (problem) => {
      const turned = { works: [...problem.works].reverse(), people: [...problem.people].reverse() };
      expect(optimumOf(turned, highs).assignment).toEqual(optimumOf(problem, highs).assignment);
    }),
    { numRuns: tries(15) },
  );
});

const takes = ({ id, pinned }: Work, person: string, assignment: Assignment): boolean =>
  assignment[id]?.includes(person) === true && !pinned.includes(person);

function everyAssignment({ works, people }: Problem): Assignment[] {
  const [work, ...rest] = works;
  if (work === undefined) return [{}];
  const able = people.filter(({ id }) => !work.pinned.includes(id) && !Object.hasOwn(work.excluded, id));
  const groups = able
    .reduce<string[][]>((all, { id }) => all.concat(all.map((group) => group.concat(id))), [[]])
    .filter((group) => group.length <= Math.max(0, work.wanted - work.pinned.length));
  const others = everyAssignment({ works: rest, people });
  return groups.flatMap((group) =>
    others
      .map((other) => ({ ...other, [work.id]: [...work.pinned, ...group] }))
      .filter((assignment) => isWithin(works, people, assignment)),
  );
}

/** The works of which nothing is said yet count as pinned alone. */
const isWithin = (works: readonly Work[], people: Problem['people'], assignment: Assignment): boolean =>
  people.every(({ id, load, mostLoad }) => {
    const pinned = works.filter((work) => work.pinned.includes(id)).length;
    const added = works.filter((work) => takes(work, id, assignment)).length;
    return added === 0 || load + pinned + added <= mostLoad;
  });

const squaresBefore = ({ works, people }: Problem): number =>
  people.reduce((sum, { id, load }) => sum + (load + works.filter(({ pinned }) => pinned.includes(id)).length) ** 2, 0);

/** The problem in the solver's own language, in which each person has one of the loads that they may have. */
function inWords({ works, people }: Problem): string {
  const lines: string[] = [];
  const binary: string[] = [];
  const costs: string[] = [];
  for (const [w, { themes, wanted, pinned, excluded }] of works.entries()) {
    const able = people.flatMap(({ id }, p) => (pinned.includes(id) || Object.hasOwn(excluded, id) ? [] : [p]));
    binary.push(...able.map((p) => `x${w}_${p}`));
    const seats = Math.max(0, wanted - pinned.length);
    lines.push(`${[`e${w}`, ...able.map((p) => `x${w}_${p}`)].join(' + ')} = ${seats}`);
    costs.push(`10000 e${w}`);
    for (const [t, theme] of themes.entries()) {
      const known = people.some(({ id, themes: own }) => pinned.includes(id) && own.includes(theme));
      const cover = able.filter((p) => people[p]?.themes.includes(theme));
      lines.push(`${[`o${w}_${t}`, ...cover.map((p) => `x${w}_${p}`)].join(' + ')} >= ${known ? 0 : 1}`);
      costs.push(`1000 o${w}_${t}`);
    }
  }
  for (const [p, { id, load, mostLoad }] of people.entries()) {
    const has = load + works.filter(({ pinned }) => pinned.includes(id)).length;
    const loads = Array.from({ length: Math.max(1, mostLoad - has + 1) }, (_, more) => has + more);
    const taken = works.flatMap(({ pinned, excluded }, w) =>
      pinned.includes(id) || Object.hasOwn(excluded, id) ? [] : [` - x${w}_${p}`],
    );
    binary.push(...loads.map((each) => `l${p}_${each}`));
    lines.push(`${loads.map((each) => `l${p}_${each}`).join(' + ')} = 1`);
    lines.push(`${loads.map((each) => `${each} l${p}_${each}`).join(' + ')}${taken.join('')} = ${has}`);
    costs.push(...loads.map((each) => `${each ** 2} l${p}_${each}`));
  }
  return `Minimize\n cost: ${costs.join(' + ')}\nSubject To\n${lines.map((line, index) => ` c${index}: ${line}`).join('\n')}\nBinaries\n ${binary.join(' ')}\nEnd`;
}
