import type { NamedCase } from './implementation.ts';

/**
 * Why an emulator differs from the engine. It covers the named `differences` in the named cases, or in all; a difference that
 * nothing covers fails the run, and so does an explanation, a case or a difference in it that covers nothing any more.
 */
export interface Explanation {
  readonly differences: readonly string[];
  readonly cases?: readonly string[];
  /** Only machines that have a Parallel or a Map state. */
  readonly onlyBranches?: true;
  /** Where it is written: "spec" is states-language.net, "guide" the Step Functions developer guide. */
  readonly source: string;
  /** 'engine': the source says what the engine does. 'either': the source leaves it open. */
  readonly right: 'engine' | 'either';
  readonly because: string;
}

/** The differences of one case, and which explanation covers each. */
export interface Verdict {
  readonly each: NamedCase;
  readonly differences: readonly string[];
  readonly unexplained: readonly string[];
  readonly covering: readonly Explanation[];
}

export function judge(each: NamedCase, differences: readonly string[], explanations: readonly Explanation[]): Verdict {
  const applying = explanations.filter(
    ({ cases, onlyBranches }) =>
      (cases === undefined || cases.includes(each.id)) && (!onlyBranches || hasBranches(each)),
  );
  const covers = (difference: string) => applying.filter((one) => one.differences.includes(difference));
  return {
    each,
    differences,
    unexplained: differences.filter((difference) => covers(difference).length === 0),
    covering: [...new Set(differences.flatMap(covers))],
  };
}

const hasBranches = ({ states }: NamedCase): boolean =>
  Object.values(states).some((state) => ['Parallel', 'Map'].includes((state as { Type: string }).Type));

/** What is explained but does not differ any more. */
export function stale(explanations: readonly Explanation[], verdicts: readonly Verdict[]): string[] {
  return explanations.flatMap((one) => {
    const covered = verdicts.filter(({ covering }) => covering.includes(one));
    const unusedCases = (one.cases ?? []).filter((id) => !covered.some(({ each }) => each.id === id));
    const unusedDifferences = one.differences.filter(
      (difference) => !covered.some(({ differences }) => differences.includes(difference)),
    );
    return [...unusedCases, ...unusedDifferences].map((unused) => `"${unused}" no longer differs (${one.because})`);
  });
}
