import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Every member is told what is recorded of a meeting, of all and with that of itself, and until when it can be corrected. */
export const pleaseConfirmRecord = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    {
      facts: [
        'title',
        'version',
        'textHash',
        'meetingAt',
        'present',
        'absent',
        'stoodAside',
        'objectedAtMeeting',
        'recusedAtMeeting',
        'remarks',
        'correctUntilAt',
      ],
    },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
