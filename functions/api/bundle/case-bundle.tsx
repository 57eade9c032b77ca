import { createHash } from 'node:crypto';
import type { Caller } from '#functions/lib/caller.ts';
import { caseJson } from '#functions/lib/case-views.ts';
import { readableCase } from '#functions/lib/readable-case.ts';
import type { Services } from '#functions/lib/services.ts';
import { mailsAsSent, mailsIn } from '#functions/lib/use-cases/mails-as-sent.ts';
import { type CasePageData, pageOf } from '#functions/lib/use-cases/read-cases.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { BundleIndex } from '#web/pages/bundle-index.tsx';
import { Reader } from '#web/reader.ts';
import { registry } from '#workflows/registry.ts';
import { chainFile } from './chain-file.ts';
import { documentFiles } from './document-files.ts';
import { executionFiles } from './execution-files.ts';
import { mailFiles } from './mail-files.ts';
import { paperFiles } from './paper-files.ts';
import { textFiles } from './text-files.ts';
import { type BundledFile, byPath, jsonFile, textFile, zipped } from './zipped.ts';

const procedures = Object.fromEntries(Object.entries(registry).map(([id, { prefix }]) => [prefix, id]));

/**
 * A case as a zip, as far as it is the reader's, in their language: what has happened, texts, documents, who was told and
 * what became of it, executions for those who may see them, a page to read, and the hash of each file. Asked again it is
 * the same bytes until the case, or what may be seen of it, has changed.
 * @throws NotFoundError for a case that does not exist or is not for the caller
 */
export async function caseBundle(
  services: Services,
  caller: Caller,
  caseId: string,
  language: InterfaceLanguage,
): Promise<{ readonly name: string; readonly content: Uint8Array<ArrayBuffer> }> {
  const found = await readableCase(services, caller, caseId);
  const page = pageOf(found, caller);
  const { view, history } = page;
  const executions = await executionFiles(services, caller, caseId);
  const documents = await documentFiles(services, view);
  const papers = await paperFiles(services, caller, caseId);
  const mails = mailFiles(await mailsAsSent(services, found), `${services.settings.publicUrl}/cases/${caseId}`);
  const reader = new Reader({
    ...{ language, procedures, procedure: view.procedure, timeZone: caller.person.timeZone },
    // A page that is kept speaks of the instant at which the case came to be as it is.
    now: history.at(-1)?.at ?? view.openedAt,
  });
  const index = (
    <BundleIndex
      reader={reader}
      view={view}
      history={history}
      documents={documents.listed}
      papers={papers}
      mails={mails.placeOf}
      executions={executions.listed}
      refused={executions.refused}
    />
  );
  const files = [
    textFile('index.html', `<!doctype html>${String(index)}`),
    ...told(page),
    jsonFile('chain.json', chainFile(found.chain())),
    ...textFiles(view),
    ...papers.map(({ path, text }) => textFile(path, text)),
    ...mails.files,
    ...documents.files,
    ...executions.files,
  ];
  return { name: `${caseId}.zip`, content: zipped([...files, ...hashesOf(caseId, language, files)]) };
}

function told({ view, history }: CasePageData): BundledFile[] {
  const events = history.map(({ told: _, ...event }) => event);
  return [
    jsonFile('case.json', caseJson(view)),
    jsonFile('history.json', events),
    jsonFile('mails.json', mailsIn(history)),
  ];
}

/** The hashes for programs, and for `sha256sum -c SHA256SUMS`. */
function hashesOf(caseId: string, language: string, files: readonly BundledFile[]): BundledFile[] {
  const hashed = files.toSorted(byPath).map(({ path, content }) => ({
    ...{ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') },
  }));
  const sums = hashed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  return [jsonFile('manifest.json', { caseId, language, files: hashed }), textFile('SHA256SUMS', sums)];
}
