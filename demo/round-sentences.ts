import { type Data, list, quoted, type Sentences } from './sentences.ts';

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

/** What happens in the rounds of any procedure, and to those who are asked. */
export const roundSentences: Sentences = {
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
  'correspondence-joined': ({ words }) => `writes about the case${quoted(words)}`,
  'objection-lifted': ({ reason }) => `lifts its objection${quoted(reason)}`,
  'objection-maintained': ({ reason }) => `maintains its objection${quoted(reason)}`,
};
