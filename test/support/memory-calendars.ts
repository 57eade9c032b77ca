import type { CalendarAddress, CalendarStore } from '#functions/lib/calendar/ports.ts';

/** The port of calendar addresses over a map; test/contract/calendars.contract.ts holds it to what the table does. */
export class MemoryCalendars implements CalendarStore {
  readonly #addresses = new Map<string, CalendarAddress>();

  async addressOf(person: string): Promise<CalendarAddress | undefined> {
    return this.#addresses.get(person);
  }

  async keep(person: string, address: CalendarAddress): Promise<void> {
    this.#addresses.set(person, address);
  }

  async revoke(person: string): Promise<void> {
    this.#addresses.delete(person);
  }

  async ownerOf(hash: string): Promise<string | undefined> {
    return [...this.#addresses].find(([, address]) => address.hash === hash)?.[0];
  }
}
