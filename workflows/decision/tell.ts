import type { Telling } from '#schemas/sections/telling.ts';
import { isOfCirculation } from '#workflows/circulation/recorded-event.ts';
import { tellOfRound } from '#workflows/circulation/tell.ts';
import { tellOfPlatform } from '#workflows/procedure/tell-of-platform.ts';
import { told } from '#workflows/procedure/told.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** How each event is told to people; those that are not named here say no more than their plain fields. */
export function tell(event: RecordedEvent): Telling {
  if (isOfCirculation(event)) return tellOfRound(event);
  const { type, data } = event;
  switch (type) {
    case 'case-drafted':
      return { ...told(event), proposes: data.form.circulateUntil };
    case 'case-submitted':
      return { ...told(event, { version: data.text.version }), proposes: data.form.circulateUntil };
    case 'text-revised':
      return told(event, { version: data.text.version });
    case 'network-consulted':
      return told(event, { parties: data.parties });
    case 'returned-to-facilitation':
    case 'matter-referred':
      return data.party === undefined ? told(event) : byOneMember(told(event));
    case 'response-recorded':
      return told(event, { response: { as: 'word', value: `choices.respond.${data.response}` } });
    case 'decision-adopted': {
      const { says, ...telling } = told(event);
      return data.withoutSupport ? { ...telling, says: { ...says, key: `${says.key}.without-support` } } : told(event);
    }
    case 'follow-up-assigned': {
      const owners = new Set(data.followUps.map(({ owner }) => owner));
      return told(event, { count: data.followUps.length, parties: [...owners] });
    }
    case 'follow-up-done':
      return told(event, { number: data.index + 1 });
    case 'reminder-sent':
    case 'notice-bounced':
      return tellOfPlatform(event);
    default:
      return told(event);
  }
}

/** As long as one member could speak for the Committee. */
const byOneMember = ({ says, ...telling }: Telling): Telling => ({
  ...telling,
  says: { ...says, key: `${says.key}.by-one` },
});
