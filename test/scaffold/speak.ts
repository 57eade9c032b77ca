import { match, ok } from 'node:assert/strict';
import { Language, ownNameOf } from '#schemas/language.ts';
import { sampleRoster } from '../support/sample-roster.ts';
import { Visitor } from '../support/visitor.ts';
import { createWorld } from '../support/world.ts';

/** A page and a mail in a language, which a test that names languages does not know. */
const language = Language.parse(process.argv[2]);
const world = await createWorld({ roster: sampleRoster.replaceAll('"language": "en"', `"language": "${language}"`) });

const visitor = await new Visitor(world).speaking(language).get('/register');
match(visitor.page, new RegExp(`<html lang="${language}" dir="ltr">`));
ok(visitor.page.includes('Registo público'), 'the page is not in the language');
ok(visitor.page.includes(`lang="${language}" aria-pressed="true">${ownNameOf(language)}<`), 'the switch lacks it');

await visitor.get('/sign-in');
await visitor.post('/sign-in', { email: 'ilo@example.org', back: '/' }, visitor.hidden('csrf'));
const mail = world.mails.at(-1);
ok(mail !== undefined, 'no code was sent');
match(mail.html, new RegExp(`<html lang="${language}"`));
ok(mail.subject.includes('O seu código'), `the mail is not in the language: ${mail.subject}`);
