import { daemon, type Family } from './family.ts';
import { original, originalFields, refusal } from './original.ts';

/** Mail servers, and services for everybody. */
export const servers: readonly Family[] = [
  {
    name: 'Postfix',
    from: daemon('Mail Delivery System', 'mx.example.net'),
    subject: 'Undelivered Mail Returned to Sender',
    words: `This is the mail system at host mx.example.net.\n\nYour message could not be passed to some of its recipients.\n\n<who@example.org>: host mx.example.org[192.0.2.1] said: ${refusal} (in reply to RCPT TO command)`,
    attaches: 'message/rfc822',
  },
  {
    name: 'Postfix, delayed',
    from: daemon('Mail Delivery System', 'mx.example.net'),
    subject: 'Delayed Mail (still being retried)',
    words:
      'This is the mail system at host mx.example.net.\n\nYour message is not yet delivered. It will be tried for 4 more days.\n\n<who@example.org>: connect to mx.example.org[192.0.2.1]:25: Connection timed out',
    attaches: 'text/rfc822-headers',
  },
  {
    name: 'qmail',
    from: 'MAILER-DAEMON@mx.example.net',
    subject: 'failure notice',
    fields: ['Received: (qmail 4711 invoked for bounce); 2 Mar 2026 09:01:00 -0000'],
    words: `Hi. This is the qmail-send program at mx.example.net.\nYour message went no further; nothing more is tried.\n\n<who@example.org>:\n192.0.2.1 does not like recipient.\nRemote host said: ${refusal}\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\n${original}`,
  },
  {
    name: 'qmail, changed',
    from: 'MAILER-DAEMON@mx.example.net',
    subject: 'failure notice',
    words: `<who@example.org>:\nNo mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n${original}`,
  },
  {
    name: 'Exim',
    from: 'Mail Delivery System <Mailer-Daemon@mx.example.net>',
    subject: 'Mail delivery failed: returning message to sender',
    fields: ['X-Failed-Recipients: who@example.org', 'Auto-Submitted: auto-replied'],
    words: `This message was created automatically by mail delivery software.\n\n  who@example.org\n    SMTP error from remote mail server after RCPT TO:<who@example.org>:\n    host mx.example.org [192.0.2.1]: ${refusal}\n\n------ This is a copy of the message, including all the headers. ------\n\n${original}`,
  },
  {
    name: 'Exim, warning',
    from: 'Mail Delivery System <Mailer-Daemon@mx.example.net>',
    subject: 'Warning: message 1abc-0001 delayed 24 hours',
    words:
      'This message was created automatically by mail delivery software.\nIt is not delivered after 24 hours on the queue on mx.example.net.\n\n  who@example.org\n    Delay reason: connection timed out',
  },
  {
    name: 'Sendmail',
    from: daemon('Mail Delivery Subsystem', 'mx.example.net'),
    subject: 'Returned mail: see transcript for details',
    fields: ['Auto-Submitted: auto-generated (failure)'],
    words: `   ----- The following addresses had permanent fatal errors -----\n<who@example.org>\n    (reason: ${refusal})\n\n   ----- Transcript of session follows -----\n>>> RCPT To:<who@example.org>\n<<< ${refusal}`,
    attaches: 'message/rfc822',
  },
  {
    name: 'Sendmail, old',
    from: daemon('Mail Delivery Subsystem', 'mx.example.net'),
    subject: 'Returned mail: Host unknown',
    words: `   ----- Transcript of session follows -----\n550 who@example.org... Host unknown\n\n   ----- Unsent message follows -----\n${original}`,
    sender: 'MAILER-DAEMON@mx.example.net',
  },
  {
    name: 'OpenSMTPD',
    from: daemon('Mailer Daemon', 'mx.example.net'),
    subject: 'Delivery status notification: error',
    words: `Hi!\n\nThis is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\nwho@example.org: ${refusal}\n\nBelow is a copy of the original message:\n\n${original}`,
  },
  {
    name: 'Gmail',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    fields: ['X-Failed-Recipients: who@example.org'],
    words: `** Address not found **\n\nYour message was not delivered to who@example.org.\n\nThe response was:\n${refusal}`,
    attaches: 'message/rfc822',
  },
  {
    name: 'Exchange 2003',
    from: 'System Administrator <postmaster@example.org>',
    subject: 'Undeliverable: A decision is before you',
    fields: ['X-MS-Embedded-Report:', 'X-Mailer: Internet Mail Service (5.5.2653.19)'],
    words:
      'Your message\n\n  To:      who@example.org\n  Subject: A decision is before you\n  Sent:    Mon, 2 Mar 2026 09:00:00 +0000\n\ndid not reach the following recipient(s):\n\nwho@example.org on Mon, 2 Mar 2026 09:00:10 +0000\n    The recipient name is not recognized\n    MSEXCH:IMS:EXAMPLE:MAIN:MX 0 (000C05A6) Unknown Recipient',
    attaches: 'message/rfc822',
  },
  {
    name: 'Exchange, without its form',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>',
    subject: 'Undeliverable: A decision is before you',
    fields: [
      'X-MS-Exchange-Message-Is-Ndr:',
      'In-Reply-To: <0100019@email.example.org>',
      'References: <0100019@email.example.org>',
    ],
    words: `Delivery has failed to these recipients or groups:\n\nwho@example.org\nThe address wasn't found.\n\nDiagnostic information for administrators:\n\nGenerating server: MX1.example.org\n\nwho@example.org\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'\n\nOriginal message headers:\n\n${originalFields}`,
  },
  {
    name: 'Yandex',
    from: 'mailer-daemon@yandex.ru',
    subject: 'Недоставленное сообщение',
    fields: ['X-Yandex-Forward: x'],
    words: `Это письмо отправлено почтовым сервером yandex.ru.\n\nК сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может быть отправлено одному или нескольким адресатам.\n\n<who@example.org>: host mx.example.org[192.0.2.1] said: ${refusal}`,
    attaches: 'message/rfc822',
  },
  {
    name: 'mail.ru',
    from: 'mailer-daemon@corp.mail.ru',
    subject: 'Mail failure.',
    words: `This message was created automatically by mail delivery software.\n\nВаше сообщение не может быть доставлено следующим получателям:\n\n  who@example.org\n    SMTP error from remote mail server after RCPT TO:<who@example.org>: ${refusal}\n\n${original}`,
  },
  {
    name: 'Zoho',
    from: 'mailer-daemon@mail.zoho.com',
    subject: 'Undelivered Mail Returned to Sender',
    fields: ['X-ZohoMail: Si CHF_MF_NL SS_10'],
    words: `This message was created automatically by mail delivery software.\nA message that you sent could not be delivered to one or more of its recipients.\n\nwho@example.org Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1\n\nReceived: from 192.0.2.3 by mx.zohomail.com\nMessage-ID: <0100019@email.example.org>`,
  },
  {
    name: 'Yahoo',
    from: 'MAILER-DAEMON@yahoo.com',
    subject: 'Failure Notice',
    words: `Sorry, we were unable to deliver your message to the following address.\n\n<who@example.org>:\nNo mx record found for domain=example.org\n\n--- Below this line is a copy of the message.\n\n${original}`,
  },
  {
    name: 'GMX',
    from: '"GMX Mailer Daemon" <mailer-daemon@gmx.de>',
    subject: 'Mail delivery failed: returning message to sender',
    words: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients. The following address failed:\n\nwho@example.org:\nSMTP error from remote server for RCPT TO command, host: mx.example.org (192.0.2.1) reason: ${refusal}\n\n--- The header of the original message is following. ---\n\n${originalFields}`,
  },
  {
    name: 'web.de',
    from: '"WEB.DE Mailer Daemon" <mailer-daemon@web.de>',
    subject: 'Unzustellbar: Ihre Nachricht',
    words: `Diese Nachricht wurde automatisch erzeugt.\n\nIhre E-Mail konnte nicht zugestellt werden:\n\nwho@example.org: ${refusal}`,
    attaches: 'text/rfc822-headers',
  },
  {
    name: 'Lotus Notes',
    from: 'postmaster@notes.example.org',
    subject: 'Undeliverable message',
    words: `------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\nwho@example.org\n\n------- Returned Message --------\n${original}`,
  },
  {
    name: 'Domino',
    from: 'Postmaster@domino.example.org',
    subject: 'DELIVERY FAILURE: User who (who@example.org) not listed in Domino Directory',
    words:
      'Your message\n\n  Subject: A decision is before you\n\nwas not delivered to:\n\n  who@example.org\n\nbecause:\n\n  User who (who@example.org) not listed in Domino Directory',
    attaches: 'message/rfc822',
  },
  {
    name: 'GroupWise',
    from: 'Mailer-Daemon@gw.example.org',
    subject: 'Message status - undeliverable',
    words: 'The message that you sent was undeliverable to the following:\n    who@example.org (user not found)',
    attaches: 'message/rfc822',
    sender: 'Mailer-Daemon@gw.example.org',
  },
];
