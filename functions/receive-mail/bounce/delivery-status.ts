/** What a report says of one recipient (RFC 3464, section 2.3); addresses in lower case, without their type. */
export type RecipientStatus = {
  readonly addresses: readonly string[];
  readonly action: string | undefined;
  /** Class of the status code: 2 success, 4 persistent transient failure, 5 permanent failure (RFC 3463). */
  readonly statusClass: string | undefined;
  readonly diagnostic: string | undefined;
};

type Fields = ReadonlyMap<string, string>;

/**
 * Reads the decoded `message/delivery-status` part of a report: groups of fields with empty lines between them, the first
 * about the mail as a whole (section 2.1). Servers are lenient about the empty lines; a field that comes again begins the next group.
 */
export function readDeliveryStatus(text: string): RecipientStatus[] {
  return groupsOf(text)
    .filter((fields) => fields.has('action') || fields.has('final-recipient') || fields.has('original-recipient'))
    .map((fields) => ({
      addresses: ['final-recipient', 'original-recipient'].flatMap((name) => addressOf(fields.get(name))),
      action: /^[a-z]+/.exec(fields.get('action')?.toLowerCase() ?? '')?.[0],
      statusClass: /^([245])\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[1],
      diagnostic: fields.get('diagnostic-code'),
    }));
}

function groupsOf(text: string): Fields[] {
  const groups: Map<string, string>[] = [];
  let open: Map<string, string> | undefined;
  for (const line of unfolded(text)) {
    const [, name, value = ''] = /^([!-9;-~]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name === undefined) {
      open = undefined;
      continue;
    }
    if (open === undefined || open.has(name.toLowerCase())) {
      open = new Map();
      groups.push(open);
    }
    open.set(name.toLowerCase(), value.trim());
  }
  return groups;
}

/** A line that begins with white space goes on with the one before it (RFC 5322, section 2.2.3). */
function unfolded(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const before = lines.at(-1);
    if (/^[ \t]+\S/.test(line) && before !== undefined && before !== '') lines[lines.length - 1] = before + line;
    else lines.push(line.trimEnd());
  }
  return lines;
}

/** `rfc822; <Who@Example.org>`: the address alone. What servers pass on may be written as xtext (RFC 3461, section 4). */
function addressOf(field: string | undefined): string[] {
  const [, , address] = /^([^;]*);\s*(?:<?)([^<>]*)>?/.exec(field ?? '') ?? [];
  if (address === undefined || address.trim() === '') return [];
  const plain = address.replaceAll(/\+([0-9A-F]{2})/g, (_, octet) => String.fromCharCode(Number.parseInt(octet, 16)));
  return [...new Set([address, plain].map((each) => each.trim().toLowerCase()))];
}
