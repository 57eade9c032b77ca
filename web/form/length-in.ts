import { durationSeconds } from '#schemas/duration.ts';
import type { Reader } from '../reader.ts';

/** A length of time in words, where there are any for it, and in hours. */
export const lengthIn = (reader: Reader, period: string): string =>
  reader.hears(`periods.${period}`)
    ? reader.say(`periods.${period}`)
    : reader.say('periods.hours', { hours: durationSeconds(period) / 3600 });
