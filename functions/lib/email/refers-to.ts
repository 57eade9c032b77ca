/** What puts an answer beside the mail that it answers (RFC 5322, section 3.6.4). */
export const refersTo = ({
  messageId,
}: {
  readonly messageId?: string | undefined;
}): Readonly<Record<string, string>> =>
  isMessageId(messageId) ? { 'In-Reply-To': messageId, References: messageId } : {};

/** Ours to repeat in a header: short enough for a line of its own, and one that answers can refer to. */
const isMessageId = (id: string | undefined): id is string => id !== undefined && /^<[!-;=?-~]{1,240}>$/.test(id);
