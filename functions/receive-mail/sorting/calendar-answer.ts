import { ownWords } from '../own-words.ts';
import type { Filter } from './filter.ts';

/** What calendars write for whoever presses a button, at most. Whoever wrote more is a person who also pressed one. */
const longest = 200;
const answers =
  /accept|declin|tentativ|invitation|invited|accepté|refusé|provisoire|acepta|rechaz|provisional|zugesagt|abgesagt|angenommen|abgelehnt|vorläufig|aceit|recus|accetta|rifiuta|принят|принял|отклон|под вопросом|приглашен|接受|拒绝|謝絕|暂定|邀请|承諾|辞退|قبول|قبلت|قبل|رفض|مبدئي|دعوة/iu;

/** A calendar answers an invitation (RFC 5546, section 3.2.3): nobody asked for one, and nothing follows from it. */
export const calendarAnswer: Filter = ({ mail }) => {
  const method = mail.calendarMethod;
  if (method !== 'REPLY' && method !== 'COUNTER' && method !== 'DECLINECOUNTER') return undefined;
  const { own } = ownWords(mail);
  const isOfCalendar = own === '' || /begin:vcalendar/i.test(own) || (own.length <= longest && answers.test(own));
  const isOfGoogle = /^calendar-notification@google\.com$/i.test(mail.sender?.address ?? '');
  return isOfCalendar || isOfGoogle ? `method ${method.toLowerCase()}` : undefined;
};
