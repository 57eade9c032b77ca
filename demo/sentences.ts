import type { CaseEvent } from './network.ts';

type Data = Readonly<Record<string, unknown>>;

const list = (value: unknown): string => (Array.isArray(value) && value.length > 0 ? value.join(', ') : 'nobody');
const quoted = (value: unknown): string => (typeof value === 'string' ? `: “${value}”` : '');

const positions: Readonly<Record<string, string>> = {
  support: 'supports the text',
  'no-objection': 'has no objection',
  'stand-aside': 'stands aside',
  objection: 'objects',
  'mandate-concern': 'raises a mandate concern',
  recuse: 'recuses itself',
};

const bases: Readonly<Record<string, string>> = {
  silence: 'nobody broke the silence',
  'all-stated': 'every member has stated a position and none blocks',
  'objections-lifted': 'all objections were lifted',
};

/** What each event of a decision says to a reader. */
const sentences: Readonly<Record<string, (data: Data, at: (instant: unknown) => string) => string>> = {
  'case-submitted': ({ form }) => `submits the proposal${quoted((form as Data)['title'])}`,
  'case-accepted': () => 'accepts it for circulation',
  'round-circulated': ({ round, version, entitled, method }) =>
    `version ${version} goes to ${list(entitled)}; round ${round}, ${
      (method as Data)['method'] === 'silence' ? 'a silence procedure' : 'explicit agreement'
    }`,
  'notices-delivered': ({ to }) => `${(to as unknown[]).length} notices have arrived`,
  'clock-started': ({ expiresAt }, at) => `the clock starts; positions until ${at(expiresAt)}`,
  'position-stated': ({ position, reason, explanation }) =>
    `${positions[String(position)]}${quoted(reason)}${quoted(explanation)}`,
  'reminder-sent': ({ about, taskIds }) => {
    const count = (taskIds as unknown[]).length;
    return `reminder about ${about}, ${count} open ${count === 1 ? 'task' : 'tasks'}`;
  },
  'consensus-reached': ({ basis }) => `CONSENSUS: ${bases[String(basis)]}`,
  'consensus-not-reached': ({ blocking, silent }) =>
    `NO CONSENSUS: blocking ${list(blocking)}${(silent as unknown[]).length > 0 ? `; silent ${list(silent)}` : ''}`,
  'facilitation-started': () => 'the Coordinator and the principals are asked to look for a way forward',
  'way-forward-proposed': ({ route, wording }) => `proposes a way forward, ${route}${quoted(wording)}`,
  'way-forward-commented': ({ reason }) => `comments on the way forward${quoted(reason)}`,
  'endorsement-given': ({ reason }) => `endorses the way forward${quoted(reason)}`,
  'way-forward-endorsed': ({ text }) => `all have endorsed it: version ${(text as Data)['version']}`,
  'finding-asked': ({ reason }) => `asks that failure be found${quoted(reason)}`,
  'finding-put-to-heads': ({ heads }) => `the principals are asked whether agreement was not reached: ${list(heads)}`,
  'finding-stated': ({ finding, reason }) => `says: ${finding}${quoted(reason)}`,
  'facilitation-continued': () => 'the work for a way forward goes on',
  'network-consulted': ({ parties, question }) => `consults ${list(parties)}${quoted(question)}`,
  'advice-given': ({ advice }) => `advises${quoted(advice)}`,
  'network-informed': ({ version, parties }) => `version ${version} is open to ${list(parties)} of the Network`,
  'network-concern-raised': ({ reason }) => `raises a concern about its mandate${quoted(reason)}`,
  'concern-answered': ({ parties, reason }) => `answers the concern of ${list(parties)}${quoted(reason)}`,
  'text-revised': ({ text, reason }) => `puts forward version ${(text as Data)['version']}${quoted(reason)}`,
  'objection-lifted': ({ reason }) => `lifts its objection${quoted(reason)}`,
  'objection-maintained': ({ reason }) => `maintains its objection${quoted(reason)}`,
  'agreement-not-reached': ({ report }) => `reports that agreement was not reached${quoted(report)}`,
  'referral-supported': ({ reason }) => `supports a referral${quoted(reason)}`,
  'referral-opposed': ({ reason }) => `would not have the matter referred${quoted(reason)}`,
  'matter-referred': ({ reason }) => `refers the matter to the Secretary-General${quoted(reason)}`,
  'dossier-transmitted': ({ hash }) => `transmits the dossier (SHA-256 ${String(hash).slice(0, 12)}…)`,
  'response-entered': ({ response, dueAt }, at) =>
    `enters a reply of the Secretary-General's office: ${response}; open to correction until ${at(dueAt)}`,
  'response-confirmed': () => 'confirms the reply that was entered',
  'response-repudiated': ({ reason }) => `repudiates the reply that was entered${quoted(reason)}`,
  'response-recorded': ({ response, reason }) =>
    `records the reply of the Secretary-General's office: ${response}${quoted(reason)}`,
  'decision-adopted': ({ version, basis }) =>
    `ADOPTED: version ${version}, ${basis === 'consensus' ? 'by consensus' : 'as guided by the Secretary-General'}`,
  'decision-published': () => 'publishes the decision in the register',
  'follow-up-assigned': ({ followUps }) =>
    `follow-up is due: ${(followUps as Data[]).map(({ owner, action }) => `${owner} – ${action}`).join('; ')}`,
  'follow-up-done': ({ report }) => `reports${quoted(report)}`,
  'decision-implemented': () => 'IMPLEMENTED: all that the decision asked for is done',
};

const systems: Readonly<Record<string, string>> = {
  clock: 'the clock',
  mail: 'the mail service',
  machine: 'the machine',
  rules: 'the rules',
};

const roles: Readonly<Record<string, string>> = { 'sg-office': 'Secretary-General’s office' };

/** Who acted, in the capacity that counted. */
export function whoOf({ actor: { system, party, role = '' } }: CaseEvent): string {
  if (system !== undefined) return systems[system] ?? system;
  const capacity = roles[role] ?? role.replace('-', ' ');
  return party === undefined ? capacity : `${party}, ${capacity}`;
}

/** An event that has no sentence is an error: the story would have a hole that nobody sees. */
export function sentenceOf({ type, data }: CaseEvent, at: (instant: unknown) => string): string {
  const sentence = sentences[type];
  if (sentence === undefined) throw new Error(`The demo has no words for '${type}'`);
  return sentence(data, at);
}
