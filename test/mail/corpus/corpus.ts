import { outOfOffice } from './answers-of-programs/out-of-office.ts';
import { calendarAnswers, readReceipts } from './answers-of-programs/receipts-and-calendars.ts';
import { bounces, reports } from './bounces/bounces.ts';
import type { CorpusMail } from './corpus-mail.ts';
import { oddCharsets } from './others/charsets.ts';
import { oddMails, takenMails } from './others/odd.ts';
import { peopleAboutBounces } from './people/about-bounces.ts';
import { answersOfPeople } from './people/clients.ts';

/** All mails of the corpus by family. */
export const corpus = {
  'answers of people': answersOfPeople,
  'people who write about bounces': peopleAboutBounces,
  'odd mails of people': oddMails,
  'odd charsets': oddCharsets,
  'bounces in forms of their own': bounces,
  'reports in the standard form': reports,
  'out of office': outOfOffice,
  'calendar answers': calendarAnswers,
  'read receipts': readReceipts,
  'what a filter takes': takenMails,
} as const satisfies Readonly<Record<string, readonly CorpusMail[]>>;
