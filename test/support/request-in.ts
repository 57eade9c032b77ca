import type { EditionClient } from './edition-client.ts';

/** The link and the code of the newest mail that asks somebody for one kind of task in a case. */
export async function requestIn(client: EditionClient, person: string, caseId: string, kind: string) {
  const mails = await client.mailsTo(`${person}@example.org`);
  for (const { text } of mails.reverse()) {
    const [, link] = /(\S+\/t\/\S+)/.exec(text) ?? [];
    const [, code] = /(?:Your code|رمزكم): (\d{6})/.exec(text) ?? [];
    if (link?.includes(`/t/${caseId}.`) && link.includes(`.${kind}`) && code !== undefined) return { link, code };
  }
  throw new Error(`${person} got no mail that asks for '${kind}' in ${caseId}`);
}
