import { beforeEach, describe, expect, it } from 'vitest';
import { answering } from '#test/support/answering.ts';
import { offerOf } from '#test/support/offered-by-mail.ts';
import { authorities, signedByIlo } from '#test/support/signed-by-ilo.ts';
import { createWorld, type World } from '#test/support/world.ts';

const ilo = 'ilo@example.org';

let world: World;
let caseId: string;
let post: ReturnType<typeof answering>;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated();
  post = answering(world, authorities);
});

const position = async () => (await world.history(caseId)).find(({ type }) => type === 'position-stated');
const support = () => offerOf(post.mailTo('ilo'), 'support');
const send = (mail: { header?: string[]; words: string }, more: { dmarc?: string } = {}) =>
  post.send({ from: ilo, to: support().to, ...mail, ...more });

describe('an act by a signed mail', () => {
  it('is recorded with the strongest evidence, which history, page and receipt say', async () => {
    expect(await send(await signedByIlo(support().body))).toBe('acted');
    expect(await position()).toMatchObject({
      actor: { person: ilo, proof: 'signed-mail' },
      evidence: 'signed-mail',
      data: { party: 'ILO', position: 'support' },
    });
    expect((await position())?.actor).not.toHaveProperty('signatureFault');
    expect(post.mailTo('ilo').text).toContain('Mail signed with a certificate (S/MIME)');
  });

  it('whose signature is broken is recorded as one that is not signed, and the receipt says so', async () => {
    const { header, words } = await signedByIlo(support().body);
    expect(await send({ header, words: words.replace('Reason: ', 'Reason: I agree') })).toBe('acted');
    expect(await position()).toMatchObject({
      actor: { proof: 'mail', signatureFault: 'altered' },
      evidence: 'mail',
      data: { reason: 'I agree' },
    });
    const receipt = post.mailTo('ilo').text;
    expect(receipt).toContain('Mail vouched for by its sender’s domain');
    expect(receipt).toContain('Its S/MIME signature is broken');
  });

  it('is none where the domain does not vouch for its writer, whoever has signed it', async () => {
    expect(await send(await signedByIlo(support().body), { dmarc: 'fail' })).toBe('held');
    expect(await position()).toBeUndefined();
  });

  it('is what was signed, and nothing that stands around it', async () => {
    const { header, words } = await signedByIlo(support().body);
    const objection = offerOf(post.mailTo('ilo'), 'objection').body.replace('Reason: ', 'Reason: no');
    expect(await send({ header, words: `${objection}\r\n${words}\r\n${objection}` })).toBe('acted');
    expect(await position()).toMatchObject({ evidence: 'signed-mail', data: { position: 'support' } });
  });
});

it('a letter that is signed says so in the correspondence', async () => {
  const signed = await signedByIlo('We need two more days.');
  expect(await post.send({ from: ilo, to: post.mailTo('ilo').replyTo ?? '', ...signed })).toBe('joined');
  expect(await world.view(caseId, 'ilo')).toMatchObject({
    correspondence: [{ words: 'We need two more days.', evidence: 'signed-mail', attachments: '' }],
  });
});
