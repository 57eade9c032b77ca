import type { MailSettlement } from '#schemas/held-mail.ts';
import { shownText } from '#schemas/text/shown.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  reader: Reader;
  settled: MailSettlement;
  /** The case that a draft begun from it has become. */
  caseId: string | undefined;
};

/** What somebody has made of a mail, what happens next, and whether its sender is told. */
export function SettledMail({ reader, settled, caseId }: Props) {
  const { is, by, at, tells } = settled;
  const about = { name: by, caseId: settled.is === 'linked' ? settled.caseId : '' };
  return (
    <section class="note" aria-labelledby="becomes">
      <h2 id="becomes">{reader.say(`received.is.${is}`)}</h2>
      <p>
        {reader.say(`received.${is}`, about)} <InstantText reader={reader} at={at} />
      </p>
      {settled.is === 'refused' ? (
        <p class="text" dir="auto">
          {shownText(settled.reason)}
        </p>
      ) : null}
      {settled.is === 'linked' ? <CaseLink caseId={settled.caseId} /> : null}
      {settled.is === 'opened' && caseId !== undefined ? <CaseLink caseId={caseId} /> : null}
      {settled.is === 'opened' && caseId === undefined ? (
        <p>
          <a href={`/drafts/${settled.draftId}`}>{reader.say('received.opened.draft')}</a>
        </p>
      ) : null}
      {caseId === undefined ? <p>{reader.say(`received.${is}.next`, about)}</p> : null}
      <p class="soft">{reader.say(tells ? 'received.told' : 'received.not-told')}</p>
    </section>
  );
}

const CaseLink = ({ caseId }: { caseId: string }) => (
  <p>
    <a href={`/cases/${caseId}`}>{caseId}</a>
  </p>
);
