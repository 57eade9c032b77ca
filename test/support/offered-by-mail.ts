/** A mail that another one offers to be sent: what a program fills in from its link. */
export type OfferedMail = { readonly to: string; readonly subject: string; readonly body: string };

/** The offers of a mail, in their order. */
export function offeredByMail({ html }: { readonly html: string }): OfferedMail[] {
  return [...html.matchAll(/href="(mailto:[^"]+)"/g)].map(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'));
    return {
      to: decodeURIComponent(url.pathname),
      subject: url.searchParams.get('subject') ?? '',
      body: url.searchParams.get('body') ?? '',
    };
  });
}

/** The one that names a choice. */
export function offerOf(mail: { readonly html: string }, choice: string): OfferedMail {
  const found = offeredByMail(mail).find(({ body }) => body.includes(`[${choice}]`));
  if (found === undefined) throw new Error(`The mail does not offer ${choice}`);
  return found;
}
