import { recogniseBounce } from '../bounce/recognise-bounce.ts';
import type { Filter } from './filter.ts';

/** A mail server tells of another mail as RFC 6522 has it. Whether somebody read one is told of in the same form: see `readReceipt`. */
export const report: Filter = ({ mail }) =>
  mail.report === undefined || mail.report.type === 'disposition-notification'
    ? undefined
    : mail.report.type || 'multipart/report';

/** A mail server returns a mail in a form of its own. */
export const bounce: Filter = ({ mail, sender }) => recogniseBounce(mail, sender);
