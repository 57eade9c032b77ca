import { expect, test } from 'vitest';
import { MailEvent, reportOf } from './mail-event.ts';

const tags = { case: ['DEC-2026-0001'], seq: ['3'], person: ['ilo_40_example.org'], gating: ['yes'] };
const wire = (type: string, detail: object = {}) => ({
  'detail-type': type,
  time: '2026-03-02T09:00:00Z',
  detail: { mail: { tags }, ...detail },
});
const said = (type: string, detail: object = {}) => reportOf(MailEvent.parse(wire(type, detail)));
const notice = { caseId: 'DEC-2026-0001', seq: 3, to: 'ilo@example.org', at: '2026-03-02T09:00:00.000Z' };

const emailAddress = 'ilo@example.org';
/** Such as SES reports it with the delivery status of the other side's server. */
const failed = { emailAddress, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };
const bounce = (bounceType: string, bounceSubType: string, recipient: object = { emailAddress }) => ({
  bounce: { bounceType, bounceSubType, bouncedRecipients: [recipient] },
});
const complaint = (complaintFeedbackType?: string | null, complaintSubType?: string | null) => ({
  complaint: { complaintFeedbackType, complaintSubType, complainedRecipients: [{ emailAddress }] },
});

/**
 * Every class of Amazon SES Developer Guide, "Contents of event data that Amazon SES publishes to Amazon SNS": "Bounce
 * types", "Complaint object" (its feedback types are those of IANA's registry, RFC 5965 and RFC 6430), "DeliveryDelay
 * object", and the names of the EventBridge reference, "Amazon SES events".
 */
test.each<[string, object, 'bounced' | 'complained' | 'arrived' | 'nothing']>([
  ['Email Bounced', bounce('Permanent', 'General'), 'bounced'],
  ['Email Bounced', bounce('Permanent', 'NoEmail'), 'bounced'],
  ['Email Bounced', bounce('Permanent', 'Suppressed'), 'bounced'],
  ['Email Bounced', bounce('Permanent', 'OnAccountSuppressionList'), 'bounced'],
  ['Email Bounced', bounce('Permanent', 'OnTenantSuppressionList'), 'bounced'],
  ['Email Bounced', bounce('Permanent', 'EmailValidationSuppressed'), 'bounced'],
  ['Email Bounced', bounce('Permanent', 'a class that comes later'), 'bounced'],
  ['Email Bounced', bounce('Transient', 'MailboxFull'), 'bounced'],
  ['Email Bounced', bounce('Transient', 'MessageTooLarge'), 'bounced'],
  ['Email Bounced', bounce('Transient', 'CustomTimeoutExceeded'), 'bounced'],
  ['Email Bounced', bounce('Transient', 'ContentRejected'), 'bounced'],
  ['Email Bounced', bounce('Transient', 'AttachmentRejected'), 'bounced'],
  ['Email Bounced', bounce('Transient', 'General'), 'nothing'],
  ['Email Bounced', bounce('Transient', 'General', { ...failed, action: 'delayed' }), 'nothing'],
  ['Email Bounced', bounce('Transient', 'General', { ...failed, status: '4.4.7' }), 'bounced'],
  ['Email Bounced', bounce('Transient', 'General', { ...failed, action: ' Failed' }), 'bounced'],
  ['Email Bounced', bounce('Undetermined', 'Undetermined'), 'nothing'],
  ['Email Bounced', bounce('Undetermined', 'Undetermined', failed), 'bounced'],
  ['Email Complaint Received', complaint('abuse'), 'complained'],
  ['Email Complaint Received', complaint('auth-failure'), 'complained'],
  ['Email Complaint Received', complaint('fraud'), 'complained'],
  ['Email Complaint Received', complaint('virus'), 'complained'],
  ['Email Complaint Received', complaint('other'), 'complained'],
  ['Email Complaint Received', complaint(), 'complained'],
  ['Email Complaint Received', complaint(null, null), 'complained'],
  ['Email Complaint Received', complaint('not-spam'), 'nothing'],
  ['Email Complaint Received', complaint(null, 'OnAccountSuppressionList'), 'bounced'],
  ['Email Complaint Received', complaint('not-spam', 'OnAccountSuppressionList'), 'bounced'],
  ['Email Rejected', { reject: { reason: 'Bad content' } }, 'bounced'],
  ['Email Rendering Failed', { failure: { errorMessage: 'no such variable', templateName: 'x' } }, 'bounced'],
  ['Email Delivered', { delivery: {} }, 'arrived'],
  ['Email Sent', { send: {} }, 'nothing'],
  ['Email Opened', { open: {} }, 'nothing'],
  ['Email Clicked', { click: {} }, 'nothing'],
  ['Email Subscribed', { subscription: {} }, 'nothing'],
  ...[
    'InternalFailure',
    'General',
    'MailboxFull',
    'SpamDetected',
    'RecipientServerError',
    'IPFailure',
    'TransientCommunicationFailure',
    'BYOIPHostNameLookupUnavailable',
    'Undetermined',
    'SendingDeferral',
  ].map((delayType): [string, object, 'nothing'] => [
    'Email Delivery Delayed',
    { deliveryDelay: { delayType, delayedRecipients: [{ emailAddress, status: '4.4.1' }] } },
    'nothing',
  ]),
])('%s %j: %s', (type, detail, meaning) => {
  const report = said(type, detail);
  const bounced = expect.stringMatching(/\w/);
  const reports = {
    nothing: undefined,
    arrived: notice,
    bounced: { ...notice, bounced },
    complained: { ...notice, bounced, isComplaint: true },
  };
  expect(report).toEqual(reports[meaning]);
});

test.each([
  [bounce('Permanent', 'General', failed), 'smtp; 550 5.1.1 user unknown'],
  [bounce('Transient', 'MailboxFull'), 'Transient, MailboxFull'],
  [{ bounce: { bouncedRecipients: [] } }, 'bounced'],
  [bounce('Permanent', 'General', { ...failed, diagnosticCode: 'x'.repeat(5_000) }), 'x'.repeat(1_000)],
])('says why: %j', (detail, reason) => {
  expect(said('Email Bounced', detail)?.bounced).toBe(reason);
});

test('a bounce that does not say what bounced is no event that we know', () => {
  expect(MailEvent.safeParse(wire('Email Bounced')).success).toBe(false);
});

test('the delivery of a mail that no clock waits for says nothing', () => {
  const event = wire('Email Delivered', { mail: { tags: { ...tags, gating: ['no'] } } });
  expect(reportOf(MailEvent.parse(event))).toBeUndefined();
});
