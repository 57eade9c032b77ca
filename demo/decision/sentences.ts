import { roundSentences } from '../round-sentences.ts';
import { type Data, list, quoted, type Sentences } from '../sentences.ts';

/** What each event of a decision says to a reader. */
export const sentences: Sentences = {
  ...roundSentences,
  'case-submitted': ({ form }) => `submits the proposal${quoted((form as Data)['title'])}`,
  'case-accepted': () => 'accepts it for circulation',
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
