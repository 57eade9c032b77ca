import type { DocumentRef } from '#schemas/document.ts';
import type { KeptMeeting } from '#schemas/meeting.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { ProcedureEvent } from './procedure.ts';

/** What a command may look at besides the state of its case. */
export type Surroundings<Event = ProcedureEvent> = {
  readonly network: Directory;
  /** Documents that the form or the act names, each of them known to be what it says. */
  readonly documents?: readonly DocumentRef[] | undefined;
  /** SHA-256, hexadecimal, of a text's canonical form. */
  readonly hashOf: (text: string) => string;
  /**
   * The whole history; read only for the few acts that issue a text again or send a document.
   * @throws HistoryWanted where it has not been read: the platform reads it, and asks again.
   */
  readonly history: () => readonly Event[];
  /**
   * The meetings of a body as its calendar has them at this moment, with those that have been or were cancelled.
   * @throws MeetingsWanted where it has not been read: the platform reads it, and asks again.
   */
  readonly meetings: (body: string) => readonly KeptMeeting[];
};

/** Not an error of anybody: the command needs the history. */
export class HistoryWanted extends Error {
  override readonly name = 'HistoryWanted';
}

/** The same of a body's calendar. */
export class MeetingsWanted extends Error {
  override readonly name = 'MeetingsWanted';
  readonly body: string;

  constructor(body: string) {
    super(body);
    this.body = body;
  }
}
