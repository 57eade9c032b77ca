/** What a mail says about a position, whether it is recorded or still to be confirmed. */
export const positionFacts: readonly string[] = [
  'title',
  'version',
  'textHash',
  'party',
  'position',
  'paragraphs',
  'reason',
  'explanation',
  'actor',
  'evidence',
  'signatureFault',
  'recordedAt',
  'expiresAt',
];
