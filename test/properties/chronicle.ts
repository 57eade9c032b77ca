import type { EventEnvelope } from '#schemas/event.ts';
import { NoticeLedger } from './notice-ledger.ts';
import { WordLedger } from './word-ledger.ts';

/** What an auditor with nothing but the history knows at an event. */
type Ledger = {
  version: number;
  method: string;
  entitled: string[];
  proposer: string | undefined;
  periodHours: number;
  expiresAt: string | undefined;
  notices: NoticeLedger;
  words: WordLedger;
  silenceBroken: boolean;
  facilitated: boolean;
  /** What was tried for a way forward since the matter first failed. */
  tried: Set<string>;
  finding:
    | {
        readonly of: 'coordinator' | 'heads';
        readonly dueAt: string;
        readonly heads: string[];
        readonly tried: boolean;
      }
    | undefined;
  found: Map<string, string>;
  failed: boolean;
  goesAt: string | undefined;
  /** What each member last said of the referral. */
  referring: Map<string, 'refer' | 'otherwise'>;
  transmitted: boolean;
  /** The version that the Secretary-General has settled. */
  settledVersion: number | undefined;
  outcomes: string[];
};

const blocking = new Set(['objection', 'mandate-concern']);
const hour = 3_600_000;

/**
 * Reads a history as an auditor would, by the rules of design §3 and without the program's own domain code.
 * @returns what is wrong, one sentence each; empty when the history is sound
 */
export function faultsOf(history: readonly EventEnvelope[]): string[] {
  const faults: string[] = [];
  const ledger: Ledger = {
    version: 0,
    method: '',
    entitled: [],
    proposer: undefined,
    periodHours: 0,
    expiresAt: undefined,
    notices: new NoticeLedger(),
    words: new WordLedger(),
    silenceBroken: false,
    facilitated: false,
    tried: new Set(),
    finding: undefined,
    found: new Map(),
    failed: false,
    goesAt: undefined,
    referring: new Map(),
    transmitted: false,
    settledVersion: undefined,
    outcomes: [],
  };
  history.forEach((event, index) => {
    const before = history[index - 1];
    const wrong = (holds: boolean, what: string) => {
      if (!holds) faults.push(`event ${event.seq} ${event.type}: ${what}`);
    };
    wrong(event.seq === index + 1, 'numbers have a gap');
    wrong(before === undefined || before.at <= event.at, 'time went back');
    wrong(new Set(event.notices.map(({ to }) => to)).size === event.notices.length, 'somebody is told twice');
    judge(ledger, event, wrong);
    enter(ledger, event);
    ledger.notices.enter(event);
    ledger.words.enter(event);
  });
  if (ledger.outcomes.length > 1) faults.push(`more than one outcome: ${ledger.outcomes.join(', ')}`);
  return faults;
}

/** What must hold at the event, before it is entered. */
function judge(ledger: Ledger, { type, at, actor, data }: EventEnvelope, must: (holds: boolean, what: string) => void) {
  const { words, entitled, expiresAt, notices } = ledger;
  const wordOf = (party: string) => words.wordOf(party);
  const blockers = entitled.filter((party) => blocking.has(wordOf(party)?.position ?? ''));
  const instantCome = expiresAt !== undefined && at >= expiresAt;
  const ended = ledger.outcomes.length > 0;
  switch (type) {
    case 'clock-started': {
      const elapsed = Date.parse(String(data['expiresAt'])) - Date.parse(at);
      must(data['startsAt'] === at && elapsed >= ledger.periodHours * hour, 'the round is shorter than its period');
      must(notices.unreached.size === 0, 'the clock starts though a notice has not arrived');
      break;
    }
    case 'clock-stopped':
      must(notices.isRunning && notices.stops && notices.unreached.size > 0, 'nothing stops the clock');
      break;
    case 'clock-resumed': {
      must(data['resumedAt'] === at && !notices.isRunning, 'the clock ran already');
      must(notices.unreached.size === 0, 'the clock goes on though a notice has not arrived');
      const inAll = notices.ranMs(at) + Date.parse(String(data['expiresAt'])) - Date.parse(at);
      must(inAll >= ledger.periodHours * hour, 'its runs together are shorter than its period');
      break;
    }
    case 'position-stated':
      must(!instantCome && !ended, 'a position counts after its instant');
      must(data['version'] === ledger.version, 'it is bound to another version');
      must(entitled.includes(String(data['party'])), 'the party is not entitled');
      must(!blocking.has(String(data['position'])) || data['reason'] !== undefined, 'it blocks without a reason');
      must('party' in actor ? actor.party === data['party'] : data['onBehalf'] === true, 'somebody else stated it');
      break;
    case 'consensus-reached': {
      must(blockers.length === 0, `${blockers.join()} still block`);
      const left = entitled.filter((party) => wordOf(party)?.position !== 'recuse');
      must(2 * left.length > entitled.length, `only ${left.join()} are left in the count`);
      must(
        left.some((party) => party !== ledger.proposer),
        'the proposer is alone',
      );
      const settled = entitled.filter((party) => wordOf(party) && (wordOf(party)?.confirmed || instantCome));
      if (settled.length === entitled.length) break;
      must(data['basis'] === 'silence' && ledger.method === 'silence', 'not everybody has stated a position');
      const elapsed = notices.ranMs(at);
      must(instantCome && elapsed >= ledger.periodHours * hour && elapsed >= 72 * hour, 'the silence was too short');
      const [silent, shown] = [data['silent'] as string[], (data['unreached'] as string[] | undefined) ?? []];
      const hidden = silent.filter((party) => notices.unreached.has(party) && !shown.includes(party));
      must(
        hidden.length === 0 && (shown.length === 0 || !notices.stops),
        `${hidden.join()} are silent without knowing`,
      );
      break;
    }
    case 'consensus-not-reached':
      must(blockers.length > 0 || instantCome, 'nobody blocks and there is time left');
      break;
    case 'decision-adopted':
      if (data['basis'] === 'consensus') must(blockers.length === 0, `adopted while ${blockers.join()} block`);
      else {
        must(ledger.settledVersion === data['version'], 'adopted as guided without guidance');
        must(blockers.length === 0 && ledger.version === data['version'], 'adopted as guided without the Committee');
      }
      break;
    case 'objection-lifted':
      must('party' in actor && actor.party === data['party'], 'somebody else lifted the objection');
      must(blocking.has(words.lastOf(String(data['party']))), 'there was nothing to lift');
      break;
    case 'agreement-not-reached':
      must(ledger.facilitated, 'nobody looked for a way forward');
      if (data['by'] === 'heads') must(mayBeFound(ledger, at), 'the principals did not find it');
      else {
        must('role' in actor && actor.role === 'coordinator', 'somebody else than the Coordinator reported it');
        must(ledger.tried.size > 0, 'nothing was tried');
        must(ledger.finding?.of !== 'heads', 'the principals are asked');
      }
      break;
    case 'finding-put-to-heads':
      must(data['tried'] === ledger.tried.size > 0, 'it says otherwise than it is whether something was tried');
      break;
    case 'facilitation-continued':
      if (data['by'] === 'coordinator') must('role' in actor && actor.role === 'coordinator', 'somebody else answered');
      else must(!mayBeFound(ledger, at), 'it was found');
      break;
    case 'matter-referred': {
      must(ledger.facilitated && ledger.failed, 'facilitation has not failed');
      const missing = entitled.filter((party) => !ledger.referring.has(party));
      const isDue = ledger.goesAt !== undefined && at >= ledger.goesAt;
      must(isDue || missing.length === 0, `${missing.join()} have said nothing, and have time left`);
      must(!agreesOtherwise(ledger), 'the Committee agreed otherwise');
      break;
    }
    case 'referral-supported':
    case 'referral-opposed':
      must('party' in actor && actor.party === data['party'], 'somebody else said it');
      must(ledger.goesAt !== undefined && at < ledger.goesAt, 'it is said after the matter went');
      break;
    case 'returned-to-facilitation':
      must(agreesOtherwise(ledger), 'not all agree otherwise');
      break;
    case 'case-withdrawn':
    case 'case-closed':
    case 'case-declined':
      must(!ended, 'it ends a second time');
      break;
    default:
  }
}

/** Whether the principals have found that agreement was not reached: by what they said, or by the period's end. */
function mayBeFound({ finding, found }: Ledger, at: string): boolean {
  if (finding?.of !== 'heads') return false;
  const goOn = finding.heads.filter((party) => found.get(party) === 'go-on').length;
  const isOver = at >= finding.dueAt || found.size === finding.heads.length;
  const isOpposed = finding.tried ? goOn > 1 && goOn === finding.heads.length : goOn > 0;
  return isOver && !isOpposed;
}

const agreesOtherwise = ({ entitled, referring }: Ledger): boolean =>
  entitled.every((party) => referring.get(party) === 'otherwise');

function enter(ledger: Ledger, { type, at, data }: EventEnvelope): void {
  const party = String(data['party']);
  switch (type) {
    case 'case-submitted':
      ledger.proposer = (data['proposer'] as { party?: string }).party;
      break;
    case 'round-circulated': {
      const method = data['method'] as { method: string; period: string };
      const version = Number(data['version']);
      const [, days = '0', hours = '0'] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(method.period) ?? [];
      Object.assign(ledger, {
        version,
        method: method.method,
        entitled: data['entitled'],
        periodHours: Number(days) * 24 + Number(hours),
        expiresAt: undefined,
        silenceBroken: false,
        facilitated: false,
        failed: false,
        transmitted: false,
      });
      break;
    }
    case 'clock-started':
    case 'clock-resumed':
      ledger.expiresAt = String(data['expiresAt']);
      break;
    case 'clock-stopped':
      ledger.expiresAt = undefined;
      break;
    case 'consensus-not-reached':
      ledger.silenceBroken = true;
      if (ledger.expiresAt !== undefined && at >= ledger.expiresAt) ledger.words.settle();
      break;
    case 'facilitation-started':
    case 'returned-to-facilitation':
      Object.assign(ledger, {
        finding: undefined,
        facilitated: ledger.silenceBroken || ledger.tried.size > 0,
        failed: false,
        referring: new Map(),
      });
      break;
    case 'network-consulted':
      ledger.tried.add(type);
      break;
    case 'text-revised':
    case 'way-forward-proposed':
      ledger.tried.add(type);
      break;
    case 'finding-asked':
      Object.assign(ledger, {
        finding: { of: 'coordinator', dueAt: data['dueAt'], heads: [], tried: false },
        found: new Map(),
      });
      break;
    case 'finding-put-to-heads':
      Object.assign(ledger, { finding: { ...data, of: 'heads' }, found: new Map() });
      break;
    case 'finding-stated':
      ledger.found.set(party, String(data['finding']));
      break;
    case 'facilitation-continued':
      ledger.finding = undefined;
      break;
    case 'agreement-not-reached':
      Object.assign(ledger, { failed: true, goesAt: data['dueAt'], referring: new Map() });
      break;
    case 'referral-supported':
      ledger.referring.set(party, 'refer');
      break;
    case 'referral-opposed':
      ledger.referring.set(party, 'otherwise');
      break;
    case 'dossier-transmitted':
      ledger.transmitted = true;
      break;
    case 'response-recorded':
      if (ledger.transmitted && data['response'] === 'decided') {
        ledger.settledVersion = (data['text'] as { version: number }).version;
      }
      ledger.tried = new Set();
      break;
    case 'decision-adopted':
    case 'case-withdrawn':
    case 'case-closed':
    case 'case-declined':
      ledger.outcomes.push(type);
      break;
    default:
  }
}
