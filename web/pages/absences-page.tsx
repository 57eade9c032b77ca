import type { AskedAbsence } from '#schemas/absence.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { Effects } from '#schemas/people-effects.ts';
import { shownText } from '#schemas/text/shown.ts';
import { EffectsTold } from '../books/effects-told.tsx';
import { EntryForm } from '../books/entry-form.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { FormFields } from '../form/form-fields.tsx';
import type { Reader } from '../reader.ts';

type Listed = AskedAbsence & {
  readonly absenceId: string;
  readonly name: string;
  readonly standInName: string | null;
};

type Props = {
  frame: Frame;
  own: readonly Listed[];
  waiting: readonly Listed[];
  /** Somebody who confirms absences sees those that wait even if there are none. */
  confirms: boolean;
  form: FilledForm;
  fields: Fields;
  idempotencyKey: string;
  fresh: boolean;
  /** Of the one that is about to be confirmed. */
  looked: { readonly absenceId: string; readonly effects: Effects } | undefined;
};

/** When the reader is away and who stands in, and for the secretariat what waits to be confirmed. */
export function AbsencesPage({ frame, own, waiting, confirms, form, fields, looked, ...sent }: Props) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('absences.title')} wrong={form.errors.length > 0} typed>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{reader.say('absences.title')}</h1>
      <p class="lead">{reader.say('absences.lead')}</p>
      {confirms ? (
        <>
          <h2>{reader.say('absences.waiting')}</h2>
          {waiting.length === 0 ? <p>{reader.say('absences.waiting.none')}</p> : null}
          <ul class="cards">
            {waiting.map((absence) => (
              <li id={`absence-${absence.absenceId}`}>
                <Told reader={reader} absence={absence} />
                <Settle
                  frame={frame}
                  absence={absence}
                  effects={looked?.absenceId === absence.absenceId ? looked.effects : undefined}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{reader.say('absences.own')}</h2>
      {own.length === 0 ? <p>{reader.say('absences.own.none')}</p> : null}
      <ul class="cards">
        {own.map((absence) => (
          <li>
            <Told reader={reader} absence={absence} />
            <form method="post" action={`/absences/${absence.absenceId}`}>
              <input type="hidden" name="csrf" value={frame.csrf} />
              <button
                class="link"
                type="submit"
                name="do"
                value="withdraw"
                aria-label={reader.labelled(reader.say('absences.withdraw'), days(reader, absence))}
              >
                {reader.say('absences.withdraw')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <h2>{reader.say('absences.ask')}</h2>
      <EntryForm {...{ frame, ...sent, action: '/absences', send: reader.say('absences.send') }}>
        <FormFields form={form} fields={fields} about={['absence']} />
      </EntryForm>
    </Page>
  );
}

const days = (reader: Reader, { from, until }: Listed): string =>
  reader.say('absences.days', { awayOn: from, backOn: until });

function Told({ reader, absence }: { reader: Reader; absence: Listed }) {
  const { because, name, note, person, standInName, state } = absence;
  return (
    <>
      <p>
        <bdi>{name}</bdi> <bdi class="soft small">{person}</bdi>
      </p>
      <p>
        {days(reader, absence)}{' '}
        {standInName === null
          ? reader.say('absences.without')
          : reader.say('absences.stands-in', { name: standInName })}
      </p>
      <p class="soft small">{reader.say(`absences.state.${state}`)}</p>
      {[note, because].map((words) =>
        words === undefined ? null : <blockquote dir="auto">{shownText(words)}</blockquote>,
      )}
    </>
  );
}

/** What follows is looked at before it is confirmed; a refusal says why. */
function Settle({ frame, absence, effects }: { frame: Frame; absence: Listed; effects: Effects | undefined }) {
  const { reader, csrf } = frame;
  const { absenceId } = absence;
  const reason = `reason-${absenceId}`;
  return (
    <form method="post" action={`/absences/${absenceId}`}>
      <input type="hidden" name="csrf" value={csrf} />
      {effects === undefined ? null : <EffectsTold reader={reader} told={effects} />}
      <button class="button" type="submit" name="do" value={effects === undefined ? 'look' : 'confirm'}>
        {reader.say(effects === undefined ? 'people.look' : 'absences.confirm')}
      </button>
      <div class="field">
        <label for={reason}>{reader.say('absences.why-not')}</label>
        <textarea id={reason} name="reason" rows={2} maxlength={5_000} dir="auto" />
      </div>
      <button class="button quiet" type="submit" name="do" value="refuse">
        {reader.say('absences.refuse')}
      </button>
    </form>
  );
}
