import { sendMessages } from '#functions/dispatch/send-messages.ts';
import { messagesOf } from '#functions/lib/messages-of.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { Mail } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { OutgoingMessage } from '#schemas/outbox.ts';
import { MemorySentMails } from '#test/support/memory-sent-mails.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import { type ExampleMail, from } from './example-mail.ts';
import { type Story, storiesOf } from './stories.ts';

/** A mail of a case that was played, before anybody is written to in a language. */
type Owed = {
  readonly procedure: string;
  readonly example: string;
  readonly caseId: string;
  readonly message: OutgoingMessage;
  readonly history: readonly ProcedureEvent[];
  readonly network: Directory;
};

const owed = await Promise.all(
  Object.entries(storiesOf).map(async ([procedure, stories]) => {
    const all: Owed[] = [];
    for (const [name, tell] of Object.entries(stories)) all.push(...(await owedBy(procedure, name, tell())));
    return all;
  }),
);

/** One for each event that brings a mail about, for whoever is asked for something and for whoever is told, and for each set of facts. */
const different = [...new Map(owed.flat().map((each) => [whatItIs(each), each])).values()];

/** The mails of all procedures in a language, as dispatching sends them. */
export async function examplesOfCases(language: InterfaceLanguage): Promise<ExampleMail[]> {
  const examples: ExampleMail[] = [];
  for (const each of different)
    examples.push({
      of: each.procedure,
      mail: each.message.template,
      example: each.example,
      from,
      sent: await sentIn(language, each),
    });
  return examples;
}

async function owedBy(procedure: string, name: string, { history, states, network }: Story): Promise<Owed[]> {
  const { letters } = await moduleOf(procedure);
  // As a store gives it back.
  const events = JSON.parse(JSON.stringify(history)) as readonly ProcedureEvent[];
  return events.flatMap((event, index) => {
    const state = states[index];
    if (state === undefined) throw new Error('Every event has a state after it');
    const messages = messagesOf(event, letters(event, state as CaseState, network));
    return messages.flatMap((message) => {
      const asked = message.to.find(({ taskId }) => taskId !== undefined);
      const told = message.to.find(({ taskId }) => taskId === undefined);
      return [asked, told].flatMap((to) =>
        to === undefined
          ? []
          : [
              {
                procedure,
                example: `${event.type}: ${name}`,
                caseId: state.caseId,
                message: { ...message, to: [to] },
                history: events,
                network,
              },
            ],
      );
    });
  });
}

function whatItIs({ procedure, example, message: { template, facts, to } }: Owed): string {
  const [event] = example.split(': ');
  const isAsked = to.some(({ taskId }) => taskId !== undefined);
  return JSON.stringify([procedure, template, event, isAsked, Object.keys(facts).sort()]);
}

async function sentIn(language: InterfaceLanguage, { procedure, caseId, message, history, network }: Owed) {
  const sent: Mail[] = [];
  const person = (id: string) => {
    const known = network.person(id);
    return known && { ...known, language };
  };
  const services = {
    network: { directory: async () => ({ person }) },
    signingKey: async () => 'k'.repeat(40),
    settings: { publicUrl: 'https://tawafuq.example.org' },
    cases: { history: async () => history },
    sentMails: new MemorySentMails(),
  } as unknown as Services;
  const mailer = { send: async (mail: Mail) => void sent.push(mail) };
  const machines = { start: async () => undefined, resume: async () => undefined };
  const post = { services, mailer, machines, mailFrom: from };
  const { seq, at } = message;
  const { error } = await sendMessages(post, { caseId, procedure, seq, messages: [message] }, at);
  const [mail] = sent;
  if (mail === undefined) throw new Error(`${message.template} was not sent in '${language}'`, { cause: error });
  return mail;
}
