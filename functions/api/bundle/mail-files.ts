import type { MailAsSent } from '#schemas/sent-mail.ts';
import { type BundledFile, textFile } from './zipped.ts';

/** All of an answer may have 6 MB, in base64 (Lambda quotas). In the zip this is a third of itself at most, which leaves most of the room to documents. */
const mostBytes = 2 * 1024 * 1024;

/** The words of the mails about each event of which there are any, one file an event, the first ones first, as many as there is room for. */
export function mailFiles(
  mails: readonly MailAsSent[],
  caseUrl: string,
): { readonly files: readonly BundledFile[]; readonly placeOf: ReadonlyMap<number, string> } {
  const files: BundledFile[] = [];
  const placeOf = new Map<number, string>();
  let left = mostBytes;
  for (const [event, letters] of lettersByEvent(mails)) {
    const file = textFile(`mails/${event}.txt`, letters.join(`\n${'-'.repeat(72)}\n\n`));
    const fits = file.content.length <= left;
    placeOf.set(event, fits ? file.path : `${caseUrl}/mails/${event}`);
    if (!fits) continue;
    files.push(file);
    left -= file.content.length;
  }
  return { files, placeOf };
}

function lettersByEvent(mails: readonly MailAsSent[]): ReadonlyMap<number, readonly string[]> {
  const events = new Map<number, string[]>();
  for (const { event, to, sent } of mails) {
    const letters = sent.map(({ at, subject, text }) => `To: ${to}\nDate: ${at}\nSubject: ${subject}\n\n${text}\n`);
    if (letters.length > 0) events.set(event, [...(events.get(event) ?? []), ...letters]);
  }
  return events;
}
