import { ownWords } from '../own-words.ts';
import { type Filter, field } from './filter.ts';
import { markOfAnswering } from './other-automatic.ts';

/** What only programs put before the subject that they answer. `Out of office:` is not among them: people write it of themselves. */
const prefixes =
  /^\s*(?:\[?auto(?:matic|mated|-)?[ -]?(?:reply|response|answer)\]?|out of office auto-?reply|réponse automatique|reponse automatique|réponse d'absence|respuesta automática|respuesta automatica|automatische antwort|autom\. antwort|abwesenheitsnotiz|resposta automática|risposta automatica|automatisch antwoord|autosvar|automatiskt svar|automaattinen vastaus|automatyczna odpowiedź|otomatik yanıt|automatická odpověď|автоответ(?:чик)?|автоматический ответ|автоматична відповідь|自动(?:回复|答复)|自動(?:回覆|答覆|返信|応答)|자동 ?회신|الرد التلقائي|رد تلقائي|ردّ? تلقائي|پاسخ خودکار|תשובה אוטומטית)\s*[:：]/iu;

const ofAbsence =
  /out of (?:the )?office|away from (?:the |my )?(?:office|desk|e-?mail)|on (?:annual |sick |maternity |paternity |parental |study )?(?:leave|vacation|holidays?|mission)|(?:limited|no|intermittent) access to (?:my )?e-?mail|(?:will|shall) (?:be )?(?:back|return|respond|reply|get back)|i(?:'m| am| will be) (?:currently )?(?:away|absent|travelling|traveling|unavailable)|absen[tc]|en congé|en déplacement|en mission|de retour|hors du bureau|indisponible|fuera de (?:la )?oficina|ausente|de vacaciones|de licencia|abwesen|nicht im (?:büro|haus)|im urlaub|außer haus|ausente|férias|fuori (?:ufficio|sede)|in ferie|assente|в отпуске|отсутств|в командировке|не на рабочем месте|вне офиса|休假|外出|不在办公室|出差|离开办公室|度假|不在|休暇|خارج المكتب|إجازة|غائب|غير موجود|في مهمة|في عطلة/iu;

/** Somebody is away, and their program says so (RFC 3834, section 1). */
export const outOfOffice: Filter = (sorting) => {
  const { mail, sender } = sorting;
  const mark = markOfAnswering(sorting) ?? (sender === '' ? 'null sender' : undefined);
  const says = prefixes.test(mail.subject);
  if (mark !== undefined && (says || ofAbsence.test(`${mail.subject}\n${mail.text.slice(0, 3_000)}`))) return mark;
  if (!says) return undefined;
  // The subject alone: somebody may have answered such a mail, in a program that puts nothing before it.
  const isQuoting = ownWords(mail).quoted !== '';
  const hint = /^(?:bulk|junk)$/.test(field(sorting, 'precedence') ?? '') || field(sorting, 'x-auto-response-suppress');
  return !isQuoting && (hint || ofAbsence.test(mail.text.slice(0, 3_000))) ? 'subject' : undefined;
};
