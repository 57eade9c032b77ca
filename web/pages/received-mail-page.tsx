import { type Begins, canBeSettled, type ReceivedMail } from '#schemas/received-mail.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { HeldMailForm } from '../received/held-mail-form.tsx';
import { SettledMail } from '../received/settled-mail.tsx';

type Props = {
  frame: Frame;
  mail: ReceivedMail;
  /** What the secretariat is about to make of it. */
  form: FilledForm;
  tellable: ReceivedMail['sender'];
  /** The case that a draft begun from it has become. */
  openedCase: string | undefined;
};

/** One mail from outside: who wrote it and what proves that, its words as text, and the way to get it as it came. */
export function ReceivedMailPage({ frame, mail, form, tellable, openedCase }: Props) {
  const { reader } = frame;
  const subject = shownLine(mail.subject) || '–';
  const { spf, dkim, dmarc } = mail.verdicts;
  const because = mail.because ?? mail.begins?.heldFor;
  return (
    <Page frame={frame} title={subject} wrong={form.errors.length > 0} typed={canBeSettled(mail)}>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>
        <bdi>{subject}</bdi>
      </h1>
      {mail.settled === undefined ? (
        <p>{reader.say(`received.about.${mail.fate}`)}</p>
      ) : (
        <SettledMail reader={reader} settled={mail.settled} caseId={openedCase} />
      )}
      <dl class="facts">
        <Fact label={reader.say('received.at')}>
          <InstantText reader={reader} at={mail.at} />
        </Fact>
        <Lines label={reader.say('received.from')} lines={mail.from} />
        <Lines label={reader.say('received.reply-to')} lines={mail.replyTo} />
        <Lines label={reader.say('received.envelope')} lines={[mail.envelope.from || '<>']} />
        <Lines label={reader.say('received.to')} lines={mail.envelope.to} />
        <Fact label={reader.say('received.proof')}>
          <bdi>{`SPF ${spf}, DKIM ${dkim}, DMARC ${dmarc}`}</bdi>
          {dmarc === 'pass' ? null : <p>{reader.say('received.unproven')}</p>}
        </Fact>
        {because === undefined ? null : (
          <Fact label={reader.say('received.held-for')}>{reader.say(`received.held-for.${because}`)}</Fact>
        )}
        {mail.begins === undefined ? null : <Begun frame={frame} begins={mail.begins} />}
        <Fact label={reader.say('received.kind')}>{reader.say(`received.kind.${mail.kind}`)}</Fact>
        {mail.sortedBy === undefined ? null : (
          <Fact label={reader.say('received.sorted')}>
            {reader.say(`received.sorted.${mail.sortedBy.filter}`)}{' '}
            {mail.sortedBy.saw === '' ? null : <bdi>({shownLine(mail.sortedBy.saw)})</bdi>}
          </Fact>
        )}
        {mail.absence === undefined ? null : (
          <Fact label={reader.say('received.absence')}>
            {reader.say('received.absence.dates', {
              name: mail.absence.name,
              awayOn: mail.absence.from,
              backOn: mail.absence.until,
            })}
            <pre dir="ltr">{`"absences": [{ "from": "${mail.absence.from}", "until": "${mail.absence.until}" }]`}</pre>
          </Fact>
        )}
        <Lines
          label={reader.say('received.attachments')}
          lines={mail.attachments.map(({ name, mediaType, bytes }) => `${name || mediaType} (${bytes})`)}
        />
        <Lines label={reader.say('received.cuts')} lines={mail.cuts.map((cut) => reader.say(`received.cut.${cut}`))} />
      </dl>
      <h2>{reader.say('received.words')}</h2>
      <pre class="text" dir="auto" tabindex={0}>
        {shownText(mail.words)}
      </pre>
      <p>
        <a href={`/received/${mail.mailId}/message`}>{reader.say('received.download')}</a>
      </p>
      {canBeSettled(mail) ? (
        <HeldMailForm
          frame={frame}
          form={form}
          action={`/received/${mail.mailId}`}
          tellable={tellable}
          isAnswered={mail.isAnswered === true}
        />
      ) : null}
      {mail.done === undefined ? (
        <form method="post" action={`/received/${mail.mailId}`}>
          <input type="hidden" name="csrf" value={frame.csrf} />
          <button class="button" type="submit">
            {reader.say('received.done')}
          </button>
        </form>
      ) : (
        <p>
          {reader.say('received.seen-to', { name: mail.done.by })} <InstantText reader={reader} at={mail.done.at} />
        </p>
      )}
    </Page>
  );
}

/** What somebody asks to begin by it, and what that has come to. */
function Begun({ frame: { reader }, begins }: { frame: Frame; begins: Begins }) {
  const { procedure, caseId, draftId, isAgain } = begins;
  return (
    <Fact label={reader.say('received.begins')}>
      {reader.of(procedure).say(`procedures.${procedure}`)}
      {caseId === undefined ? null : (
        <p>
          <a href={`/cases/${caseId}`}>{caseId}</a>
        </p>
      )}
      {caseId === undefined && draftId !== undefined ? <p>{reader.say('received.begins.draft')}</p> : null}
      {isAgain ? <p>{reader.say('received.begins.again')}</p> : null}
    </Fact>
  );
}

const Fact = ({ label, children }: { label: string; children?: unknown }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const Lines = ({ label, lines }: { label: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Fact label={label}>
      {lines.map((line) => (
        <div>
          <bdi>{shownLine(line)}</bdi>
        </div>
      ))}
    </Fact>
  );
