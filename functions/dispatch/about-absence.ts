import type { EventEnvelope } from '#schemas/event.ts';
import { peopleEvents } from '#workflows/books/schemas/people.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { type PeopleLetter, speechTo } from './people-letter.ts';

/** Whoever asked for an absence hears what became of it, and why it was refused. */
export function aboutAbsence(
  network: Directory,
  { type, at, data }: Pick<EventEnvelope, 'type' | 'at' | 'data'>,
  history: readonly EventEnvelope[],
): PeopleLetter[] {
  const refusal = type === 'absence-refused' ? peopleEvents['absence-refused'].parse(data) : undefined;
  const { absenceId, person: id } = refusal ?? peopleEvents['absence-confirmed'].parse(data);
  const to = network.person(id);
  const asked = history
    .filter((event) => event.type === 'absence-asked')
    .map((event) => peopleEvents['absence-asked'].parse(event.data))
    .find((each) => each.absenceId === absenceId);
  if (to === undefined || asked === undefined) return [];
  const speech = speechTo(to, at);
  const { from, until, standIn } = asked;
  const substitute = standIn === null ? undefined : (network.person(standIn)?.name ?? standIn);
  const rows = [
    speech.row('details.absence', [
      speech.reader.say('absences.days', { awayOn: from, backOn: until }),
      substitute === undefined
        ? speech.reader.say('absences.without')
        : speech.reader.say('absences.stands-in', { name: substitute }),
    ]),
    speech.row('details.reason', refusal === undefined ? [] : [refusal.reason]),
  ].flat();
  const mail = refusal === undefined ? 'absence-confirmed' : 'absence-refused';
  return [{ to, mail, path: '/absences', filling: {}, rows }];
}
