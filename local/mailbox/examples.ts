import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { MailboxLanguage } from './languages.ts';

/** A mail that could be sent, as the program that plays cases through has written it down. */
export interface ExampleMail {
  /** Whose mail it is: a procedure's, or the platform's. */
  readonly of: string;
  readonly mail: string;
  /** What brought it about. */
  readonly example: string;
  readonly from: string;
  readonly sent: {
    readonly to: string;
    readonly replyTo?: string;
    readonly subject: string;
    readonly html: string;
    readonly text: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly attachments: readonly { readonly name: string }[];
  };
}

export interface Examples {
  /** Every mail in a language. @throws Error when they could not be made */
  in(language: MailboxLanguage): Promise<readonly ExampleMail[]>;
  stop(): void;
}

/** A few seconds; many times that on a machine that is busy. */
const madeWithinMs = 120_000;
const mostBytes = 64 * 1024 * 1024;

/**
 * The examples are made by the product's own code, of which this edition imports nothing: a program beside it plays cases through in a
 * world in memory and writes down what would be sent. A language is asked for when somebody first looks at it, and once.
 */
export function createExamples(root: string): Examples {
  const made = new Map<MailboxLanguage, Promise<readonly ExampleMail[]>>();
  const stopping = new AbortController();
  return {
    in(language) {
      const known = made.get(language);
      if (known !== undefined) return known;
      const examples = makeIn(language, root, stopping.signal);
      made.set(language, examples);
      // Whoever asks again tries again.
      examples.catch(() => made.delete(language));
      return examples;
    },
    stop: () => stopping.abort(),
  };
}

function makeIn(language: MailboxLanguage, root: string, signal: AbortSignal): Promise<readonly ExampleMail[]> {
  // biome-ignore lint/style/noProcessEnv: nothing else of ours is the other program's
  const { PATH = '' } = process.env;
  const program = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/write-example-mails.ts'), language];
  const options = { cwd: root, env: { PATH }, timeout: madeWithinMs, maxBuffer: mostBytes, signal };
  return new Promise((done, fail) => {
    execFile(process.execPath, program, options, (error, stdout) => {
      if (error) fail(error);
      else done(JSON.parse(stdout));
    });
  });
}
