/** The list of the cases that are taken, or to be taken, at a meeting: what its agenda and its minutes are made of. */
export const atMeeting = (meetingId: string): string => `meeting:${meetingId}`;

/** The list of the cases that are planned for a meeting of a body, or will be when there is one: a new date may be the first that can take them. */
export const plannedByCalendar = (body: string): string => `meetings-of:${body}`;
