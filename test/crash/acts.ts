/** Takes one of several, more often those that are named more often. */
export type Pick = <T>(options: readonly T[]) => T;

export const members = ['desa', 'ilo', 'iom', 'ohchr', 'undp', 'unhcr', 'unicef', 'unodc', 'who'] as const;

/** Everybody whom the load lets act. */
export const people = [...members, 'secretariat', 'secretariat', 'coordinator', 'sg-office'] as const;

export const formOf = (title: string, mark: string) => ({
  title,
  text: 'We decide to go on.',
  language: 'en',
  method: 'silence',
  circulateFor: 'PT72H',
  background: mark,
});

/** What somebody does with a kind of task while things go their way; undefined leaves the task alone. */
export function anyAct(kind: string, title: string, mark: string, pick: Pick): Record<string, unknown> | undefined {
  const reason = mark;
  switch (kind) {
    case 'submit':
      return { choice: 'submit', form: formOf(title, mark) };
    case 'screen':
      return { choice: pick(['accept', 'accept', 'accept', 'accept', 'return']), reason };
    case 'position':
      return { choice: pick([...usual, ...usual, ...usual, 'objection', 'mandate-concern']), reason };
    case 'facilitate':
      return pick([
        { choice: 'revise', text: `Other words: ${mark}`, reason },
        { choice: 'report-failure', reason },
      ]);
    case 'lift':
      return { choice: pick(['lift', 'maintain']), reason };
    case 'refer':
      return { choice: pick(['refer', 'refer', 'agree-otherwise']), reason };
    case 'respond':
      return { choice: pick(['decided', 'returned', 'closed']), reason };
    default:
      return straightAct(kind, mark);
  }
}

const usual = ['support', 'support', 'no-objection', 'stand-aside'];

/** What leads to an outcome soonest; undefined where waiting does. */
export function endingAct(kind: string, title: string, mark: string): Record<string, unknown> | undefined {
  const reason = mark;
  switch (kind) {
    case 'submit':
      return { choice: 'submit', form: formOf(title, mark) };
    case 'screen':
      return { choice: 'accept', reason };
    case 'facilitate':
      return { choice: 'report-failure', reason };
    case 'respond':
      return { choice: 'closed', reason };
    default:
      return straightAct(kind, mark);
  }
}

/** Kinds that offer one way. */
function straightAct(kind: string, reason: string): Record<string, unknown> | undefined {
  const choice = { transmit: 'transmit', publish: 'publish', notice: 'excuse', resume: 'resume' }[kind];
  return choice === undefined ? undefined : { choice, reason };
}
