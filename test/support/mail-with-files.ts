/** A file as a mail carries it. */
export type MailedFile = {
  readonly name: string;
  readonly content: Buffer | string;
  readonly mediaType?: string;
  /** The markup of the mail shows it. */
  readonly isShownInside?: boolean;
};

const boundary = 'between-the-parts';

/** The fields and the lines of a mail that has words and files, as mail programs write it. */
export function mailWithFiles(lines: readonly string[], files: readonly MailedFile[]) {
  const kind = files.some(({ isShownInside = false }) => isShownInside) ? 'related' : 'mixed';
  const headers = ['MIME-Version: 1.0', `Content-Type: multipart/${kind}; boundary="${boundary}"`];
  const words = [`--${boundary}`, 'Content-Type: text/plain; charset=utf-8', '', ...lines];
  const parts = files.flatMap(({ name, content, mediaType = 'application/octet-stream', isShownInside = false }) => {
    const disposition = isShownInside ? 'inline' : 'attachment';
    const fields = [
      `Content-Type: ${mediaType}`,
      `Content-Disposition: ${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
      ...(isShownInside ? ['Content-ID: <picture>'] : []),
    ];
    const base64 = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
    return [`--${boundary}`, ...fields, 'Content-Transfer-Encoding: base64', '', base64];
  });
  return { headers, lines: [...words, ...parts, `--${boundary}--`, ''] };
}
