import { ownWords } from '../own-words.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { headerOf } from '../parsed-mail.ts';
import { hasClient, marksOfServers, openingOf } from './marks-of-servers.ts';
import { carriesOriginal, carriesOurs } from './returned-original.ts';
import { senderOfBounces } from './sender-of-bounces.ts';
import { tracesOfServers } from './transcript.ts';
import { isAnswerOrForward, saysUndelivered, tellsOfUndelivered } from './undeliverable.ts';

/**
 * Whether a mail returns another one in a form that no standard covers (what RFC 3464 covers is a report), and by what it
 * is known. Many servers say it, each in its words; what they have in common is who they are, that they return what they were given,
 * and what other servers said to them. The less the sender is known for a server, the more of it is asked for, so that people who
 * ask about such a mail, forward one or look after a mail server are taken for people.
 */
export function recogniseBounce(mail: ParsedMail, envelopeFrom: string): string | undefined {
  const mark = marksOfServers(mail);
  const sender = senderOfBounces(mail);
  const isAnswer = isAnswerOrForward(mail.subject);
  const hasNullSender = envelopeFrom === '' || /^<\s*>$/.test(headerOf(mail, 'return-path') ?? '');
  // What it returns stands behind signs or below; its own words come first.
  const said = mail.text
    .split('\n')
    .filter((line) => !/^\s{0,3}>(?!>>)/.test(line))
    .join('\n')
    .slice(0, mostCharacters);
  const subject = saysUndelivered(mail.subject);
  const opening = openingOf(said);
  const original = carriesOriginal(mail);
  const traces = tracesOfServers(said);
  const words = tellsOfUndelivered(said);
  const saw = mark ?? opening ?? (carriesOurs(mail) ? 'notice' : undefined);

  if (sender === 'daemon') {
    const evidence = subject || original || traces > 0 || words || saw !== undefined;
    return evidence ? (saw ?? 'daemon') : undefined;
  }
  if (mark !== undefined && (subject || original || traces > 0 || words || hasNullSender)) return mark;
  if (hasNullSender && sender !== undefined && (subject || traces > 0 || words)) return saw ?? 'null-sender';
  if (hasNullSender && (subject || opening !== undefined || (words && (original || traces > 0)) || traces > 1))
    return saw ?? 'null-sender';
  // From here on a person may have written it.
  const isGreeting = greeting.test(said) && opening === undefined;
  const isByHand = isAnswer || hasClient(mail) || closing.test(said) || isQuoting(mail);
  if (sender === 'desk') {
    if (traces >= 3 && !isGreeting && !closing.test(said) && !isQuoting(mail)) return saw ?? 'transcript';
    // Some put the name of a program of people on what they return.
    if (opening !== undefined && subject && !isGreeting && !closing.test(said)) return saw ?? opening;
    if (isByHand) return undefined;
    const count = [subject, original, traces > 0, words, opening !== undefined].filter(Boolean).length;
    return count >= (isGreeting ? 3 : 2) ? (saw ?? 'postmaster') : undefined;
  }
  if (isByHand || isGreeting) return undefined;
  if (sender === 'silent' && original && (subject || (words && traces > 0))) return saw ?? 'no-reply';
  const isOfProgram = opening !== undefined || (subject && (traces > 0 || words));
  return original && subject && isOfProgram && (opening !== undefined || traces > 0 || words)
    ? (saw ?? 'returned')
    : undefined;
}

const mostCharacters = 8_000;

/** People begin and end letters; programs that return mail hardly do. */
const greeting =
  /^\s*(?:dear|hello|hi|good (?:morning|afternoon|day|evening)|bonjour|bonsoir|madame|monsieur|chers?|chères?|estimad[oa]s?|hola|buen[oa]s|sehr geehrte|liebe[rs]?|hallo|guten|prezad|caro|car[ao]s|gentile|egregi|уважаем|здравствуйте|добрый|привет|السلام عليكم|السيد|الزملاء|عزيزي|عزيزتي|تحية|مرحبا|您好|你好|尊敬的|各位|お世話に|拝啓)(?![\p{L}]*\. this is)[^\n]{0,60}$/imu;
const closing =
  /^\s*(?:(?:kind |best |warm |with )?regards|sincerely|yours|thanks|thank you|many thanks|cordialement|bien à vous|salutations|merci|saludos|atentamente|gracias|mit freundlichen|viele grüße|с уважением|спасибо|مع التحية|تحياتي|شكرا|وتفضلوا|此致|谨上|谢谢|よろしく|敬具)[^\n]{0,60}$/imu;

/** A quote under somebody's own words, as mail programs make it. */
function isQuoting(mail: ParsedMail): boolean {
  const isReferring = headerOf(mail, 'in-reply-to') !== undefined || headerOf(mail, 'references') !== undefined;
  if (!isReferring) return false;
  const { own, quoted } = ownWords(mail);
  return own !== '' && quoted !== '';
}
