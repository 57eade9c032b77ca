import { personTag } from '#functions/lib/email/person-tag.ts';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { MailRefusedError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import type { OwedNews } from '#schemas/outbox.ts';
import { peopleBook } from '#workflows/books/people/book-id.ts';
import { lettersToPeople } from './letters-to-people.ts';
import type { PeopleLetter } from './people-letter.ts';
import type { Post } from './post.ts';

/**
 * Writes to those whom a change of people or of members is about, once: that it was done is noted before cases are told, which may take several runs.
 * @returns what is still owed of the news
 */
export async function writeToPeople(post: Post, owed: OwedNews, now: string): Promise<OwedNews> {
  const { services } = post;
  const { news } = owed;
  if (news.mailed === true || news.from > now) return owed;
  const history = await services.cases.history(peopleBook);
  const event = history.find(({ seq }) => seq === news.version);
  services.network.forget();
  const letters = event === undefined ? [] : await lettersToPeople(services, event, history);
  for (const letter of letters) await send(post, letter, news.version);
  const noted = { news: { ...news, mailed: true } } as const;
  await services.outbox.keepNews(noted);
  return noted;
}

async function send({ services, mailer }: Post, letter: PeopleLetter, version: number): Promise<void> {
  const { to, mail, path, filling, rows } = letter;
  const rendered = renderPlatformMail(mail, to, `${services.settings.publicUrl}${path}`, filling, {
    details: rows,
    words: '',
  });
  try {
    await mailer.send({
      ...rendered,
      to: to.id,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Tawafuq-Notice': `${peopleBook}/${version}/${to.id}`,
      },
      attachments: [],
      tags: { person: personTag(to.id), gating: 'no' },
    });
  } catch (error) {
    if (!(error instanceof MailRefusedError)) throw error;
    log.warn('a mail about roles is refused for good', { person: to.id, version, error: String(error) });
  }
}
