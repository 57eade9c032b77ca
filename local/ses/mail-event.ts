import { account, region } from '../assembly/local-identity.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** What became of a mail. */
export type Fate =
  | { readonly kind: 'delivered'; readonly smtpResponse: string }
  | { readonly kind: 'bounced'; readonly permanent: boolean; readonly status: string; readonly diagnostic: string };

/** The names under which SES tells EventBridge (EventBridge events reference, "Amazon SES"). */
export const detailType = (fate: Fate): string => (fate.kind === 'delivered' ? 'Email Delivered' : 'Email Bounced');

export const identityArn = (mail: OutgoingMail): string =>
  `arn:aws:ses:${region}:${account}:identity/${bareAddress(mail.from).split('@')[1]}`;

/** The detail of the event, in the form that SES publishes (SES developer guide, "contents of event data"). */
export function mailEventDetail(mail: OutgoingMail, fate: Fate, at: string): unknown {
  const detail = { mail: mailObject(mail) };
  const recipients = mail.to.map(bareAddress);
  if (fate.kind === 'delivered') {
    const processingTimeMillis = Date.parse(at) - Date.parse(mail.at);
    const { smtpResponse } = fate;
    return {
      eventType: 'Delivery',
      ...detail,
      delivery: { timestamp: at, processingTimeMillis, recipients, smtpResponse, reportingMTA: 'localhost' },
    };
  }
  const bounce = {
    bounceType: fate.permanent ? 'Permanent' : 'Transient',
    bounceSubType: 'General',
    bouncedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: fate.status,
      diagnosticCode: fate.diagnostic,
    })),
    timestamp: at,
    feedbackId: `${mail.messageId}-bounce`,
    reportingMTA: 'dns; localhost',
  };
  return { eventType: 'Bounce', ...detail, bounce };
}

function mailObject(mail: OutgoingMail): unknown {
  const { messageId, at, from, to, subject, headers, tags, configurationSet } = mail;
  const own = { From: from, To: to.join(', '), Subject: subject };
  return {
    timestamp: at,
    source: from,
    sourceArn: identityArn(mail),
    sendingAccountId: account,
    messageId,
    destination: to,
    headersTruncated: false,
    headers: Object.entries({ ...own, ...headers }).map(([name, value]) => ({ name, value })),
    commonHeaders: { from: [from], to, messageId, subject },
    tags: {
      ...(configurationSet === undefined ? {} : { 'ses:configuration-set': [configurationSet] }),
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
  };
}

/** `Name <address>` without the name. */
export const bareAddress = (text: string): string => /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
