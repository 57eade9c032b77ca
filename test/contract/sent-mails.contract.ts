import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SentMailStore } from '#functions/lib/sent-mails/ports.ts';
import type { SentWords } from '#schemas/sent-mail.ts';

const caseId = 'DEC-2026-0001';
const [early, late] = ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z'] as const;

const mailTo = (name: string, more: Partial<SentWords> = {}): SentWords => ({
  ...{ to: `${name}@example.org`, language: 'en', subject: 'DEC-2026-0001: A text goes round' },
  text: `A text goes round\n\nDear ${name},\n\nRead it – «до пятницы» – 请看.\n\n-- \nThe case\n`,
  ...more,
});

/** What a store of the words of mails does. `open` gives an empty one. */
export function sentMailStoreContract(open: () => Promise<SentMailStore>): void {
  describe('words of mails', () => {
    let store: SentMailStore;
    beforeEach(async () => {
      store = await open();
    });

    it('come back as they were, those about one event or of the whole case', async () => {
      await store.keep(caseId, 12, [mailTo('iom')], late);
      await store.keep(caseId, 3, [mailTo('ilo'), mailTo('who', { language: 'ar', text: '' })], early);
      await store.keep('DEC-2026-0010', 3, [mailTo('fao')], early);
      const third = [mailTo('ilo'), mailTo('who', { language: 'ar', text: '' })].map((mail) => ({
        ...{ ...mail, seq: 3, at: early },
      }));
      expect(await store.kept(caseId, 3)).toEqual(third);
      expect(await store.kept(caseId)).toEqual([...third, { ...mailTo('iom'), seq: 12, at: late }]);
      expect(await store.kept(caseId, 1)).toEqual([]);
    });

    it('are kept once where the same mails are handed over again, and each time where their words are others', async () => {
      await store.keep(caseId, 3, [mailTo('ilo')], early);
      await store.keep(caseId, 3, [mailTo('ilo')], late);
      expect(await store.kept(caseId, 3)).toEqual([{ ...mailTo('ilo'), seq: 3, at: late }]);
      for (const [hour, language] of (['fr', 'es', 'ru', 'ar', 'zh'] as const).entries())
        await store.keep(caseId, 3, [mailTo('ilo', { language })], `2026-03-02T${11 + hour}:00:00.000Z`);
      const languages = (await store.kept(caseId, 3)).map(({ language }) => language);
      expect(languages).toEqual(['en', 'fr', 'es', 'ru', 'ar', 'zh']);
    });

    it('are kept whole where many of them are long and nothing alike', async () => {
      const mails = ['ilo', 'iom', 'who'].map((name) =>
        mailTo(name, { text: randomBytes(150_000).toString('base64') }),
      );
      await store.keep(caseId, 3, mails, early);
      const kept = await store.kept(caseId, 3);
      expect(kept).toHaveLength(3);
      expect(kept).toEqual(expect.arrayContaining(mails.map((mail) => ({ ...mail, seq: 3, at: early }))));
    });
  });
}
