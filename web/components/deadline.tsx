import type { Reader } from '../reader.ts';
import type {} from './custom-elements.ts';

/** Where the Committee's members sit (facts 1.2); a deadline names its zone. */
const seats = [
  ['deadline.utc', 'UTC'],
  ['deadline.geneva', 'Europe/Zurich'],
  ['deadline.new-york', 'America/New_York'],
] as const;

/** An exact deadline: how long is left, and what the clocks show there and here. */
export function Deadline({ reader, at }: { reader: Reader; at: string }) {
  const over = at <= reader.now;
  const ownZone = seats.some(([, zone]) => zone === reader.timeZone) ? undefined : reader.timeZone;
  return (
    <>
      <p>
        <strong>
          {over ? (
            reader.say('deadline.over')
          ) : (
            <deadline-countdown instant={at} now={reader.now} over={reader.say('deadline.over')}>
              {reader.remaining(at)}
            </deadline-countdown>
          )}
        </strong>
      </p>
      <dl class="facts">
        {seats.map(([key, zone]) => (
          <>
            <dt>{reader.say(key)}</dt>
            <dd>
              <time datetime={at}>{reader.instant(at, zone)}</time>
            </dd>
          </>
        ))}
        {ownZone === undefined ? null : (
          <>
            <dt>{reader.say('deadline.yours', { zone: ownZone })}</dt>
            <dd>
              <time datetime={at}>{reader.instant(at)}</time>
            </dd>
          </>
        )}
      </dl>
      <p class="soft small">
        <device-time instant={at} label={reader.labelled(reader.say('deadline.device'))}></device-time>
      </p>
    </>
  );
}
