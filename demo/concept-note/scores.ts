const reasons: Readonly<Record<string, string>> = {
  C5: 'Two ministries and a local authority decide together.',
  C6: 'Associations of migrants run the service points.',
  C7: 'Each principle is said to be kept by something that is done.',
  C9: 'What is to come about is said in figures.',
  C13: 'Advice does not depend on status.',
  C14: 'Domestic work has a plan of its own.',
  C15: 'Children are enrolled whatever the status of their parents.',
};

/** A reviewer's scores, each with a reason. */
export const scoresOf = (scores: Readonly<Record<string, number>>) =>
  Object.entries(scores).map(([criterion, score]) => ({ criterion, score, reason: reasons[criterion] ?? '' }));
