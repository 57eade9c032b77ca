import type { Request } from './request-in.ts';

/**
 * Acts as somebody would who finds a mail of the old side and is sent on to the new address: the same path at `url`.
 * @returns the page that the link showed, and the status that the posted form met
 */
export async function actByLink(
  url: string,
  { link, code }: Request,
  choice: Readonly<Record<string, string>>,
): Promise<{ readonly page: string; readonly status: number }> {
  const path = new URL(link).pathname;
  const answer = await fetch(url + path);
  const page = await answer.text();
  if (!answer.ok) return { page, status: answer.status };
  const csrf = [...page.matchAll(/name="csrf" value="([^"]*)"/g)].at(-1)?.[1] ?? '';
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies.join('; ') };
  const body = new URLSearchParams({ csrf, do: 'act', version: '1', code, ...choice }).toString();
  const acted = await fetch(url + path, { method: 'POST', redirect: 'manual', headers, body });
  return { page, status: acted.status };
}
