/** The id of a question on the page of its case: `question-7`. */
export const questionAnchor = (question: number): string => `question-${question}`;

/** The name of the field in which somebody writes: on no question one asks, on another one answers it, or says what is still open. */
export const wordsField = (what: string, question: number | undefined): string =>
  question === undefined ? 'words' : `${what}.${question}.words`;
