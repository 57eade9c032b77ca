/** The list of the cases that are taken, or to be taken, at a meeting: what its agenda and its minutes are made of. */
export const atMeeting = (meetingId: string): string => `meeting:${meetingId}`;
