import { expect, test } from 'vitest';
import { MailEvent, reportOf } from './mail-event.ts';

const tags = { case: ['DEC-2026-0001'], seq: ['3'], person: ['ilo_40_example.org'], gating: ['yes'] };
const event = (type: string, detail: object = {}) =>
  MailEvent.parse({
    'detail-type': type,
    time: '2026-03-02T09:00:00Z',
    detail: { mail: { tags }, ...detail },
  });
const notice = { caseId: 'DEC-2026-0001', seq: 3, to: 'ilo@example.org', at: '2026-03-02T09:00:00.000Z' };

test.each<[string, object, object]>([
  ['Email Delivered', { delivery: {} }, {}],
  [
    'Email Bounced',
    { bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'x', diagnosticCode: 'smtp; 550' }] } },
    { bounced: 'smtp; 550' },
  ],
  [
    'Email Complaint Received',
    { complaint: { complaintFeedbackType: 'abuse' } },
    { bounced: 'reported as unwanted (abuse)' },
  ],
  ['Email Complaint Received', { complaint: {} }, { bounced: 'reported as unwanted (no reason given)' }],
  ['Email Rejected', { reject: {} }, { bounced: 'Email Rejected' }],
])('%s: %j', (type, detail, report) => {
  expect(reportOf(event(type, detail))).toEqual({ ...notice, ...report });
});

test('that it was sent says nothing yet', () => {
  expect(reportOf(event('Email Sent'))).toBeUndefined();
});
