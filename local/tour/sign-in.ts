/**
 * Signs somebody in as they would themselves: a code is asked for, read from this machine's mailbox, and entered. @returns what keeps the session in a browser
 * @throws Error where no code came, as when too many were asked for
 */
export async function signInHere(localUrl: string, email: string): Promise<string[]> {
  const post = (path: string, body: unknown) =>
    fetch(`${localUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/api/sign-in', { email });
  // A clock that moves by nothing answers when the mail has been sent.
  await post('/local/clock', { advance: 'PT0S' });
  const found = await fetch(`${localUrl}/local/mailbox.json?${new URLSearchParams({ to: email })}`);
  const mails = (await found.json()) as { readonly text: string }[];
  const code = mails.flatMap(({ text }) => /^\d{6}$/m.exec(text)?.[0] ?? []).at(-1);
  const confirmed = await post('/api/sign-in/confirm', { email, code });
  if (!confirmed.ok) throw new Error(`${email} could not be signed in: ${confirmed.status}`);
  return confirmed.headers.getSetCookie();
}
