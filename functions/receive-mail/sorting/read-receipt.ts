import type { Filter } from './filter.ts';

/** A program tells that a mail was shown, deleted or passed on (RFC 8098). */
export const readReceipt: Filter = ({ mail }) => {
  if (mail.report?.type === 'disposition-notification') return 'disposition-notification';
  return mail.attachments.some(({ mediaType }) => mediaType === 'message/disposition-notification')
    ? 'disposition-notification'
    : undefined;
};
