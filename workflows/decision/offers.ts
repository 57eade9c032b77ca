import type { CirculationMethod } from '#schemas/circulation-method.ts';
import { durationSeconds } from '#schemas/duration.ts';
import type { FieldOffer, Offers } from '#schemas/form/offers.ts';
import { maximumPeriodOf } from '#schemas/roster.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import { meetingsAhead, type NoticeOf, noticeOfRound } from '../circulation/meeting/meetings-ahead.ts';
import { resendOffer } from '../circulation/resend-offer.ts';
import type { Opening, OpeningWithMeetings } from '../procedure/forms.ts';
import { committee, decidingBody } from './domain/committee.ts';
import { decisionForm } from './schemas/form.ts';
import type { DecisionState } from './schemas/state.ts';

/** A working method in force, with its shortest and its longest circulation. */
type Method = { readonly method: CirculationMethod; readonly minimumPeriod: string; readonly maximumPeriod: string };

type Opened = OpeningWithMeetings<DecisionState>;

const methods = decisionForm.fields.method.options;
const usualPeriods = decisionForm.fields.circulateFor.offered;

/** What a proposal may choose at an instant of how it goes round: what `checkPeriod` would refuse is not in it. */
export function offersOf(opening: Opened, entered: (field: string) => string): Offers {
  const inForce = methodsInForce(opening);
  return {
    fields: {
      method: methodOffer(inForce),
      circulateFor: periodOffer(inForce.filter(isClocked), entered('circulateFor')),
      meetingId: meetingOffer(inForce, opening),
      matter: matterOffer(inForce, opening),
      ...resendOffer(opening),
    },
    draftOnly: inForce.length === 0,
  };
}

/** A meeting has its own instant: no length is chosen for it. */
const isClocked = ({ method }: Method): boolean => method !== 'meeting';

/** The meetings that leave members the least period with the text. */
function meetingOffer(inForce: readonly Method[], opened: Opened): FieldOffer {
  const { network, at, meetings, language } = opened;
  const noticeOf = noticeGiven(inForce, opened);
  if (noticeOf === undefined) return { options: [], notes: [] };
  const names = new Map(network.bodies().map(({ id, names: all }) => [id, all[language] ?? all.en ?? id]));
  const options = meetingsAhead(committee.meetings, { meetings }, { now: at, noticeOf }).map((meeting) => ({
    value: meeting.meetingId,
    hint: saying('form.meetingId.option', { body: names.get(meeting.body) ?? meeting.body, meetingAt: meeting.at }),
  }));
  return { options, notes: [] };
}

/** Members have the text since it went round; one that has yet to go out, they would have from now on. */
function noticeGiven(inForce: readonly Method[], { at, state }: Opened): NoticeOf | undefined {
  if (state?.at === 'circulated' && state.round !== undefined) return noticeOfRound(state.round, at);
  const method = inForce.find((each) => !isClocked(each));
  return method && (() => ({ minimumPeriod: method.minimumPeriod, since: at }));
}

/** The matters that methods in force are limited to, and to which each is: where none is, nobody is asked. */
function matterOffer(inForce: readonly Method[], { network, at, language }: Opened): FieldOffer {
  const limited = inForce.flatMap(({ method }) => {
    const { matters = [] } = network.methodOf(decidingBody, method, at) ?? {};
    return matters.length === 0 ? [] : [{ method, matters }];
  });
  const named = new Map(
    limited.flatMap(({ matters }) => matters.map(({ id, names }) => [id, names[language] ?? names.en ?? id])),
  );
  return {
    options: [...named].map(([value, name]) => ({ value, hint: saying('form.matter.option', { name }) })),
    notes: limited.map(({ method, matters }) =>
      saying(`form.matter.only.${method}`, { names: matters.map(({ id }) => named.get(id) ?? id) }),
    ),
  };
}

export const methodsInForce = ({ network, at }: Opening): Method[] =>
  methods.flatMap((method) => {
    const found = network.methodOf(decidingBody, method, at);
    if (found === undefined) return [];
    return [{ method, minimumPeriod: found.minimumPeriod, maximumPeriod: maximumPeriodOf(found) }];
  });

/** The working methods in force, and why another is not among them. Where there are none, a draft may still name one. */
function methodOffer(inForce: readonly Method[]): FieldOffer {
  if (inForce.length === 0) {
    return { options: methods.map((value) => ({ value })), notes: [saying('form.method.none')] };
  }
  const isOffered = (method: string) => inForce.some((offered) => offered.method === method);
  return {
    options: methods.filter(isOffered).map((value) => ({ value })),
    notes: methods.filter((method) => !isOffered(method)).map((method) => saying(`form.method.not-offered.${method}`)),
  };
}

/** The page has no script that would take back a length when another method is chosen: it says what goes together. */
function periodOffer(inForce: readonly Method[], chosen: string): FieldOffer {
  const options = periodsOffered(inForce, chosen).map((value) => {
    const [method, ...others] = methodsTaking(inForce, value);
    const all = method === undefined || others.length + 1 === inForce.length;
    return all ? { value } : { value, hint: saying(`form.circulateFor.only.${method.method}`) };
  });
  return { options, notes: limitsOf(inForce) };
}

/**
 * The lengths to choose from, the shortest first: the usual ones, the least of each method, and `chosen`, as far as a method in
 * force takes them; where no method is in force, a draft may name any.
 */
export function periodsOffered(inForce: readonly Method[], chosen = ''): string[] {
  const usual = [...usualPeriods, ...inForce.map(({ minimumPeriod }) => minimumPeriod), chosen];
  const isTaken = (period: string) => inForce.length === 0 || methodsTaking(inForce, period).length > 0;
  const byLength = new Map<number, string>();
  for (const period of usual) {
    const seconds = durationSeconds(period);
    // Two ways to write one length are one choice; the one that is chosen stays.
    if (seconds > 0 && isTaken(period) && (period === chosen || !byLength.has(seconds))) byLength.set(seconds, period);
  }
  return [...byLength].sort(([one], [other]) => one - other).map(([, period]) => period);
}

const methodsTaking = (inForce: readonly Method[], period: string): Method[] =>
  inForce.filter(({ minimumPeriod, maximumPeriod }) => {
    const seconds = durationSeconds(period);
    return durationSeconds(minimumPeriod) <= seconds && seconds <= durationSeconds(maximumPeriod);
  });

function limitsOf(inForce: readonly Method[]): Saying[] {
  const limits = inForce.map(({ method, minimumPeriod, maximumPeriod }) => ({
    method,
    params: { hours: hoursOf(minimumPeriod), days: hoursOf(maximumPeriod) / 24 },
  }));
  const [first] = limits;
  const isOne = limits.every(({ params }) => params.hours === first?.params.hours && params.days === first.params.days);
  if (first !== undefined && isOne) return [saying('form.circulateFor.limits', first.params)];
  return limits.map(({ method, params }) => saying(`form.circulateFor.limits.${method}`, params));
}

const hoursOf = (period: string): number => durationSeconds(period) / 3600;

const saying = (key: string, params: Saying['params'] = {}): Saying => ({ key, params });
