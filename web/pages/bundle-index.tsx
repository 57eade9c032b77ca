import type { DocumentRef } from '#schemas/document.ts';
import { eventAnchor } from '#schemas/event-anchor.ts';
import type { ExecutionSummary } from '#schemas/execution.ts';
import { directionOf } from '#schemas/language.ts';
import type { KeptRefusal } from '#schemas/refused-act.ts';
import type { PaperView } from '#schemas/sections/papers.ts';
import { textsIn } from '#schemas/sections/section.ts';
import type { ToldEvent, ViewedCase } from '#schemas/sections/viewed-case.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { AlteredHistory } from '../case/altered-history.tsx';
import { CaseFacts } from '../case/case-facts.tsx';
import { CorrectionNote } from '../case/correction-note.tsx';
import { EventLine } from '../case/event-line.tsx';
import { MailsTable } from '../case/mails-table.tsx';
import { InstantText } from '../components/instant-text.tsx';
import { RefusedActs } from '../executions/refused-acts.tsx';
import type { Reader } from '../reader.ts';

/** A document with its file beside the page, or where it is found when it is too large to be there. */
export type BundledDocument = DocumentRef & ({ readonly path: string } | { readonly address: string });

/** A paper with its file beside the page. */
export type BundledPaper = PaperView & { readonly path: string };

type Props = {
  reader: Reader;
  view: ViewedCase;
  history: readonly ToldEvent[];
  papers: readonly BundledPaper[];
  /** Where the words of the mails about an event are, beside the page or where there was no room for them. */
  mails: ReadonlyMap<number, string>;
  documents: readonly BundledDocument[];
  executions: readonly ExecutionSummary[];
  refused: { readonly items: readonly KeptRefusal[]; readonly isAll: boolean };
};

/** It lies on somebody's disk, where no other file of ours says how it looks. */
const styles = `body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:60rem;margin:2rem auto;padding-inline:1rem}
table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:start;vertical-align:top}
blockquote{border-inline-start:4px solid #767676;margin-inline:0;padding-inline-start:1rem;white-space:pre-wrap}
pre{white-space:pre-wrap;font:inherit}.hash{font-family:monospace;overflow-wrap:anywhere;direction:ltr;unicode-bidi:isolate}
dt{font-weight:bold}.scroll{overflow-x:auto}.unseen{position:absolute;clip-path:inset(50%)}`;

/** A case to be read without a connection: links lead to the files beside it. */
export function BundleIndex({ reader, view, history, papers, mails, documents, executions, refused }: Props) {
  return (
    <html lang={reader.language} dir={directionOf(reader.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${view.caseId} ${view.title}`}</title>
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <h1 dir="auto">{view.title}</h1>
          <p>
            <bdi class="id">{view.caseId}</bdi> · {reader.say(`procedures.${view.procedure}`)} ·{' '}
            {reader.say(`states.${view.state}`)}
          </p>
          <AlteredHistory reader={reader} finding={view.finding} />
          <p>{reader.say('bundle.lead', { number: history.at(-1)?.seq ?? 0 })}</p>
          <CaseFacts reader={reader} view={view} />
          <h2>{reader.say('case.texts')}</h2>
          <BundledTexts reader={reader} view={view} />
          <BundledPapers reader={reader} papers={papers} />
          <BundledDocuments reader={reader} documents={documents} />
          <h2>{reader.say('case.timeline')}</h2>
          <ol>
            {history.map((event) => (
              <li value={event.seq} id={eventAnchor(event.seq)}>
                <EventLine reader={reader} event={event} on="" />
                <CorrectionNote reader={reader} event={event} history={history} on="" />
              </li>
            ))}
          </ol>
          <h2>{reader.say('case.mails')}</h2>
          <MailsTable reader={reader} history={history} wordsOf={(seq) => mails.get(seq)} />
          <BundledExecutions reader={reader} executions={executions} />
          {executions.length === 0 ? null : <BundledRefusals reader={reader} refused={refused} />}
          <h2>{reader.say('bundle.files')}</h2>
          <p>
            {reader.say('bundle.check')} <bdi class="hash">sha256sum -c SHA256SUMS</bdi>
          </p>
          <ul>
            {['case.json', 'history.json', 'chain.json', 'mails.json', 'manifest.json', 'SHA256SUMS'].map((name) => (
              <li>
                <a href={name}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  );
}

function BundledTexts({ reader, view }: { reader: Reader; view: ViewedCase }) {
  const texts = textsIn(view.sections);
  if (texts.length === 0) return <p>{reader.say('case.texts.none')}</p>;
  return (
    <>
      {texts.map(({ version, language, title, text, hash }) => (
        <section>
          <h3>{`${reader.say('case.version')} ${version} · ${reader.nameOf(language)}`}</h3>
          <div lang={language} dir="auto">
            <p>
              <strong>{shownLine(title)}</strong>
            </p>
            <pre>{shownText(text)}</pre>
          </div>
          <p>
            {reader.labelled(reader.say('case.hash'))}
            <a class="hash" href={`texts/version-${version}-${language}.txt`}>
              {hash}
            </a>
          </p>
        </section>
      ))}
    </>
  );
}

function BundledPapers({ reader, papers }: { reader: Reader; papers: readonly BundledPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <>
      <h2>{reader.say('case.papers')}</h2>
      <ul>
        {papers.map(({ paper, path, at, sha256 }) => (
          <li>
            <a href={path}>{reader.say(`papers.${paper}`)}</a>{' '}
            {at === null ? reader.say('paper.not-sent') : <InstantText reader={reader} at={at} />}{' '}
            <bdi class="hash">{sha256}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function BundledDocuments({ reader, documents }: { reader: Reader; documents: readonly BundledDocument[] }) {
  if (documents.length === 0) return null;
  return (
    <>
      <h2>{reader.say('bundle.documents')}</h2>
      <ul>
        {documents.map((document) => (
          <li>
            <a dir="auto" href={'path' in document ? document.path : document.address}>
              {shownLine(document.name)}
            </a>{' '}
            <bdi class="hash">{document.sha256}</bdi>
            {'path' in document ? null : <p>{reader.say('bundle.elsewhere')}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function BundledRefusals({ reader, refused }: Pick<Props, 'reader' | 'refused'>) {
  return (
    <>
      <RefusedActs reader={reader} {...refused} />
      <p>
        <a href="refused-acts.json">
          <bdi>refused-acts.json</bdi>
        </a>
      </p>
    </>
  );
}

function BundledExecutions({ reader, executions }: { reader: Reader; executions: readonly ExecutionSummary[] }) {
  if (executions.length === 0) return null;
  return (
    <>
      <h2>{reader.say('executions.title')}</h2>
      <ul>
        {executions.map(({ executionId, status, startedAt, path }) => (
          <li>
            <a href={startedAt === null ? 'executions.json' : `executions/${executionId}.json`}>
              <bdi>{executionId}</bdi>
            </a>{' '}
            · {reader.say(`executions.status.${status}`)}
            {startedAt === null ? null : (
              <>
                {' '}
                · <InstantText reader={reader} at={startedAt} />
              </>
            )}
            {path.length === 0 ? null : (
              <>
                {' '}
                · <bdi>{path.at(-1)}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
