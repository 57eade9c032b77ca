import type { EditionClient } from './edition-client.ts';

export type Request = { readonly link: string; readonly code: string };

/** The link and the code of the newest mail that asks somebody for one kind of task in a case. */
export async function requestIn(client: EditionClient, person: string, caseId: string, kind: string): Promise<Request> {
  return requestAmong(await client.mailsTo(`${person}@example.org`), caseId, kind);
}

/** @param mails of one person, the newest last */
export function requestAmong(mails: readonly { readonly text: string }[], caseId: string, kind: string): Request {
  for (const { text } of mails.toReversed()) {
    const [, link] = /(\S+\/t\/\S+)/.exec(text) ?? [];
    // In whatever language: the code ends a line, behind a colon.
    const [, code] = /[:：]\s*(\d{6})$/m.exec(text) ?? [];
    if (link?.includes(`/t/${caseId}.`) && link.includes(`.${kind}`) && code !== undefined) return { link, code };
  }
  throw new Error(`No mail asks for '${kind}' in ${caseId}`);
}
