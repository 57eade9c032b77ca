import { expect, it } from 'vitest';
import { addDuration, Duration, durationOf, durationSeconds } from './duration.ts';

it.each([
  ['PT72H', 72 * 3600],
  ['P3D', 72 * 3600],
  ['P2W', 14 * 86_400],
  ['P1DT2H3M4S', 93_784],
  ['PT90M', 5_400],
  ['PT1S', 1],
  ['P9999D', 9999 * 86_400],
])('%s lasts %i seconds', (text, seconds) => {
  expect(Duration.parse(text)).toBe(text);
  expect(durationSeconds(text)).toBe(seconds);
});

it.each([
  // Calendar units have no exact length.
  'P1M',
  'P1Y',
  'P1Y2M3D',
  'P0D',
  'PT0S',
  'P0W',
  '-P3D',
  'P-3D',
  '+P3D',
  'P0.5D',
  'P0,5D',
  'PT1.5H',
  // Weeks stand alone (ISO 8601-1, 5.5.2.4).
  'P1W2D',
  'P2WT1H',
  'P99999999999999999999D',
  `PT${'9'.repeat(400)}S`,
  'P',
  'PT',
  'P1DT',
  'PT1H1D',
  'pt72h',
  ' PT72H',
  'PT72H ',
  'PT٧٢H',
  '72',
  '',
])('%s is refused', (text) => {
  expect(Duration.safeParse(text)).toMatchObject({
    success: false,
    error: { issues: [{ params: { rule: 'not-a-duration' } }] },
  });
  expect(durationSeconds(text)).toBe(0);
});

it('is time that passes: clocks that are put forward do not shorten it', () => {
  // Between them Geneva goes from 01:00 to 02:00 UTC+1 and UTC+2.
  expect(addDuration('2027-03-27T12:00:00.000Z', 'P1D')).toBe('2027-03-28T12:00:00.000Z');
});

it.each(['P1D', 'PT1S', 'PT23H59M59S', 'P1DT1H1M1S', 'P42D', 'PT14H'])('%s is written back as it was', (text) => {
  expect(durationOf(durationSeconds(text))).toBe(text);
});
