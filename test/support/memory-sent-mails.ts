import type { SentMailStore } from '#functions/lib/sent-mails/ports.ts';
import type { SentMail, SentWords } from '#schemas/sent-mail.ts';

/** The port of the words of mails over a map; test/contract/sent-mails.contract.ts holds it to what the table does. */
export class MemorySentMails implements SentMailStore {
  readonly #rows = new Map<string, { caseId: string; seq: number; mails: SentWords[]; at: string }>();

  async keep(caseId: string, seq: number, mails: readonly SentWords[], at: string): Promise<void> {
    const row = { caseId, seq, mails: structuredClone([...mails]) };
    this.#rows.set(JSON.stringify(row), { ...row, at });
  }

  async kept(caseId: string, seq?: number): Promise<SentMail[]> {
    return [...this.#rows.values()]
      .filter((row) => row.caseId === caseId && (seq === undefined || row.seq === seq))
      .toSorted((one, other) => one.seq - other.seq || one.at.localeCompare(other.at))
      .flatMap((row) => row.mails.map((mail) => ({ ...mail, seq: row.seq, at: row.at })));
  }
}
