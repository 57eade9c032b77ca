import type { PersonId } from '#schemas/ids.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import type { Assignment, Candidate, Problem, Work } from './problem.ts';

/** Somebody who takes a work, or does not, and why. */
export type Choice = {
  readonly person: PersonId;
  readonly isChosen: boolean;
  readonly reason: Saying;
  /** What of the work they cover. */
  readonly covers: readonly string[];
  /** What they have with all of the assignment. */
  readonly load: number;
};

export type ExplainedWork = {
  readonly id: string;
  /** Whoever takes it first. */
  readonly choices: readonly Choice[];
  /** Themes that nobody of those who take it covers. */
  readonly open: readonly string[];
  /** How many more are wanted than there are. */
  readonly missing: number;
};

/** Why an assignment is as it is, for each work and everybody who was looked at. */
export function explain({ works, people }: Problem, assignment: Assignment): ExplainedWork[] {
  const taken = Object.values(assignment).flat();
  const loadOf = ({ id, load }: Candidate): number => load + taken.filter((person) => person === id).length;
  return works.map((work) => {
    const chosen = assignment[work.id] ?? [];
    const known = people.filter(({ id }) => chosen.includes(id)).flatMap(({ themes }) => themes);
    const open = work.themes.filter((theme) => !known.includes(theme));
    const choices = people.map((person): Choice => {
      const covers = work.themes.filter((theme) => person.themes.includes(theme));
      const isChosen = chosen.includes(person.id);
      const load = loadOf(person);
      const about = { person, covers, load };
      const reason = isChosen ? whyChosen(work, about) : whyNot(work, about, open);
      return { person: person.id, isChosen, reason, covers, load };
    });
    return {
      id: work.id,
      choices: choices.sort((one, other) => Number(other.isChosen) - Number(one.isChosen)),
      open,
      missing: Math.max(0, work.wanted - chosen.length),
    };
  });
}

type About = { readonly person: Candidate; readonly covers: readonly string[]; readonly load: number };

function whyChosen({ pinned }: Work, { person, covers, load }: About): Saying {
  if (pinned.includes(person.id)) return { key: 'assignment.because.pinned', params: { load } };
  return covers.length > 0
    ? { key: 'assignment.because.covers', params: { load } }
    : { key: 'assignment.because.least-load', params: { load } };
}

/** The rules first, then what room there is, then what would be gained. */
function whyNot({ excluded }: Work, { person, covers, load }: About, open: readonly string[]): Saying {
  const excludedFor = excluded[person.id];
  if (excludedFor !== undefined) return excludedFor;
  const most = person.mostLoad;
  if (person.load >= most) return { key: 'assignment.not.at-most', params: { load: person.load, most } };
  if (load >= most) return { key: 'assignment.not.full-by-this', params: { load, most } };
  return covers.some((theme) => open.includes(theme))
    ? { key: 'assignment.not.needed-elsewhere', params: { load } }
    : { key: 'assignment.not.adds-nothing', params: { load } };
}
