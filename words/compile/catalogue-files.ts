import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Language } from '#schemas/language.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The source of a catalogue in one language: messages in ICU syntax by key. `@key` is a note to translators on `key`. */
export type MessageSources = Readonly<Record<string, string>>;

const read = (file: string): MessageSources => JSON.parse(readFileSync(file, 'utf8')) as MessageSources;

/** Where the words of the platform, of a part that procedures share, and of a procedure stand. */
const homeOf = (owner: string): string => `${root}${owner === 'platform' ? 'words/platform' : `workflows/${owner}`}`;
const wordsOf = (owner: string): string => (owner === 'platform' ? homeOf(owner) : `${homeOf(owner)}/words`);

/** `decision` says what pages and answers say; `decision.emails` what its mails say, `<mail>.<key>`, a folder a mail. */
const mailsOf = (catalogue: string): string | undefined => /^(.+)\.emails$/.exec(catalogue)?.[1];

/** Each catalogue is there in each of these. */
export const languages = Language.options;

/** All catalogues that there are. */
export function catalogueNames(): string[] {
  const owners = ['platform', ...readdirSync(`${root}workflows`).sort()];
  return [
    ...owners.filter((owner) => existsSync(`${wordsOf(owner)}/en.json`)),
    ...owners.filter((owner) => existsSync(`${homeOf(owner)}/emails`)).map((owner) => `${owner}.emails`),
  ];
}

/** What a catalogue says in a language, with the notes; empty where there is none of that name. */
export function sourcesOf(catalogue: string, language: string): MessageSources {
  const owner = mailsOf(catalogue);
  if (owner === undefined) {
    const file = `${wordsOf(catalogue)}/${language}.json`;
    return existsSync(file) ? read(file) : {};
  }
  const folder = `${homeOf(owner)}/emails`;
  const mails = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Object.fromEntries(
    mails.flatMap((mail) => {
      const file = `${folder}/${mail}/${language}.json`;
      const messages = existsSync(file) ? Object.entries(read(file)) : [];
      return messages.map(([key, text]) => [key.replace(/^@?/, (note) => `${note}${mail}.`), text]);
    }),
  );
}
