import type { Role } from '#schemas/actor.ts';
import type { Caller } from '../caller.ts';

/** What a reader gets to see of what machines carry (docs/executions.md has the table). */
export type Sight = {
  /** Why something failed, in the words of whatever failed; else the error's name alone. */
  readonly causes: boolean;
  /** Mailboxes in such words, and where in the program it failed. */
  readonly mailboxes: boolean;
};

const sights: readonly (readonly [Role, Sight])[] = [
  ['secretariat', { causes: true, mailboxes: true }],
  ['auditor', { causes: true, mailboxes: false }],
];

/** Whoever holds several roles sees what the first of them sees. */
export const sightOf = ({ capacities }: Caller): Sight =>
  sights.find(([role]) => capacities.some((capacity) => capacity.role === role))?.[1] ?? {
    causes: false,
    mailboxes: false,
  };

export const masked = '[masked]';

/** Members of what steps are given and give (schemas/step-inputs.ts, case-stage.ts); others are not shown, nor are tokens. */
const shownMembers = new Set([
  ...['caseId', 'procedure', 'stage', 'flow', 'waitSeconds', 'at', 'command', 'where', 'error'],
  ...['FunctionName', 'Payload', 'StatusCode', 'StateMachineArn', 'Name', 'Input', 'ExecutionArn', 'StartDate'],
  ...['errorType', 'errorMessage'],
]);
const causeMembers = new Set(['cause', 'errorMessage']);
const mailbox = /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g;

/** JSON of a machine, or text that is none, as the reader may see it. */
export function maskedJson(text: string, sight: Sight): unknown {
  try {
    return shown(JSON.parse(text), sight);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return shown(text, sight);
  }
}

/** Why something failed; of it, those who may not see causes see that there is one. */
export function maskedCause(text: string, sight: Sight): unknown {
  return sight.causes ? maskedJson(text, sight) : masked;
}

/** Words without the mailboxes in them, where those are not the reader's. */
export const shownWords = (text: string, { mailboxes }: Sight): string =>
  mailboxes ? text : text.replaceAll(mailbox, masked);

function shown(value: unknown, sight: Sight): unknown {
  if (typeof value === 'string') return withoutAccount(shownWords(value, sight));
  if (Array.isArray(value)) return value.map((each) => shown(each, sight));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isShown(name, sight) ? ofMember(name, member, sight) : masked,
    ]),
  );
}

/** A cause is JSON within JSON: what Lambda says of a function that failed. */
const ofMember = (name: string, member: unknown, sight: Sight): unknown =>
  name === 'cause' && typeof member === 'string' ? maskedJson(member, sight) : shown(member, sight);

function isShown(name: string, { causes, mailboxes }: Sight): boolean {
  if (name === 'trace') return mailboxes;
  return causeMembers.has(name) ? causes : shownMembers.has(name);
}

/** `arn:aws:lambda:eu-west-1:111122223333:function:record` is `record`: which account it is of is nobody's matter here. */
const withoutAccount = (text: string): string =>
  text.replaceAll(/arn:[\w-]+:\w+:[\w-]*:\d*:[\w-]+:([\w:.-]+)/g, (_, name: string) => name.split(':').at(-1) ?? name);
