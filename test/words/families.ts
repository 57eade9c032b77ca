import { everyModule } from '#functions/lib/module-of.ts';
import { Actor, Role, servingRoles } from '#schemas/actor.ts';
import { BodySettings } from '#schemas/body-settings.ts';
import { CirculationMethod } from '#schemas/circulation-method.ts';
import { DeadlineKind } from '#schemas/deadlines.ts';
import { Evidence, SignatureFault } from '#schemas/evidence.ts';
import { ExecutionStatus } from '#schemas/execution.ts';
import { standings } from '#schemas/form/check.ts';
import { Language } from '#schemas/language.ts';
import { NoConsensus } from '#schemas/no-consensus.ts';
import { Position } from '#schemas/position.ts';
import { changes } from '#schemas/public-line.ts';
import { Cut, HeldBecause, MailFate, MailFilter, MailKind } from '#schemas/received-mail.ts';
import { Channel } from '#schemas/refused-act.ts';
import { leftInFile } from '#schemas/roster-import.ts';
import { searchFilters } from '#schemas/search.ts';
import { StatementView } from '#schemas/sections/rounds.ts';
import { settingBounds } from '#schemas/settings-effects.ts';
import { keyOfState } from '#web/executions/state-words.ts';
import { books } from '#workflows/books.ts';
import { conceptNoteForm } from '#workflows/concept-note/schemas/form.ts';
import { thematicAreas, themesOfCriteria } from '#workflows/concept-note/schemas/fund.ts';
import { reportKinds } from '#workflows/concept-note/schemas/reporting.ts';
import { takenAs } from '#workflows/concept-note/schemas/state.ts';
import { LetterEvidence } from '#workflows/correspondence/evidence.ts';
import { replyEvents } from '#workflows/decision/schemas/reply.ts';
import { Route } from '#workflows/decision/schemas/way-forward.ts';
import { registry } from '#workflows/registry.ts';
import { everyMail } from './every-mail.ts';
import { everyState } from './every-state.ts';
import { fieldKeys, offeredPeriods, ownFieldKeys, rowKeys, settingForms } from './form-keys.ts';
import { quotedIn, sourceOf } from './sources.ts';

const procedures = await everyModule();
const everyBook = await Promise.all(Object.values(books).map(({ load }) => load()));
const kinds = procedures.flatMap(({ forms }) => Object.keys(forms.acts));
const situations = procedures.flatMap((procedure) => procedure.situations);
const methods = CirculationMethod.options;
const responses = replyEvents['response-recorded'].shape.response.options;
const lists = procedures.flatMap(({ publicLists }) => Object.keys(publicLists));
const floors = BodySettings.shape.floor.options;

/** Codes and stages are words of the code. Those of `Refusal` are only listed in its file: somebody has to refuse with them. */
const spoken = quotedIn(sourceOf('schemas', 'functions', 'workflows').replace(/export type Refusal =[^;]*;/, ''));

const choices = [...procedures.flatMap(({ forms }) => Object.entries(forms.acts)), ...settingForms].flatMap(
  ([kind, act]) => Object.keys(act.choices).map((choice) => `choices.${kind}.${choice}`),
);
const facts = everyMail.flatMap(({ templates }) =>
  Object.values(templates).flatMap(({ body }) => body.flatMap((block) => ('facts' in block ? block.facts : []))),
);

/** Facts whose values are words, with what they can be. */
const wordedFacts: Readonly<Record<string, readonly string[]>> = {
  method: methods,
  route: Route.options,
  position: Position.options,
  proposerServes: servingRoles,
  situation: situations,
  expected: ['take-up', 'time'],
  basis: ['consensus', 'guidance'],
  response: responses,
  because: NoConsensus.options,
  floor: floors,
  ruling: ['admitted', 'declined'],
  answer: ['lifted', 'maintained'],
  bounceReason: ['left-roster', 'unheard'],
  keepsPlace: ['yes', 'no'],
  concluded: ['pipeline', 'develop', 'defer', 'not-endorse'],
  report: reportKinds,
  reports: reportKinds,
  evidence: LetterEvidence.options,
  signatureFault: SignatureFault.options,
  whyDeferred: ['no-consensus', 'unit', 'meeting-cancelled', 'meeting-moved'],
  languages: Language.options,
};

/** Settings that are no more, as entries of before name them, with their values. */
const formerSettings = new Map([['referralActBy', ['one-member', 'every-member']]]);

const under = (stem: string, values: Iterable<string>): string[] => [...values].map((value) => `${stem}.${value}`);
const notices = [
  ...[
    'sign-in',
    'mail-received',
    'mail-passed-on',
    'mail-held-back',
    'altered-histories',
    'mail-set-aside',
    'draft-shared',
  ],
  ...['mail-joined', 'mail-held', 'act-recorded', 'act-refused', 'mail-settled'],
  ...['roles-changed', 'tasks-moved', 'membership-changed', 'absence-confirmed', 'absence-refused'],
];
const intakes = ['begun', 'draft', 'nothing', 'empty', 'encrypted', 'unreadable', 'held', 'not-permitted', 'handed-in'];
/** Whoever is a stranger is told nothing, and who may not begin something has a mail of its own. */
const toldBecause = HeldBecause.options.filter((each) => each !== 'unknown-sender' && each !== 'may-not-begin');
const ofWhyNotKept = [
  ...['of-other-type', 'other-content', 'name', 'too-large', 'empty'],
  ...['too-many', 'too-many-of-day', 'picture', 'unopened'],
];
const ofMails = quotedIn(sourceOf('functions/lib/email', 'functions/dispatch'));

/** The keys that each computed one can become. A family that is not here, or a word that no value of its family makes, fails the test. */
const helpOf = [
  ...['submitter', 'member', 'secretariat', 'auditor', 'public'],
  ...['sign-in', 'code', 'mail', 'nothing', 'change', 'away', 'lost'],
];
const keptOf = ['person', 'acts', 'sent', 'received', 'drafts', 'views', 'sign-in'];

export const families: Readonly<Record<string, readonly string[]>> = {
  'states.*': under('states', situations),
  'events.*': [
    ...[...procedures, ...everyBook].flatMap(({ events }) => under('events', Object.keys(events))),
    'events.position-stated.on-behalf',
    'events.correspondence-joined.on-question',
    'events.network-concern-raised.late',
    'events.decision-adopted.without-support',
    ...under('events.consensus-not-reached', NoConsensus.options),
    ...under('events.late-position-recorded', ['raised', 'on-behalf']),
    ...under('events', [
      'returned-to-facilitation.by-one',
      'matter-referred.by-one',
      'way-forward-proposed.by-head',
      'facilitation-continued.by-heads',
      'agreement-not-reached.by-heads',
    ]),
  ],
  'tasks.*': under('tasks', [...kinds, 'mail']),
  'next.*': [...under('next', kinds), 'next.confirm.reply'],
  'idle.*': [
    ...under('idle', kinds),
    ...under('idle.position', methods),
    ...under('idle.confirm', ['silence', 'reply']),
    ...under('idle.find', ['tried', 'untried']),
  ],
  'choices.*.*': [...choices, ...under('choices.settings', formerSettings.keys())],
  'choices.*.*.hint': choices.map((choice) => `${choice}.hint`),
  'facts.route.*': under('facts.route', Route.options),
  'facts.report.*': under('facts.report', reportKinds),
  'executions.*': under('executions', ['input', 'output', 'cause']),
  'executions.column.*': under('executions.column', [
    ...['name', 'status', 'started', 'stopped', 'last', 'definition'],
    ...['state', 'entered', 'left', 'tries', 'moved', 'details'],
  ]),
  'executions.status.*': under('executions.status', ExecutionStatus.options),
  'refused.column.*': under('refused.column', ['tried', 'who', 'act', 'why', 'way', 'state']),
  'refused.channel.*': under('refused.channel', Channel.options),
  'facts.evidence.*': under('facts.evidence', Evidence.options),
  'facts.signatureFault.*': under('facts.signatureFault', SignatureFault.options),
  'facts.whyDeferred.*': under('facts.whyDeferred', wordedFacts['whyDeferred'] ?? []),
  'search.filter.*': under('search.filter', searchFilters),
  'views.misfit.*': under('views.misfit', ['gone', 'unknown', 'unseen']),
  'seats.*': under('seats', ['origin', 'transit', 'destination', 'donor', 'network', 'stakeholder']),
  'taken.*': under('taken', takenAs),
  'choices.conclude.*': choices.filter((choice) => choice.startsWith('choices.conclude.')),
  'idle.position.*': under('idle.position', methods),
  'events.*.unplanned': ['events.note-received.unplanned', 'events.note-replanned.unplanned'],
  'choices.find.*': choices.filter((choice) => choice.startsWith('choices.find.')),
  'choices.respond.*': choices.filter((choice) => choice.startsWith('choices.respond.')),
  'waiting.*': under('waiting', spoken),
  ...Object.fromEntries(
    ['title', 'lead', 'none'].map((part) => [`lists.*.${part}`, lists.map((list) => `lists.${list}.${part}`)]),
  ),
  'list.*': under('list', ['csv', 'json']),
  'list.change.*': under('list.change', changes),
  ...Object.fromEntries(['', '.text'].map((part) => [`help.*${part}`, helpOf.map((name) => `help.${name}${part}`)])),
  ...Object.fromEntries(
    ['', '.why', '.long'].map((part) => [`privacy.*${part}`, keptOf.map((name) => `privacy.${name}${part}`)]),
  ),
  'feeds.*': under('feeds', ['atom', 'json', 'calendar']),
  'papers.*': procedures.flatMap(({ papers }) => under('papers', Object.keys(papers))),
  'procedures.*': under('procedures', Object.keys(registry)),
  'outcomes.*': procedures.flatMap(({ outcomes }) => under('outcomes', outcomes)),
  'criteria-list.is.*': under('criteria-list.is', standings),
  'criteria.*': under('criteria', ['paragraphs', ...Array.from({ length: 15 }, (_, index) => `C${index + 1}`)]),
  'themes.*': under('themes', [...thematicAreas, ...Object.values(themesOfCriteria)]),
  'assignment.excluded.*': under('assignment.excluded', ['country', 'proposer']),
  'proposal.*': under('proposal', ['person', 'proposed', 'covers', 'load', 'reason']),
  'roles.*': under('roles', Role.options),
  'system.*': under(
    'system',
    Actor.def.options.flatMap((actor) => ('system' in actor.shape ? actor.shape.system.options : [])),
  ),
  'positions.*': under('positions', [...Position.options, 'none']),
  'meetings.*': under('meetings', [
    ...['at', 'place', 'papers', 'state', 'plan', 'move', 'cancel'],
    ...['case', 'record.outcome', 'record.at', 'same-day'],
  ]),
  'lengths.*': under('lengths', ['days', 'hours', 'minutes', 'seconds']),
  'meetings.state.*': under('meetings.state', ['planned', 'cancelled']),
  ...Object.fromEntries(
    ['body', 'own'].map((owner) => [
      `choices.${owner}.*.hint`,
      choices.filter((choice) => choice.startsWith(`choices.${owner}.`)).map((choice) => `${choice}.hint`),
    ]),
  ),
  'methods.*': under('methods', methods),
  'periods.*': [...under('periods', spokenIn('web/form')), ...under('periods', offeredPeriods)],
  'errors.*': [...under('errors', spoken), ...[...spoken].map((trouble) => `errors.provider-${trouble}`)],
  'case.note.field.*': under('case.note.field', ['countries', 'level', 'thematicArea', 'total']),
  'form.level.*': fieldKeys.filter((key) => key.startsWith('form.level.')),
  'form.thematicArea.*': under('form.thematicArea', thematicAreas),
  'form.*.*': [...fieldKeys, ...[...formerSettings].flatMap(([name, values]) => under(`form.${name}`, values))],
  'form.*.*.label': ownFieldKeys,
  'form.*.row': rowKeys,
  'form.*.label': fieldKeys.filter((key) => key === 'form.paragraphs.label'),
  'form.method.not-offered.*': under('form.method.not-offered', methods),
  'form.circulateFor.only.*': under('form.circulateFor.only', methods),
  'form.matter.only.*': under('form.matter.only', methods),
  'form.circulateFor.limits.*': under('form.circulateFor.limits', methods),
  'machine.*': [...new Set(everyState.map(({ name }) => keyOfState(name.replace(/: remind$/, ''))))],
  'case.step.*': under('case.step', ['done', 'now', 'ahead']),
  'case.compare.*': under('case.compare', ['from', 'to', 'added', 'removed']),
  'case.mails.words.*': ['not-kept', 'withheld'].map((words) => `case.mails.words.${words}`),
  'case.mails.state.*': under('case.mails.state', new Set([...spoken, ...spokenIn('web/case')])),
  'deadlines.*': under('deadlines', DeadlineKind.options),
  'case.rounds.*': under('case.rounds', ['open', 'consensus', 'no-consensus', 'not-concluded']),
  'case.questions.*': under('case.questions', ['ask', 'answer', 'reopen', 'settle']),
  'case.reply.*': under('case.reply', responses),
  'case.rounds.because.*': under('case.rounds.because', NoConsensus.options),
  'facts.floor.*': under('facts.floor', [...floors, 'one']),
  'facts.languages.*': under('facts.languages', Language.options),
  'case.fate.*': under('case.fate', StatementView.shape.fate.options),
  'stalled.expected.*': under('stalled.expected', ['take-up', 'time']),
  'absences.state.*': under('absences.state', ['asked', 'confirmed', 'refused']),
  'settings.effect.by-*': under(
    'settings.effect',
    settingBounds.map((bound) => `by-${bound}`),
  ),
  'settings.effect.*': under('settings.effect', ['keep', 'round', 'take']),
  'people.import.left.*': under('people.import.left', leftInFile),
  'people.effect.*': under('people.effect', ['begins', 'ends', 'goes-on', 'not-begun']),
  'home.step.*': under('home.step', ['1', '2', '3', '4', '5']),
  'error-page.*.title': [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503].map(
    (status) => `error-page.${status}.title`,
  ),
  'error-page.*.lead': [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503].map(
    (status) => `error-page.${status}.lead`,
  ),
  'received.fate.*': under('received.fate', MailFate.options),
  'received.about.*': under('received.about', MailFate.options),
  'received.is.*': under('received.is', ['opened', 'linked', 'refused']),
  'received.*': under('received', ['opened', 'linked', 'refused']),
  'received.*.next': ['opened', 'linked', 'refused'].map((is) => `received.${is}.next`),
  'received.kind.*': under('received.kind', MailKind.options),
  'received.held-for.*': under('received.held-for', HeldBecause.options),
  'received.cut.*': under('received.cut', Cut.options),
  'received.sorted.*': under('received.sorted', MailFilter.options),
  'facts.*': [
    ...['label', 'check', 'value', 'dated'].flatMap((way) => under(`facts.${way}`, facts)),
    ...Object.entries(wordedFacts).flatMap(([fact, values]) => under(`facts.${fact}`, values)),
  ],
  'notices.mail-held.why.*': under('notices.mail-held.why', toldBecause),
  'notices.act-refused.why.*': under('notices.act-refused.why', ['none', 'several', 'spoiled']),
  'frame.byMail.*': under('frame.byMail', ['intro', 'plain', 'choice', 'codeLine', 'reason']),
  'frame.*': [...under('frame', ofMails), ...under('frame.byMail', ['intro', 'plain', 'choice', 'codeLine', 'reason'])],
  'digest.*': under('digest', ofMails),
  'intake.file.*': under('intake.file', ['kept', 'form', 'not-form', ...ofWhyNotKept]),
  'intake.*': [
    ...under('intake', ['greeting', 'portal', 'footer', 'took', 'not-taken']),
    ...under('intake.section', ['recorded', 'understood', 'wrong', 'passed-over', 'files', 'next']),
    ...intakes.flatMap((mail) => under(`intake.${mail}`, ['heading', 'intro'])),
    ...['begun', 'draft', 'nothing', 'empty'].map((mail) => `intake.${mail}.note`),
    ...['begun', 'draft', 'nothing', 'empty', 'encrypted', 'unreadable', 'handed-in'].map(
      (mail) => `intake.${mail}.button`,
    ),
  ],
  'notices.*': [
    ...under('notices', [...ofMails, ...Cut.options.map((cut) => `cut.${cut}`)]),
    ...notices.flatMap((mail) => under(`notices.${mail}`, ['heading', 'intro', 'code', 'note'])),
    ...under('notices.mail-held.why', toldBecause),
    ...under('notices.act-refused.why', ['none', 'several', 'spoiled']),
  ],
};

/** Words of the columns of tables, which name a stem and not a key. */
export const ofTables: readonly string[] = [
  ...under('case.note.field', [...Object.keys(conceptNoteForm.fields), 'humanRights', 'gender', 'childSensitivity']),
  ...under('case.signed-by', ['resident-coordinator', 'route']),
  ...under('case.met', ['yes', 'no']),
  ...under('case.counts', ['yes', 'no']),
];

function spokenIn(folder: string): ReadonlySet<string> {
  return quotedIn(sourceOf(folder));
}
