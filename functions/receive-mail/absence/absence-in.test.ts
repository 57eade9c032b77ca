import { expect, it } from 'vitest';
import { absenceIn } from './absence-in.ts';

const at = '2026-03-02T09:00:00.000Z';

it.each([
  ['I am out of the office from 5 March 2026 to 12 March 2026.', '2026-03-05', '2026-03-13'],
  ['I am on leave from 5 to 12 March.', '2026-03-05', '2026-03-13'],
  ['I am away March 5 - March 12, 2026', '2026-03-05', '2026-03-13'],
  ['I will be back on Monday, 16 March 2026.', '2026-03-02', '2026-03-16'],
  ['I am on leave from 5 March to 12 March and will be back on 16 March.', '2026-03-05', '2026-03-16'],
  ['I am out of office until 2026-03-12.', '2026-03-02', '2026-03-13'],
  ['Je suis en congé du 5 au 12 mars 2026.', '2026-03-05', '2026-03-13'],
  ['Je serai de retour le lundi 16 mars.', '2026-03-02', '2026-03-16'],
  ['Estaré fuera de la oficina del 5 al 12 de marzo de 2026.', '2026-03-05', '2026-03-13'],
  ['Regreso el 16 de marzo.', '2026-03-02', '2026-03-16'],
  ['Я в отпуске с 5 по 12 марта 2026 г.', '2026-03-05', '2026-03-13'],
  ['Я буду отсутствовать до 12.03.2026.', '2026-03-02', '2026-03-13'],
  ['本人自2026年3月5日至3月12日休假。', '2026-03-05', '2026-03-13'],
  ['3月5日至12日出差，3月16日返回。', '2026-03-05', '2026-03-16'],
  ['أنا في إجازة من 5 إلى 12 آذار/مارس 2026.', '2026-03-05', '2026-03-13'],
  ['سأعود يوم الاثنين ١٦ مارس ٢٠٢٦.', '2026-03-02', '2026-03-16'],
  ['I am away until 5 January.', '2026-03-02', '2027-01-06'],
])('%s', (text, from, until) => {
  expect(absenceIn(text, at)).toEqual({ from, until });
});

it.each([
  'I am out of the office.',
  'I am out from 3/4/2026 to 5/4/2026.',
  'I am back on 16 March. In urgent cases Ana is back on 9 March.',
  'I was on leave until 20 February 2026.',
  'Back on 31 February 2026.',
  'Call +41 22 12 03 20 26 until then.',
])('no day is guessed: %s', (text) => {
  expect(absenceIn(text, at)).toBeUndefined();
});
