import type { HttpConnection } from './http-connection.ts';

/** Sessions of those who act in the reference case. */
export interface People {
  readonly proposer: string;
  readonly secretariat: string;
  member(party: string): string;
}

export const members = ['DESA', 'ILO', 'IOM', 'OHCHR', 'UNDP', 'UNHCR', 'UNICEF', 'UNODC'] as const;

export async function signInAll(http: HttpConnection): Promise<People> {
  const secretariat = await signIn(http, 'secretariat@example.org');
  const tokens = new Map<string, string>();
  for (const party of members) tokens.set(party, await signIn(http, `${party.toLowerCase()}@example.org`));
  const member = (party: string): string => {
    const token = tokens.get(party);
    if (token === undefined) throw new Error(`${party} is not one of the eight`);
    return token;
  };
  return { proposer: member('IOM'), secretariat, member };
}

export async function signIn(http: HttpConnection, email: string): Promise<string> {
  const mailbox = `/local/mailbox.json?to=${encodeURIComponent(email)}`;
  const before = (JSON.parse((await http.send('GET', mailbox, undefined)).text) as unknown[]).length;
  await http.send('POST', '/api/sign-in', undefined, JSON.stringify({ email }));
  for (;;) {
    const mails = JSON.parse((await http.send('GET', mailbox, undefined)).text) as { text: string }[];
    const code = mails
      .slice(before)
      .map(({ text }) => /^\d{6}$/m.exec(text)?.[0])
      .find((found) => found !== undefined);
    if (code === undefined) continue;
    const answer = await http.send('POST', '/api/sign-in/confirm', undefined, JSON.stringify({ email, code }));
    if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.text}`);
    return (JSON.parse(answer.text) as { token: string }).token;
  }
}
