import type { Telling } from '#schemas/sections/telling.ts';
import { shownText } from '#schemas/text/shown.ts';
import { isOfCirculation } from '#workflows/circulation/recorded-event.ts';
import { tellOfRound } from '#workflows/circulation/tell.ts';
import { tellOfPlatform } from '#workflows/procedure/tell-of-platform.ts';
import { tellOfRest } from '#workflows/procedure/tell-of-rest.ts';
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
    case 'case-deferred':
      return tellOfRest(event);
    case 'text-revised':
      return told(event, { version: data.text.version });
    case 'network-concern-raised': {
      const { says, words } = told(event);
      return data.late ? { says: { ...says, key: `${says.key}.late` }, words } : told(event);
    }
    case 'network-consulted':
    case 'network-informed':
    case 'concern-answered':
      return told(event, { parties: data.parties });
    case 'way-forward-proposed': {
      const { route, wording, reason, party } = data;
      const says = told(event, { route: { as: 'word', value: `facts.route.${route}` } });
      const words = [wording, ...(reason === undefined ? [] : [reason])].map(shownText);
      return { ...(party === undefined ? says : inVariant(says, 'by-head')), words };
    }
    case 'way-forward-endorsed':
      return told(event, { version: data.text.version });
    case 'finding-put-to-heads':
      return told(event, { parties: data.heads });
    case 'finding-stated':
      return told(event, { finding: { as: 'word', value: `choices.find.${data.finding}` } });
    case 'facilitation-continued':
    case 'agreement-not-reached':
      return data.by === 'heads' ? inVariant(told(event), 'by-heads') : told(event);
    case 'returned-to-facilitation':
    case 'matter-referred':
      return data.party === undefined ? told(event) : inVariant(told(event), 'by-one');
    case 'response-entered':
      return {
        ...told(event, { response: { as: 'word', value: `choices.respond.${data.response}` } }),
        enters: 'reply',
      };
    case 'response-repudiated':
      return { ...told(event), corrects: 'reply' };
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
    case 'correspondence-joined':
      return tellOfPlatform(event);
    default:
      return told(event);
  }
}

/** The same event by somebody else: the principals together, or one member as long as it could speak for the Committee. */
const inVariant = ({ says, ...telling }: Telling, variant: string): Telling => ({
  ...telling,
  says: { ...says, key: `${says.key}.${variant}` },
});
