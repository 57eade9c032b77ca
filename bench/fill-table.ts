import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { Table } from '#functions/lib/aws/dynamodb.ts';
import { firstLink, linked } from '#functions/lib/chain/link.ts';
import { listingsOf } from '#functions/lib/listings-of.ts';
import type { Commit } from '#functions/lib/ports.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { addDuration } from '#schemas/duration.ts';
import { ConceptNoteCase, noteForm } from '#test/support/concept-note-case.ts';
import { conceptNote } from '#workflows/concept-note/index.ts';
import type { ConceptNoteState } from '#workflows/concept-note/schemas/state.ts';

type Filling = { readonly onAgenda: number; readonly inPipeline: number; readonly meetingId: string };
type Note = Pick<ConceptNoteCase, 'state' | 'history'>;

/** So many notes, each played under the rules, with its history; no machine waits for any of them. */
export async function fillTable(endpoint: string, { onAgenda, inPipeline, meetingId }: Filling): Promise<void> {
  const credentials = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };
  Object.assign(process.env, { AWS_ENDPOINT_URL_DYNAMODB: endpoint, ...credentials });
  const { TableNames: [name] = [] } = await new DynamoDBClient({}).send(new ListTablesCommand({}));
  if (name === undefined) throw new Error('The edition has made no table');
  const store = new TableCaseStore(new Table(name));
  const ready = playedNotes((note) => note.tabled());
  const endorsed = playedNotes((note) => note.concluded('pipeline'));
  const target = { meetingId, at: '2030-06-03T09:00:00.000Z' };
  for (let number = 1; number <= onAgenda; number += 1) await keep(store, ready(number), { target });
  for (let number = 1; number <= inPipeline; number += 1) {
    const endorsedAt = addDuration('2027-01-15T09:00:00.000Z', `PT${number}M`);
    await keep(store, endorsed(onAgenda + number), { endorsedAt, since: endorsedAt });
  }
}

/** A note that says what is in the form given. */
class NoteThatSays extends ConceptNoteCase {
  readonly #form: object;

  constructor(caseId: string, form: object) {
    super(caseId);
    this.#form = form;
  }

  override submit(changes: object = {}): this {
    return super.submit({ ...this.#form, ...changes });
  }
}

/** One note for each theme and each pair of countries, under as many numbers as are asked for. */
function playedNotes(play: (note: ConceptNoteCase) => ConceptNoteCase): (number: number) => Note {
  const places = [['EG', 'KE'], ['NP'], ['EC', 'MA'], ['MA'], ['KE', 'NP', 'EC']];
  const notes = places.map((countries, index) => {
    const form = { ...noteForm, countries, thematicArea: `area-${index + 1}`, summary: 'What it is for. '.repeat(100) };
    const { state, history } = play(new NoteThatSays('CN-2027-NUMBER', form));
    return JSON.stringify({ state, history });
  });
  return (number) => {
    const caseId = `CN-2027-${String(number).padStart(4, '0')}`;
    const note = JSON.parse((notes[number % notes.length] ?? '').replaceAll('CN-2027-NUMBER', caseId)) as Note;
    return { ...note, state: { ...note.state, openedAt: addDuration(note.state.openedAt, `PT${number}S`) } };
  };
}

async function keep(store: TableCaseStore, note: Note, change: Partial<ConceptNoteState>): Promise<void> {
  const state = { ...note.state, ...change } as ConceptNoteState;
  const lists = listingsOf(conceptNote, [], state as never, () => note.history as never);
  const events = note.history.map((event) => ({ ...event, notices: [] })) as unknown as Commit['events'];
  await store.commit({
    ...{
      events,
      ...linked(firstLink(state.caseId), events),
      procedure: conceptNote.id,
      before: undefined,
      state: state as never,
      stage: 'rest',
      flow: 0,
      lists,
    },
    ...{ outboxClaimedUntil: state.since, news: [], forgetToken: false },
  });
}
