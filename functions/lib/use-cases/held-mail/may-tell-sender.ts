import type { ReceivedMail } from '#schemas/received-mail.ts';

/**
 * Whether an answer to the sender of a mail is safe and is their first: what could be a program's, is of several senders, or is disowned by
 * their domain has none (functions/receive-mail/sender-of.ts). Of others nothing need be proven, so that a person says whether to tell them.
 */
export const mayTellSender = ({ sender, isAnswered }: Pick<ReceivedMail, 'sender' | 'isAnswered'>): boolean =>
  sender !== undefined && isAnswered !== true;
