import { describe, expect, it } from 'vitest';
import { fateInReport } from './fate-in-report.ts';

const who = 'who@example.org';
const perMail = 'Reporting-MTA: dns; mx.example.org\r\nArrival-Date: Mon, 2 Mar 2026 09:00:00 +0000\r\n\r\n';
const recipient = (fields: Record<string, string>) =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n`;
const failed = { 'Final-Recipient': `rfc822; ${who}`, Action: 'failed', Status: '5.1.1' };
const other = { ...failed, 'Final-Recipient': 'rfc822; archive@elsewhere.example' };

describe('the fate of a notice, as the fields of a report have it', () => {
  it.each<[string, string | undefined, string]>([
    ['failed', perMail + recipient(failed), 'failed'],
    ['failed, after a transient fault', perMail + recipient({ ...failed, Status: '4.4.7' }), 'failed'],
    ['failed, without a status', perMail + recipient({ ...failed, Status: '' }), 'failed'],
    ['failed, with a remark', perMail + recipient({ ...failed, Action: 'Failed (no such user)' }), 'failed'],
    ['failed, though with success', perMail + recipient({ ...failed, Status: '2.1.5' }), 'unclear'],
    ['delayed', perMail + recipient({ ...failed, Action: 'delayed', Status: '4.4.1' }), 'under-way'],
    ['delivered', perMail + recipient({ ...failed, Action: 'delivered', Status: '2.0.0' }), 'under-way'],
    ['relayed', perMail + recipient({ ...failed, Action: 'relayed' }), 'under-way'],
    ['expanded', perMail + recipient({ ...failed, Action: 'expanded' }), 'under-way'],
    ['an action that nobody knows', perMail + recipient({ ...failed, Action: 'vanished' }), 'unclear'],
    ['no action', perMail + recipient({ 'Final-Recipient': `rfc822; ${who}`, Status: '5.1.1' }), 'unclear'],
    ['no recipient', perMail, 'unclear'],
    ['no report', undefined, 'unclear'],
    ['an empty one', '', 'unclear'],
    ['words that look like it', 'The Action: failed for who@example.org', 'unclear'],
    ['in other letters', perMail + recipient({ ...failed, 'Final-Recipient': 'RFC822;<WHO@Example.ORG>' }), 'failed'],
    [
      'folded',
      `${perMail}Final-Recipient: rfc822;\r\n\twho@example.org\r\nAction:\r\n failed\r\nStatus: 5.1.1\r\n`,
      'failed',
    ],
    ['with line feeds only', (perMail + recipient(failed)).replaceAll('\r\n', '\n'), 'failed'],
    ['without the empty lines', (perMail + recipient(failed)).replaceAll('\r\n\r\n', '\r\n'), 'failed'],
    [
      'of the address that it was sent to, which forwards',
      perMail + recipient({ ...other, 'Original-Recipient': 'rfc822;who+40example.org' }),
      'failed',
    ],
    ['of another address only, to which it was forwarded', perMail + recipient(other), 'failed'],
    [
      'of somebody else; it was delivered to its own',
      perMail + recipient({ ...failed, Action: 'delivered' }) + recipient(other),
      'under-way',
    ],
    [
      'of its own; it went on to somebody else',
      perMail + recipient({ ...other, Action: 'delivered' }) + recipient(failed),
      'failed',
    ],
    [
      'of one of two to which it was forwarded',
      perMail + recipient(other) + recipient({ ...other, Action: 'relayed' }),
      'under-way',
    ],
  ])('%s: %#', (_, report, fate) => {
    expect(fateInReport(report, who).fate).toBe(fate);
  });

  it('says what the server said', () => {
    const said = { ...failed, 'Diagnostic-Code': 'smtp; 550 5.1.1\r\n  no such user' };
    expect(fateInReport(perMail + recipient(said), who)).toEqual({
      fate: 'failed',
      diagnostic: 'smtp; 550 5.1.1  no such user',
    });
  });
});
