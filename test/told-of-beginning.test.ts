import { expect, it } from 'vitest';
import { moduleOf } from '#functions/lib/module-of.ts';
import { toldGroups } from '#functions/lib/told-groups.ts';
import { beginDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import type { PersonId } from '#schemas/ids.ts';
import { noteForm } from '#test/support/concept-note-case.ts';
import { everythingStored } from '#test/support/open-task.ts';
import { sentDocument } from '#test/support/sent-document.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';
import { draftVersion } from '#web/form/draft-version.ts';
import { entriesAsTyped } from '#web/form/entries-as-typed.ts';
import { say } from '#words/say.ts';

const bodies = { decision: 'Executive Committee', 'concept-note': 'Steering Committee' } as const;
type Procedure = keyof typeof bodies;

/** Posts a form to be looked at as a whole, and gives what the page says of who is told; then sends it, and says who got a mail. */
async function announcedAndSent(
  world: World,
  { path, procedure, form, as }: { path: string; procedure: Procedure; form: object; as: string },
) {
  const visitor = await (await new Visitor(world).signedInAs(as)).get(path);
  const { fields } = (await moduleOf(procedure)).forms.beginning;
  const entries = [...entriesAsTyped(fields, { ...form }, 'UTC')];
  const posted = (button: string) => {
    const hidden = ['csrf', 'key', draftVersion].flatMap((name) => {
      const value = visitor.hidden(name);
      return value === '' ? [] : [[name, value] as const];
    });
    return visitor.postEntries(path, [...entries, ...hidden, ['do', button]]);
  };
  const before = await everythingStored(world);
  await posted('answers');
  expect(visitor.status).toBe(200);
  const [, said] = /Who is told by mail at once<\/h2><p>([^<]*)<\/p>/.exec(visitor.page) ?? [];
  expect([world.mails.length, await everythingStored(world)]).toEqual([0, before]);
  await posted('submit');
  expect([visitor.status, visitor.location]).toEqual([303, expect.stringContaining('/cases/')]);
  return { said, sent: await groupsOf(world, procedure, [...new Set(world.mails.map(({ to }) => to))]) };
}

/** People as the page would name them: by the body whose members they act for, or their role. */
async function groupsOf(world: World, procedure: Procedure, people: readonly PersonId[]): Promise<string> {
  const network = await world.services.network.directory();
  const body = procedure === 'decision' ? 'executive-committee' : 'steering-committee';
  return toldGroups(people, [body], { network, at: world.now() })
    .map(({ body: sitsIn, role, count }) =>
      sitsIn === undefined
        ? `${say('en', `roles.${role}`)}: ${count}`
        : `for members of the ${bodies[procedure]}: ${count}`,
    )
    .join(' and ');
}

it.each([
  ['decision', sampleForm, 'iom'],
  ['concept-note', noteForm, 'iom'],
  ['concept-note', noteForm, 'fao'],
] as const)('the answers of a %s say who is told if they are sent, and they are', async (procedure, form, as) => {
  const world = await createWorld();
  const documents = [await sentDocument(world, as)];
  const path = `/cases/new/${procedure}`;
  const { said, sent } = await announcedAndSent(world, { path, procedure, form: { ...form, documents }, as });
  expect(said).toBe(sent);
  expect(said).toMatch(/: [1-9]/);
});

it.each([
  ['decision', sampleForm],
  ['concept-note', noteForm],
] as const)('so do those of a draft of a %s that is handed in', async (procedure, form) => {
  const world = await createWorld();
  const { draftId } = await beginDraft(world.services, await world.as('iom'), { procedure, form });
  const path = `/drafts/${draftId}`;
  const { said, sent } = await announcedAndSent(world, { path, procedure, form, as: 'iom' });
  expect(said).toBe(sent);
});

it('so do those of a draft that the secretariat hands in for whoever wrote by mail', async () => {
  const world = await createWorld();
  const onBehalfOf = { address: 'somebody@example.org', mailId: `${'1'.repeat(17)}-held` };
  const secretariat = await world.as('secretariat');
  const { draftId } = await beginDraft(world.services, secretariat, {
    ...{ procedure: 'decision', form: sampleForm, onBehalfOf },
  });
  const asked = { path: `/drafts/${draftId}`, procedure: 'decision', form: sampleForm, as: 'secretariat' } as const;
  const { said, sent } = await announcedAndSent(world, asked);
  expect(said).toBe(sent);
});

it('nobody is named where what is entered would be refused', async () => {
  const world = await createWorld();
  const visitor = await (await new Visitor(world).signedInAs('iom')).get('/cases/new/decision');
  await visitor.post('/cases/new/decision', { ...sampleForm, title: '', do: 'answers' });
  expect(visitor.page).toContain('Check');
  expect(visitor.page).not.toContain('Who is told by mail at once');
});
