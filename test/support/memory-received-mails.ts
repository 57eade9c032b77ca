import { taskOfMail } from '#functions/lib/mail-task.ts';
import type { MailClaim, Page, ReceivedMailStore } from '#functions/lib/ports.ts';
import type { MailSettlement } from '#schemas/held-mail.ts';
import { ReceivedMail } from '#schemas/received-mail.ts';
import { placeOfTask } from './memory-rows.ts';
import { MemorySignIns } from './memory-sign-ins.ts';

/** The port of received mails over maps; test/contract/other-stores.contract.ts holds it to what the table does. */
export class MemoryReceivedMails extends MemorySignIns implements ReceivedMailStore {
  readonly #mails = new Map<string, { claimedUntil: string; handled: boolean; attempts: number }>();
  readonly #entries = new Map<string, ReceivedMail>();

  async keep(mail: ReceivedMail): Promise<void> {
    const { done, settled } = this.#entries.get(mail.mailId) ?? {};
    this.#entries.set(mail.mailId, ReceivedMail.parse({ ...mail, ...(done && { done }), ...(settled && { settled }) }));
  }

  async received(mailId: string): Promise<ReceivedMail | undefined> {
    return this.#entries.get(mailId);
  }

  async heldBack(): Promise<string[]> {
    const held = [...this.#entries.values()].filter(({ fate, done }) => fate === 'held-back' && !done);
    return held.map(({ mailId }) => mailId).sort();
  }

  async newest(cursor: string | undefined, limit: number): Promise<Page<ReceivedMail>> {
    const older = [...this.#entries.values()]
      .filter(({ mailId }) => cursor === undefined || mailId < cursor)
      .sort((one, other) => (one.mailId < other.mailId ? 1 : -1));
    const items = older.slice(0, limit);
    return { items, cursor: items.length < limit ? null : (items.at(-1)?.mailId ?? null) };
  }

  async markDone(mailId: string, done: NonNullable<ReceivedMail['done']>): Promise<void> {
    const mail = this.#entries.get(mailId);
    if (mail !== undefined && mail.done === undefined) this.#entries.set(mailId, { ...mail, done });
  }

  async settle(mailId: string, settled: MailSettlement): Promise<MailSettlement | undefined> {
    const mail = this.#entries.get(mailId);
    if (mail === undefined || mail.settled !== undefined) return mail?.settled;
    this.#entries.set(mailId, { ...mail, settled, done: mail.done ?? { at: settled.at, by: settled.by } });
    return settled;
  }

  async claim(mail: string, { now, until }: MailClaim) {
    const row = this.#mails.get(mail);
    if (row?.handled) return 'handled';
    if (row !== undefined && row.claimedUntil > now) return 'under-way';
    const attempts = (row?.attempts ?? 0) + 1;
    this.#mails.set(mail, { claimedUntil: until, handled: false, attempts });
    return attempts;
  }

  async release(mail: string, { now, until }: MailClaim, counts: boolean): Promise<void> {
    const row = this.#mails.get(mail);
    if (row?.claimedUntil !== until) return;
    row.claimedUntil = now;
    if (!counts) row.attempts -= 1;
  }

  async handled(mail: string): Promise<void> {
    const row = this.#mails.get(mail);
    if (row !== undefined) row.handled = true;
  }

  protected mailTasksFor(assignees: readonly string[]) {
    return [...this.#entries.values()].flatMap((mail) => {
      const task = taskOfMail(mail);
      return task?.assignees.some((assignee) => assignees.includes(assignee))
        ? [{ place: placeOfTask(task), item: { task, title: mail.subject } }]
        : [];
    });
  }
}
