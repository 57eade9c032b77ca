import type * as z from 'zod/mini';
import type { Decided } from '#workflows/procedure/carry-out.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import { type Evolutions, evolveWith } from '#workflows/procedure/evolutions.ts';
import { FoldingProceedings } from '#workflows/procedure/proceedings.ts';
import type { EventOf, EventSchemas, Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { News } from '#workflows/procedure/subject.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { Upcasters } from '#workflows/procedure/upcasters.ts';
import type { Book } from './book.ts';
import { admitEntry, type EntryKinds, type EntrySchemas } from './entering.ts';
import type { BookState } from './schemas/state.ts';

type Definition<S extends BookState, E extends EventSchemas, A extends EntrySchemas> = {
  readonly id: string;
  /** Prefix of its books' ids: `CAL`. */
  readonly prefix: string;
  readonly state: z.ZodMiniType<S>;
  readonly events: E;
  readonly entries: EntryKinds<S, EventOf<E>, A>;
  readonly evolutions: Evolutions<S, E>;
  readonly upcasters?: Upcasters;
  readonly initialState: (bookId: string, at: string) => S;
  /** What cases have to be told of because of an entry; most are nobody's business but the book's. */
  readonly newsOf?: (event: Recorded<EventOf<E>>) => News | undefined;
};

/** A book as the platform sees it: stored and carried out as a case is, and at rest from the beginning. */
export function defineBook<S extends BookState, E extends EventSchemas, A extends EntrySchemas>(
  definition: Definition<S, E, A>,
): Book {
  const { id, prefix, state, events, entries, evolutions, upcasters = {}, initialState, newsOf } = definition;
  const evolve = evolveWith(evolutions);
  const decide = (
    command: CaseCommand,
    before: S,
    { network }: Pick<Surroundings, 'network'>,
  ): Decided<S, Recorded<EventOf<E>>> => {
    const kind = command.type === 'enter' && Object.hasOwn(entries, command.kind) ? entries[command.kind] : undefined;
    if (command.type !== 'enter' || kind === undefined) throw new Error(`${id}: no book takes '${command.type}'`);
    admitEntry(kind.writers, command.actor);
    const proceedings = new FoldingProceedings<S, EventOf<E>>(before, command, evolve, network);
    // The platform has parsed the entry with the schema of its kind.
    kind.rule({ entry: command.entry as never, proceedings, network });
    const { events: entered, states } = proceedings;
    return { events: entered, states, isLate: false };
  };
  const book = {
    ...{ id, prefix, state, events, entries, upcasters, initialState, evolve, decide },
    ...(newsOf === undefined ? {} : { newsOf }),
    letters: (): [] => [],
    stageOf: () => 'rest',
    nextInstant: () => undefined,
    startsMachine: () => false,
    projections: (): [] => [],
  };
  // Here, and nowhere else, the platform's general types become the book's.
  return book as unknown as Book;
}
