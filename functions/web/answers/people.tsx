import { randomUUID } from 'node:crypto';
import { capacityToAct, mayChangePeople } from '#functions/lib/access.ts';
import { InvalidInputError, NotFoundError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { changePeople, type PeopleSubject, tryPeople } from '#functions/lib/use-cases/people/change-people.ts';
import { type PeopleNow, readPeople } from '#functions/lib/use-cases/people/read-people.ts';
import { PeopleQuery } from '#schemas/api.ts';
import type { Effects } from '#schemas/people-effects.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import type { FormError } from '#web/form/form-error.ts';
import { readFields } from '#web/form/read-fields.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';
import { ChangePeoplePage } from '#web/pages/change-people-page.tsx';
import { PeoplePage } from '#web/pages/people-page.tsx';
import { peopleWriters } from '#workflows/books/people/writers.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { signedIn } from '../caller-of.ts';
import { peopleForms } from '../form-at.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { refuseUnknownNames } from '../refuse-unknown-names.ts';
import { seenIn } from '../seen-in.ts';
import { show } from '../show.ts';
import { showFile } from '../show-file.ts';
import { typedForm } from '../typed-form.ts';

/** People with their roles, bodies with their members, and who changed what. */
export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const { q = '' } = readQuery(context, PeopleQuery);
  const { network, history } = await readPeople(context.var.services, caller);
  const roster = network.roster();
  const page = (
    <PeoplePage
      frame={inWordsOf(frameOf(context), bookWords)}
      {...{ asked: q, history, people: roster.people, bodies: roster.bodies, bodyNames: await bodyNames(context) }}
      mayChange={mayChangePeople(caller)}
    />
  );
  return show(context, page);
}

/** The roster as it stands, in the format in which one is loaded. */
export async function file(context: AppContext): Promise<Response> {
  const { network } = await readPeople(context.var.services, signedIn(context));
  const content = `${JSON.stringify(network.roster(), null, 2)}\n`;
  return showFile(context, { name: 'roster.json', content, mediaType: 'application/json' });
}

type Filled = {
  readonly entries?: URLSearchParams;
  readonly errors?: readonly FormError[];
  readonly effects?: Effects;
  /** Somebody else has made an entry since the form was opened. */
  readonly overtaken?: boolean;
};

export const form = (context: AppContext, of: PeopleSubject): Promise<Response> => showForm(context, of, {});

async function showForm(context: AppContext, of: PeopleSubject, filled: Filled): Promise<Response> {
  const { errors = [], effects, overtaken = false } = filled;
  const caller = signedIn(context);
  capacityToAct(caller, peopleWriters);
  const now = await readPeople(context.var.services, caller);
  const { fields } = peopleForms[of.kind];
  const { title, start } = standing(of, now, await bodyNames(context));
  const frame = inWordsOf(frameOf(context), bookWords);
  const entries = new URLSearchParams(filled.entries ?? entriesOf(fields, start, caller.person.timeZone));
  const seen = Number(entries.get('version') ?? now.version);
  entries.set('version', String(now.version));
  const page = (
    <ChangePeoplePage
      {...{
        frame,
        fields,
        effects,
        kind: of.kind,
        meanwhile: overtaken ? now.history.filter(({ seq }) => seq > seen) : [],
      }}
      form={{ reader: frame.reader, entries, errors, parties: now.network.parties() }}
      title={title ?? frame.reader.say('people.add')}
      action={new URL(context.req.url).pathname}
      idempotencyKey={randomUUID()}
      fresh={filled.entries === undefined}
    />
  );
  return show(context, page, overtaken ? 409 : errors.length > 0 ? 400 : 200);
}

/** What is called in the title of the form, and with what it is filled in at first. @throws NotFoundError */
function standing(of: PeopleSubject, { network }: PeopleNow, names: Readonly<Record<string, string>>) {
  if (of.kind === 'new-person') return { title: undefined, start: { timeZone: 'UTC', roles: [{}] } };
  if (of.kind === 'person') {
    const person = network.person(of.person);
    if (person === undefined) throw new NotFoundError('no-such-page');
    return { title: person.name, start: { digest: 'never', ...person } };
  }
  const body = network.roster().bodies.find(({ id }) => id === of.body);
  if (body === undefined) throw new NotFoundError('no-such-page');
  return { title: names[body.id] ?? body.id, start: body };
}

/** Looks what a change would come to, or makes it: never without that its effects have been shown. */
export async function changed(context: AppContext, of: PeopleSubject): Promise<Response> {
  signedIn(context);
  const { fields } = peopleForms[of.kind];
  const { entries: posted, again } = await typedForm(context, fields, ['look', 'enter'], 'look');
  const caller = signedIn(context);
  if (again !== undefined) return showForm(context, of, again);
  await admitCommand(context, 'acts', caller.person.id);
  const entries = withoutBlankRows(fields, posted);
  const seen = seenIn(entries);
  const { services } = context.var;
  try {
    refuseUnknownNames(fields, entries);
    const change = { of, body: readFields(fields, { entries, timeZone: caller.person.timeZone }) };
    if (entries.get('do') !== 'enter')
      return await showForm(context, of, { entries, effects: await tryPeople(services, caller, change) });
    const done = await changePeople(services, caller, change, {
      seen,
      idempotencyKey: entries.get('key') || undefined,
    });
    if ('toBeSeen' in done) return await showForm(context, of, { entries, effects: done.toBeSeen });
    return context.redirect('/people', 303);
  } catch (error) {
    if (error instanceof InvalidInputError) return showForm(context, of, { entries, errors: error.fields });
    if (error instanceof RequestError && error.code === 'stale-book')
      return showForm(context, of, { entries, overtaken: true });
    throw error;
  }
}
