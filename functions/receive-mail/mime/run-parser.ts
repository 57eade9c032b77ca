import { type AttachmentStream, MailParser } from 'mailparser';

/** A part that is no text to show, as the parser names it. */
export type Leaf = {
  readonly name: string;
  readonly mediaType: string;
  readonly place: number;
  readonly content: Buffer;
  /** It is a picture that the markup of the mail shows (RFC 2387); some programs put files to keep beside such pictures. */
  readonly isShownInside: boolean;
};

export type Parsed = {
  readonly headerLines: readonly { readonly line: string }[];
  readonly fields: ReadonlyMap<string, unknown>;
  readonly leaves: readonly Leaf[];
  readonly text: string;
  readonly html: string;
  /** Some of the markup is no other form of the text. */
  readonly hasOtherMarkup: boolean;
};

/** Has a mail that is bounded read by the parser. @param field as `sieve` was given it */
export function runParser(mail: Buffer, field: string): Promise<Parsed> {
  const parser = new MailParser({
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    // Its own conversion wraps lines and shouts headings; what it would have converted it names instead.
    maxHtmlLengthToParse: 0,
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    checksumAlgo: false,
  } as ConstructorParameters<typeof MailParser>[0]);
  return new Promise((resolve, reject) => {
    let headerLines: Parsed['headerLines'] = [];
    let fields: Parsed['fields'] = new Map();
    const leaves: Leaf[] = [];
    let found: { text?: string; html?: string | false; textConversionError?: Error } = {};
    parser.on('headerLines', (lines) => {
      headerLines = lines;
    });
    parser.on('headers', (headers) => {
      fields = headers;
    });
    parser.on('data', (data) => {
      if (data.type !== 'attachment') {
        found = data as typeof found;
        return;
      }
      const chunks: Buffer[] = [];
      data.content.on('data', (chunk: Buffer) => chunks.push(chunk));
      data.content.on('end', () => {
        const place = Number(data.headers.get(field) ?? -1);
        const content = Buffer.concat(chunks);
        const name = data.filename ? data.filename : '';
        leaves.push({ name, mediaType: data.contentType, place, content, isShownInside: isShownInside(data) });
        data.release?.();
      });
    });
    parser.on('error', reject);
    parser.on('end', () => {
      const { text = '', html, textConversionError } = found;
      resolve({
        headerLines,
        fields,
        leaves,
        text,
        html: html || '',
        hasOtherMarkup: textConversionError !== undefined,
      });
    });
    parser.end(mail);
  });
}

const isShownInside = ({ related, contentType, contentDisposition }: AttachmentStream): boolean =>
  related === true && contentType.startsWith('image/') && contentDisposition !== 'attachment';
