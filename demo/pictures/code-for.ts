/** The code for signing in stands on a line of its own in the newest mail. @throws Error when none came within five seconds */
export async function codeFor(url: string, email: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`${url}/local/mailbox.json?to=${encodeURIComponent(email)}`);
    const mails = (await answer.json()) as { text: string }[];
    const code = /^\d{6}$/m.exec(mails.at(-1)?.text ?? '')?.[0];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No code came for ${email}`);
}
