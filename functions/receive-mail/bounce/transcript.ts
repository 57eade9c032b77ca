/** What servers say to each other (RFC 5321), as bounces quote it; each kind counts once. */
const kinds: readonly RegExp[] = [
  // A reply code with the status of RFC 3463 beside it, or at the beginning of a line.
  /(?:^|[\s("'<:#[])[45]\d\d[ -]+(?:\(?#?)?[45]\.\d{1,3}\.\d{1,3}\b/m,
  /^[\s>]*(?:[<>]{3}\s*)?[45]\d\d[ -]\S/m,
  /(?:^|[\s("'#])#?[45]\.\d{1,2}\.\d{1,3}(?=[\s)"'.,;:]|$)/m,
  /(?:said|responded|returned|replied|response|error(?: message)?|reason|antwort|ответ\w*|reply|réponse|respuesta|メッセージ)\s*(?:was|is|from .{1,80}|to .{1,80}|[:：])*\s*["'(<]?[45]\d\d\b/iu,
  /(?:^|\s)(?:>>>|<<<)\s*(?:rcpt to|mail from|data|ehlo|helo|\d{3})/im,
  /\brcpt to\s*:\s*<?\S+@/i,
  /\bmail from\s*:\s*<?\S+@/i,
  /remote (?:host|mta|server|mail server) (?:said|responded|returned|replied)|smtp error from remote|giving up on [\w.]+|connected to [\w.]+ but|does not like recipient|host .{3,200} said/i,
  /msexch:|(?:resolver|smtpsend|queue|sts|storedrv)\.[a-z]{3,}|generating server:|reporting-mta:|final-recipient:|diagnostic-code:/i,
  /^\s*<[^<>\s@]+@[^<>\s]+>\s*[:：]/m,
  /connection (?:timed out|refused)|name or service not known|domain not found|no route to host/i,
];

/** How many kinds of traces a text has of servers that spoke with each other. */
export const tracesOfServers = (text: string): number => kinds.filter((kind) => kind.test(text)).length;
