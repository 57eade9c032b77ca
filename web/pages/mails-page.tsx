import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import type { MailAsSent } from '#schemas/sent-mail.ts';
import { isProblem } from '#workflows/procedure/mail-fates.ts';
import { sentenceOf } from '../case/event-words.ts';
import { CaseNamed } from '../components/case-named.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Page } from '../components/page.tsx';
import type { Reader } from '../reader.ts';

type Props = { frame: Frame; caseId: string; title: string; event: ToldEvent; mails: readonly MailAsSent[] };

/** The mails about one event, each with its words as they went out. */
export function MailsPage({ frame, caseId, title, event, mails }: Props) {
  const { reader } = frame;
  const name = reader.say('case.mails.title');
  return (
    <Page frame={frame} title={`${name} – ${caseId}`}>
      <h1>{name}</h1>
      <CaseNamed caseId={caseId} title={title} />
      <p>{sentenceOf(reader, event)}</p>
      <p class="soft">{reader.say('case.mails.lead')}</p>
      {mails.map((mail) => (
        <OneMail reader={reader} mail={mail} isAlone={mails.length === 1} />
      ))}
    </Page>
  );
}

/** Folded, as a mail to thirty people is one text thirty times. */
function OneMail({ reader, mail, isAlone }: { reader: Reader; mail: MailAsSent; isAlone: boolean }) {
  const { to, state, words, sent } = mail;
  return (
    <details open={isAlone}>
      <summary>
        <bdi>{to}</bdi>{' '}
        <span class={isProblem(state) ? 'tag blocks' : 'tag'}>{reader.say(`case.mails.state.${state}`)}</span>
      </summary>
      {words === 'kept' ? null : <p class="soft">{reader.say(`case.mails.words.${words}`)}</p>}
      {sent.map(({ at, language, subject, text }) => (
        <section>
          <p class="soft">
            <InstantText reader={reader} at={at} />
          </p>
          <div lang={language}>
            <h2 dir="auto">{subject}</h2>
            <blockquote dir="auto">{text}</blockquote>
          </div>
        </section>
      ))}
    </details>
  );
}
