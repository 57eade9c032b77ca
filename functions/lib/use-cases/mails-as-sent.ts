import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import type { CaseMail, MailAsSent, SentMail } from '#schemas/sent-mail.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { mailFates } from '#workflows/procedure/mail-fates.ts';
import type { Caller } from '../caller.ts';
import { NotFoundError } from '../errors.ts';
import { type ReadableCase, readableCase } from '../readable-case.ts';
import type { Services } from '../services.ts';
import { toldEvent } from './read-cases.ts';

/** Whom a case told of what, by which mail, and what became of it. @throws NotFoundError for a case that does not exist or is not for the caller */
export async function mailsOf(services: Services, caller: Caller, caseId: string): Promise<CaseMail[]> {
  const { module, history } = await readableCase(services, caller, caseId);
  return mailsIn(history.map((event) => toldEvent(module, event)));
}

export function mailsIn(history: readonly ToldEvent[]): CaseMail[] {
  const templates = new Map(
    history.flatMap(({ seq, notices }) => notices.map(({ to, template }) => [nameOf({ seq, to }), template] as const)),
  );
  return mailFates(history).map(({ seq, at, type, to, state }) => ({
    ...{ event: seq, at, about: type, to, template: templates.get(nameOf({ seq, to })) ?? '', state },
  }));
}

/** The mails about one event, with what a page says of both. @throws NotFoundError where no mail was sent about it */
export async function mailsAbout(
  services: Services,
  caller: Caller,
  caseId: string,
  event: string,
): Promise<{ procedure: string; title: string; event: ToldEvent; mails: readonly MailAsSent[] }> {
  const found = await readableCase(services, caller, caseId);
  const about = found.history.find(({ seq }) => String(seq) === event);
  const mails = about === undefined ? [] : await mailsAsSent(services, found, about.seq);
  if (about === undefined || mails.length === 0) throw new NotFoundError('no-such-page');
  const title = shownLine(titleIn(caller.language, found.state));
  return { procedure: found.module.id, title, event: toldEvent(found.module, about), mails };
}

/**
 * The mails of a case about events that are the caller's, or about one of them, with their words as they were handed to the mail service
 * (ADR 35). A mail says what its recipient might know then: whoever is not shown all of the case is shown no words.
 */
export async function mailsAsSent(
  services: Services,
  { module, state, history, isWhole }: ReadableCase,
  event?: number,
): Promise<MailAsSent[]> {
  const told = history.map((each) => toldEvent(module, each));
  const kept = isWhole() ? byMail(await services.sentMails.kept(state.caseId, event)) : undefined;
  return mailFates(told)
    .filter(({ seq }) => event === undefined || seq === event)
    .map(({ seq, to, state: fate }) => {
      const sent = kept?.get(nameOf({ seq, to })) ?? [];
      return {
        ...{ event: seq, to, state: fate },
        words: kept === undefined ? 'withheld' : sent.length === 0 ? 'not-kept' : 'kept',
        sent: sent.map(({ at, language, subject, text }) => ({
          ...{ at, language, subject: shownLine(subject), text: shownText(text) },
        })),
      };
    });
}

/** An event has at most one mail to a person. */
const nameOf = ({ seq, to }: Pick<SentMail, 'seq' | 'to'>): string => `${seq} ${to}`;

/** Each wording once, with when it was handed over last: who alone was not reached is written to again, without those of the same event. */
function byMail(kept: readonly SentMail[]): ReadonlyMap<string, readonly SentMail[]> {
  const mails = new Map<string, SentMail[]>();
  for (const mail of kept) {
    const others = (mails.get(nameOf(mail)) ?? []).filter((other) => !hasWordsOf(mail, other));
    mails.set(nameOf(mail), [...others, mail]);
  }
  return mails;
}

const hasWordsOf = (one: SentMail, other: SentMail): boolean =>
  one.language === other.language && one.subject === other.subject && one.text === other.text;
