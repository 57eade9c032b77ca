import type { Offers } from '#schemas/form/offers.ts';
import type { OpeningWithMeetings } from '#workflows/procedure/forms.ts';
import { steeringCommittee } from './domain/fund.ts';

/** The meetings of the Steering Committee that are ahead. */
export const offersOf = ({ at, meetings }: OpeningWithMeetings): Offers => ({
  fields: {
    meetingId: {
      options: meetings(steeringCommittee)
        .filter((meeting) => meeting.state === 'planned' && meeting.at > at)
        .map((meeting) => ({
          value: meeting.meetingId,
          hint: { key: 'form.meetingId.option', params: { body: steeringCommittee, meetingAt: meeting.at } },
        })),
      notes: [],
    },
  },
  draftOnly: false,
});
