import type { Candidate, Problem, Work } from './problem.ts';

/** A work as far as it is open: what pinned people take of it and cover is not in it any more. */
export type OpenWork = {
  readonly seats: number;
  /** How many themes nobody covers yet. */
  readonly themes: number;
  /** Which of them each person covers, a bit for each. */
  readonly covers: readonly number[];
  readonly mayTake: readonly boolean[];
};

/** A problem in numbers: works and people by their places, in the order of their ids, so that the order of arrival changes nothing. */
export type Table = {
  readonly workIds: readonly string[];
  readonly personIds: readonly string[];
  readonly works: readonly OpenWork[];
  /** What each has, with what is pinned. */
  readonly loads: readonly number[];
  /** No work beyond this one is theirs. */
  readonly most: readonly number[];
};

/** The places of the people of each work. */
export type Places = readonly (readonly number[])[];

/** Bits of a number on which JavaScript counts without a sign. */
const mostThemes = 30;

export function tableOf({ works, people }: Problem): Table {
  const ordered = [...people].sort(byId);
  const open = [...works].sort(byId);
  const pins = (id: string): number => open.filter(({ pinned }) => pinned.includes(id)).length;
  return {
    workIds: open.map(({ id }) => id),
    personIds: ordered.map(({ id }) => id),
    works: open.map((work) => openWork(work, ordered)),
    loads: ordered.map(({ id, load }) => load + pins(id)),
    most: ordered.map(({ mostLoad }) => mostLoad),
  };
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

function openWork({ id, themes, wanted, excluded, pinned }: Work, people: readonly Candidate[]): OpenWork {
  const known = people.filter((person) => pinned.includes(person.id)).flatMap((person) => person.themes);
  const lacking = [...new Set(themes)].filter((theme) => !known.includes(theme));
  if (lacking.length > mostThemes) throw new Error(`${id} has more than ${mostThemes} themes`);
  return {
    seats: Math.max(0, wanted - pinned.length),
    themes: lacking.length,
    covers: people.map((person) =>
      lacking.reduce((bits, theme, place) => (person.themes.includes(theme) ? bits | (1 << place) : bits), 0),
    ),
    mayTake: people.map((person) => !pinned.includes(person.id) && !Object.hasOwn(excluded, person.id)),
  };
}
