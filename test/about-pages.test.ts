import { beforeAll, describe, expect, it } from 'vitest';
import { readContacts } from '#local/contacts.ts';
import { Contacts } from '#schemas/contacts.ts';
import { Language } from '#schemas/language.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

const pages = ['/help', '/accessibility', '/privacy'] as const;
const named = {
  CONTROLLER: 'The office that runs it',
  CONTACT_HELP: 'help@example.org',
  CONTACT_ACCESSIBILITY: 'barriers@example.org',
  CONTACT_PRIVACY: 'data@example.org',
};

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const words = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe.each(pages)('%s', (path) => {
  it.each(Language.options)('is there for everybody, in %s', async (language) => {
    const { page, status } = await new Visitor(world).speaking(language).get(path);
    expect(status).toBe(200);
    expect(page).toContain(`<html lang="${language}"`);
    expect(words(page)).not.toMatch(/(help|privacy|accessibility|contact)\.[a-z-]+/);
  });

  it('leads nowhere where nothing is, and stands at the foot of every page', async () => {
    const { page } = await new Visitor(world).get(path);
    const member = await new Visitor(world).signedInAs('secretariat');
    for (const [, href = ''] of page.matchAll(/<a href="(\/[^"#]*)"/g)) {
      if (href.startsWith('/api/')) continue;
      const { status, page: there } = await member.get(href);
      expect([href, status]).toEqual([href, 200]);
      for (const each of pages) expect([href, there.includes(`<a href="${each}"`)]).toEqual([href, true]);
    }
  });
});

describe('whom the pages name', () => {
  it('is nobody where an installation has entered nobody', async () => {
    for (const path of pages) {
      const { page } = await new Visitor(world).get(path);
      expect(page).not.toContain('mailto:');
      expect(page).not.toMatch(/[\w.]+@[\w.]+/);
    }
    expect(readContacts(() => undefined)).toBeUndefined();
  });

  it('is whom it has entered, each on its page', async () => {
    const contacts = Contacts.parse(JSON.parse(readContacts((name) => named[name as keyof typeof named]) ?? ''));
    const other = await createWorld();
    Object.assign(other.services, { settings: { ...other.services.settings, contacts } });
    const mailboxes = [named.CONTACT_HELP, named.CONTACT_ACCESSIBILITY, named.CONTACT_PRIVACY];
    for (const [index, path] of pages.entries()) {
      const { page } = await new Visitor(other).get(path);
      expect(page.match(/mailto:[^"]+/g)).toEqual([`mailto:${mailboxes[index]}`]);
    }
    expect((await new Visitor(other).get('/privacy')).page).toContain(
      'Responsible for these data: The office that runs it.',
    );
  });

  it('is no mailbox that is none', () => {
    expect(() => readContacts((name) => (name === 'CONTACT_HELP' ? 'the desk' : undefined))).toThrow(
      "CONTACT_HELP has to be a mailbox, not 'the desk'",
    );
  });
});

describe('the page on privacy', () => {
  it('says of each role what the rules say', async () => {
    const { page } = await new Visitor(world).get('/privacy');
    const [, table = ''] = page.split('id="who"');
    const rows = [...table.matchAll(/<th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, role, cells = '']) => [
      role,
      ...[...cells.matchAll(/<td[^>]*><div>(.*?)<\/div><\/td>/gs)].map(([, said]) => said),
    ]);
    const every = 'all, from their submission on';
    const part = 'those in which they have a part';
    expect(rows).toEqual([
      ['focal point', part, 'no', 'no'],
      ['alternate', part, 'no', 'no'],
      ['principal', part, 'no', 'no'],
      ['Coordinator', every, 'yes', 'yes'],
      ['secretariat', every, 'yes', 'yes'],
      ['fund management unit', `Concept note: ${every}`, 'yes', 'no'],
      ['Office of the Secretary-General', part, 'no', 'no'],
      ['auditor', every, 'yes', 'yes'],
      ['Resident Coordinator', part, 'no', 'no'],
      ['member of the Steering Committee', part, 'no', 'no'],
      ['submitter', part, 'no', 'no'],
    ]);
  });

  it('says how long what goes by itself is kept', async () => {
    const { page } = await new Visitor(world).get('/privacy');
    expect(words(page)).toContain('90 days after the last change');
    expect(words(page)).toContain('Codes 15 minutes, sessions 30 days');
  });
});
