import type { ReceivedMail } from '#schemas/received-mail.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';

type Props = { frame: Frame; mails: readonly ReceivedMail[]; next: string | null };

/** Mails from outside, the newest first: who wrote, and what became of each. */
export function ReceivedPage({ frame, mails, next }: Props) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('received.title')}>
      <h1>{reader.say('received.title')}</h1>
      <p class="lead">{reader.say('received.lead')}</p>
      {mails.length === 0 ? <p>{reader.say('received.none')}</p> : null}
      <ul class="cards">
        {mails.map((mail) => (
          <li>
            <p>
              <a href={`/received/${mail.mailId}`}>
                <bdi>{shownLine(mail.subject) || '–'}</bdi>
              </a>
            </p>
            <p class="soft small">
              <bdi>{shownLine(mail.from[0] ?? mail.envelope.from) || '–'}</bdi> ·{' '}
              <InstantText reader={reader} at={mail.at} /> ·{' '}
              <span class="tag">
                {reader.say(
                  mail.settled === undefined ? `received.fate.${mail.fate}` : `received.is.${mail.settled.is}`,
                )}
              </span>
              {mail.done === undefined ? null : <> · {reader.say('received.seen-to', { name: mail.done.by })}</>}
            </p>
          </li>
        ))}
      </ul>
      <NextPage reader={reader} path="/received" cursor={next} />
    </Page>
  );
}
