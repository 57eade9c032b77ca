/**
 * Beyond these a mail is cut, and the cut is said. They stand far above what people send: Exchange takes 64 KB of header
 * fields, Gmail 500 attachments, and mailsplit stops at 1,000 parts.
 */
export const limits = {
  headerLines: 1_000,
  headerLineBytes: 16 * 1024,
  headerBytes: 128 * 1024,
  allHeaderBytes: 1024 * 1024,
  parts: 900,
  /** Lines that begin as a delimiter does, and may be none. */
  delimiters: 200_000,
  /** Text handed to the parser: of one part, and of all. What is shown of it is less still. */
  textPartBytes: 256 * 1024,
  textBytes: 512 * 1024,
  textLines: 20_000,
  reportBytes: 64 * 1024,
  /** Files that hang on a mail, and what of their names is read: more than a name of ours may have, so that one that is too long is refused. */
  enclosed: 100,
  enclosedNameBytes: 1_000,
  /** Quoted-printable is for text (RFC 2045, section 6.7), and decoding it takes many times its size. */
  quotedBytes: 8 * 1024 * 1024,
} as const;
