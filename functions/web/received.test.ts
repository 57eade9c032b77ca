import { describe, expect, it } from 'vitest';
import { receivedMailOf } from '#test/contract/stored-samples.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

describe('the page of received mails', () => {
  it.each([
    ['en', 'Held back', 'Nothing proves', 'I have seen to it', 'Seen to by'],
    ['ar', 'محتجزة', 'لا شيء يثبت', 'نظرتُ فيها', 'نظر فيها'],
  ])('in %s shows each as text, and who has seen to it', async (language, fate, unproven, button, seenTo) => {
    const world = await createWorld();
    const mail = { ...receivedMailOf(1), subject: '<b>Evil</b>', words: '<script>alert(1)</script>\u202e' };
    await world.stores.keep(mail);
    const visitor = await new Visitor(world).speaking(language).signedInAs('secretariat');
    await visitor.get('/received');
    expect(visitor.page).toContain(fate);
    expect(visitor.page).toContain('aria-current="page"');
    expect(visitor.page).toContain(`href="/received/${mail.mailId}"`);
    await visitor.get(`/received/${mail.mailId}`);
    for (const part of [
      '&lt;b&gt;Evil',
      '&lt;script&gt;',
      '[U+202E]',
      'a.pdf',
      'Ana &lt;a@x.example&gt;',
      unproven,
      button,
    ])
      expect(visitor.page).toContain(part);
    await visitor.post(`/received/${mail.mailId}`, {}, 'not the token');
    expect(visitor.status).toBe(403);
    await visitor.get(`/received/${mail.mailId}`);
    await visitor.post(`/received/${mail.mailId}`, {});
    await visitor.get(`/received/${mail.mailId}`);
    expect(visitor.page).toContain(seenTo);
    expect(visitor.page).not.toContain(`>${button}</button>`);
  });

  it('says why a mail was sorted so, and suggests the absence of somebody', async () => {
    const world = await createWorld();
    const sortedBy = { filter: 'out-of-office', saw: 'precedence: <auto_reply>' } as const;
    const absence = { name: 'Ana <Doe>', from: '2026-03-05', until: '2026-03-13' };
    await world.stores.keep({ ...receivedMailOf(1), kind: 'automatic', fate: 'shown', sortedBy, absence });
    const visitor = await new Visitor(world).signedInAs('secretariat');
    await visitor.get(`/received/${receivedMailOf(1).mailId}`);
    for (const part of [
      'A program answers for somebody who is away',
      '(precedence: &lt;auto_reply&gt;)',
      'Ana &lt;Doe&gt;',
    ])
      expect(visitor.page).toContain(part);
    expect(visitor.page).toMatch(/away from .*5 March.*back on .*13 March.*&quot;until&quot;: &quot;2026-03-13&quot;/s);
  });

  it('gives a mail as it came, for a mail program and never for the browser', async () => {
    const world = await createWorld();
    const { mailId, file } = receivedMailOf(1);
    await world.stores.keep(receivedMailOf(1));
    const visitor = await new Visitor(world).signedInAs('secretariat');
    await visitor.get(`/received/${mailId}/message`);
    expect(visitor.page).toContain(`Subject: ${file}`);
    expect(visitor.headers.get('content-disposition')).toBe(`attachment; filename="${mailId}.eml"`);
    expect(visitor.headers.get('content-type')).toBe('application/octet-stream');
    expect(visitor.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is paged, knows what is not there, and is for the secretariat alone', async () => {
    const world = await createWorld();
    for (let number = 100; number < 130; number += 1) {
      const mailId = `20260302090000${number}-a`;
      await world.stores.keep({ ...receivedMailOf(1), mailId, subject: `No. ${number}.` });
    }
    const visitor = await new Visitor(world).signedInAs('secretariat');
    await visitor.get('/received');
    expect(visitor.page).toContain('No. 129.');
    expect(visitor.page).not.toContain('No. 104.');
    const next = /href="(\/received\?cursor=[^"]+)"/.exec(visitor.page)?.[1] ?? '';
    await visitor.get(next);
    for (const number of [100, 104]) expect(visitor.page).toContain(`No. ${number}.`);
    expect(visitor.page).not.toContain('No. 105.');
    for (const [path, status] of [
      ['/received?cursor=x', 400],
      ['/received/20260302090000999-a', 404],
      ['/received/20260302090000999-a/message', 404],
    ] as const)
      expect([path, (await visitor.get(path)).status]).toEqual([path, status]);
    for (const other of ['ilo', 'auditor', 'coordinator']) {
      const somebody = await new Visitor(world).signedInAs(other);
      for (const path of ['/received', '/received/20260302090000100-a', '/received/20260302090000100-a/message'])
        expect([path, (await somebody.get(path)).status]).toEqual([path, 403]);
      expect((await somebody.get('/')).page).not.toContain('/received');
    }
  });
});
