import { expect, it } from 'vitest';
import { linkInMail } from './support/link-in-mail.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld } from './support/world.ts';

/** UNHCR's focal point reads Arabic in the sample network. */
const reader = 'unhcr';

const languageOf = ({ page }: Visitor): string | undefined => /<html lang="(\w+)"/.exec(page)?.[1];

it('the link of a mail opens in the language of whom the mail went to, unless another was chosen in this browser', async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const [task] = (await world.tasks(reader)).filter((each) => each.caseId === caseId && each.kind === 'position');
  const { path, code } = await linkInMail(world, task?.taskId ?? '', reader);
  expect(languageOf(await new Visitor(world).get('/sign-in'))).toBe('en');
  expect(languageOf(await new Visitor(world).get(path))).toBe('ar');
  expect(languageOf(await new Visitor(world).speaking('fr').get(path))).toBe('fr');

  const visitor = await new Visitor(world).get(path);
  await visitor.post(path, { choice: 'support', code: '000000' });
  expect([visitor.status, languageOf(visitor)]).toEqual([401, 'ar']);
  await visitor.post(path, { choice: 'support', code });
  expect(languageOf(await visitor.get(visitor.location))).toBe('ar');
  expect(languageOf(await visitor.get(path))).toBe('ar');
});
