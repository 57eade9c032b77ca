import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';

type Props = {
  frame: Frame;
  /** Since when there is an address that works. */
  since: string | undefined;
  /** The address, right after it was made; nobody is shown it later. */
  address?: string;
};

/** How the reader's calendar is subscribed to: an address that is theirs alone, made anew or revoked by them. */
export function CalendarPage({ frame, since, address }: Props) {
  const { reader } = frame;
  const title = reader.say('calendar.title');
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="lead">{reader.say('calendar.lead')}</p>
      <p>{reader.say('calendar.secret')}</p>
      {address === undefined ? null : <NewAddress {...{ frame, address }} />}
      {address !== undefined ? null : (
        <p>{since === undefined ? reader.say('calendar.none') : reader.say('calendar.since', { madeAt: since })}</p>
      )}
      <form method="post" action="/calendar">
        <input type="hidden" name="csrf" value={frame.csrf} />
        <div class="buttons">
          <button class={address === undefined ? 'button' : 'button quiet'} type="submit" name="do" value="make">
            {reader.say(since === undefined ? 'calendar.make' : 'calendar.make-anew')}
          </button>
          {since === undefined ? null : (
            <button class="button quiet" type="submit" name="do" value="revoke">
              {reader.say('calendar.revoke')}
            </button>
          )}
        </div>
      </form>
      {since === undefined ? null : <p class="hint">{reader.say('calendar.anew')}</p>}
    </Page>
  );
}

function NewAddress({ frame: { reader }, address }: { frame: Frame; address: string }) {
  return (
    <section class="note" aria-labelledby="address">
      <h2 id="address">{reader.say('calendar.address')}</h2>
      <p>
        <bdi class="hash">{address}</bdi>
      </p>
      <p>{reader.say('calendar.once')}</p>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>{reader.say('calendar.open')}</a>
      </p>
    </section>
  );
}
