/** Where mails lie in the journal. */
export const mailKeys = {
  sentPrefix: 'mail/sent/',
  sent: (id: string): string => `mail/sent/${id}`,
  sentToPrefix: (address: string): string => `mail/to/${address.toLowerCase()}/`,
  sentTo: (address: string, id: string): string => `mail/to/${address.toLowerCase()}/${id}`,
  sentForCasePrefix: (caseId: string): string => `mail/case/${caseId}/`,
  sentForCase: (caseId: string, id: string): string => `mail/case/${caseId}/${id}`,
  /** The MessageId of the mail that was sent for a notice. */
  notice: (notice: string): string => `mail/notice/${notice}`,
  relayingPrefix: 'mail/relaying/',
  relaying: (id: string): string => `mail/relaying/${id}`,
  receivedPrefix: 'mail/received/',
  received: (id: string): string => `mail/received/${id}`,
  rawPrefix: 'mail/raw/',
  /** A received mail as it came. */
  raw: (id: string): string => `mail/raw/${id}`,
  /** Received, and not yet handled. */
  waitingPrefix: 'mail/waiting/',
  waiting: (id: string): string => `mail/waiting/${id}`,
} as const;
