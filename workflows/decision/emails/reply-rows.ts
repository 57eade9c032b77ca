/** What a mail says of what the secretariat has entered as the reply of the Secretary-General's office. */
export const replyRows: readonly string[] = [
  'title',
  'version',
  'response',
  'replyText',
  'replyActions',
  'reason',
  'replyDocuments',
  'actor',
  'correctUntilAt',
];
