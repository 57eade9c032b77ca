import { indexKeys, keys } from '#functions/lib/store/keys.ts';

/** How a task without a deadline stands in the index, counted back from the end of time. */
const undated = { dueAt: '9999-12-31', openedAt: '<back from then>' };

const rows: readonly (readonly [
  string,
  { PK: string; SK: string },
  { GSI1PK: string; GSI1SK: string } | undefined,
  string,
])[] = [
  [
    'case',
    keys.case('<case>'),
    indexKeys.case('<procedure>', '<state>', '<opened>', '<case>'),
    'inline state, version, stage, token of the waiting machine, what is expected next and by when, the lists that it stands in, the names of its executions; every command. The nonce that links derive from; the first command',
  ],
  ['event', keys.event('<case>', 0), undefined, 'one line of the history with its notices; never changed'],
  [
    'task',
    keys.task('<case>', '<task>', 'role:<assignee>'),
    indexKeys.task('role:<assignee>', { dueAt: '<due>', openedAt: '<opened>', taskId: '<task>' }),
    'one row for each assignee of an open task, what has no deadline after all that has, the latest opened first; gone when it closes',
  ],
  [
    'outbox',
    keys.outbox('<case>', 0),
    indexKeys.outbox('<claimed until>', '<case>'),
    'mails and machine signals that a commit owes; gone when done',
  ],
  [
    'refused act',
    keys.refusal('<case>', '<tried>', '<request>'),
    undefined,
    'an act that was refused, without anything of what was written: who, when, how, which, and why; the last that is kept of a person counts those that came after',
  ],
  [
    'refused acts of a person',
    keys.refusals('<case>', '<person>'),
    undefined,
    'how many of them are kept, which requests they were, and which is the last: twenty of each person in a case',
  ],
  [
    'sent mails',
    keys.sentMails('<case>', 0, '<hash>'),
    undefined,
    'the words of mails about one event as they were handed to the mail service together, compressed, without what acts are done with; never changed but for the instant, where they were handed over again (ADR 35)',
  ],
  [
    'watch',
    keys.watch('<case>'),
    indexKeys.watch('<look at>', '<case>'),
    'where the watchdog finds an open case; written when something is expected sooner than it says',
  ],
  [
    'listing',
    keys.listing('<procedure>', '<list>', '<opened, or what orders the list>', '<case>'),
    undefined,
    'where a list finds a case, and what it says of it; written when the case enters the list or the line changes, gone when it leaves it (ADR 9, 18)',
  ],
  [
    'change',
    keys.changed('<written>', '<case>', '<version>'),
    undefined,
    'that a command has changed a case, by the clock of whoever wrote it, for the index of the search; expires after a week (ADR 27)',
  ],
  [
    'register',
    keys.register('<published>', '<case>'),
    undefined,
    'the public list of outcomes, one for all procedures; written anew when the line changes (ADR 18)',
  ],
  ['register entry', keys.registerEntry('<case>'), undefined, 'the same, found by case'],
  [
    'period',
    keys.period('<procedure>', '<period>'),
    undefined,
    'the one case that a procedure has for a period, such as the notice of a year; written with the case, and anew where that one was withdrawn and another begins',
  ],
  ['counter', keys.counter('<prefix>', '<year>'), undefined, 'last running number of a year'],
  [
    'idempotency',
    keys.idempotency('<person>', '<key>'),
    undefined,
    'answer to a request that may come again; expires after a day',
  ],
  [
    'sign-in code',
    keys.signInCode('<mailbox>', '<whose asking>', '<digits>'),
    undefined,
    'what a mailed code derives from, tries and uses; expires',
  ],
  [
    'sessions',
    keys.sessions('<person>'),
    undefined,
    'which sessions the person has ended, one by one until they run out or all at once',
  ],
  [
    'calendar',
    keys.calendar('<person>'),
    indexKeys.calendar('<hash>'),
    'the private address at which the person subscribes to their calendar, by its hash alone',
  ],
  ['views', keys.views('<person>'), undefined, 'the searches that the person has saved under names of their own'],
  ['limit', keys.limit('<limit>#<window>#<subject>'), undefined, 'how often something happened; expires'],
  [
    'received mail',
    keys.receivedMail('<mail>'),
    undefined,
    'a mail from outside that is being passed on, or was; expires',
  ],
  [
    'received mail, shown',
    keys.receivedMailEntry('<arrival>-<mail>'),
    indexKeys.task('role:secretariat', { ...undated, taskId: 'mail.<arrival>-<mail>' }),
    'a mail from outside as the secretariat sees it; in the index while it is a task, set aside and not seen to, or under `HELD-BACK` while it is held back and not seen to; expires after a year, as the mail itself in the bucket',
  ],
  [
    'document',
    keys.document('<document>'),
    undefined,
    'what is kept of a document beside its content, and the cases that it is part of; expires after a day while there is none',
  ],
  [
    'draft',
    keys.draft('<draft>'),
    undefined,
    'what is being written for a case that is none yet; expires ninety days after it was last saved, and stays once it is a case, so that its link leads there (ADR 24)',
  ],
  [
    'author of a draft',
    keys.authored('<person>', '<draft>'),
    undefined,
    'by which each author finds it; expires with it, and goes when it becomes a case',
  ],
  [
    'digest',
    keys.digest('<date>', '<person>'),
    indexKeys.outbox('<claimed until>', '<person>'),
    'a digest that is owed; leaves the index when it is sent, and expires after eight days: none is owed twice',
  ],
  ['roster', keys.roster(), undefined, 'people, parties, bodies, settings'],
  [
    'import',
    keys.importUnderWay(),
    undefined,
    'file and phase of an import; while it is there no roster is, and nothing is done (ADR 7)',
  ],
  [
    'catch-up',
    keys.placedByDue(),
    undefined,
    'how far cases of a former version have been given their rows by what is due (ADR 9)',
  ],
  [
    'history-check',
    keys.historyCheck(),
    undefined,
    'how far the watchdog has come in holding histories against their chains, and what it found (ADR 34)',
  ],
];

/** Every kind of row of the table, as a Markdown table. */
export function keyTable(): string {
  const head = ['| row | PK | SK | GSI1PK | GSI1SK | what |', '|---|---|---|---|---|---|'];
  const lines = rows.map(([name, key, index, what]) =>
    [`| ${name}`, code(key.PK), code(key.SK), code(index?.GSI1PK), code(index?.GSI1SK), `${what} |`].join(' | '),
  );
  return [...head, ...lines].join('\n');
}

const code = (text: string | undefined): string =>
  text === undefined ? '' : `\`${text.replace('00000000', '<number, 8 digits>')}\``;
