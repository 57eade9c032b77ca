type Scored = { readonly criterion: string; readonly score: number; readonly counts: 'yes' | 'no' };

/** Of a criterion that several have scored: by how many, and between which scores. */
export type Disagreement = {
  readonly criterion: string;
  readonly scores: number;
  readonly lowest: number;
  readonly highest: number;
};

/**
 * In which order reviewers' scores are best discussed: the criterion on which they are furthest apart first. What does not
 * count is left out, and nothing is added up: reviewers advise, and the Committee weighs.
 */
export function disagreementIn(reviews: readonly Scored[]): Disagreement[] {
  const scoresOf = new Map<string, number[]>();
  for (const { criterion, score, counts } of reviews) {
    if (counts === 'yes') scoresOf.set(criterion, [...(scoresOf.get(criterion) ?? []), score]);
  }
  const several = [...scoresOf].filter(([, scores]) => scores.length > 1);
  return several
    .map(([criterion, scores]) => ({
      ...{ criterion, scores: scores.length },
      ...{ lowest: Math.min(...scores), highest: Math.max(...scores) },
    }))
    .sort((one, other) => spreadOf(other) - spreadOf(one));
}

const spreadOf = ({ lowest, highest }: Disagreement): number => highest - lowest;
