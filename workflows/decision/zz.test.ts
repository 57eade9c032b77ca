import { it } from 'vitest';
import { stories } from '#test/support/decision-stories.ts';
import { factsOf } from './mail-facts.ts';
import { noticesOf } from './notices.ts';
import { renderMail } from '#functions/lib/email/render-mail.ts';
import { decisionMails } from './emails/mails.ts';
it('dump', () => {
  const seen = new Set<string>(); const types = new Set<string>();
  for (const [name, tell] of Object.entries(stories)) {
    const story = tell();
    console.log('##', name, story.state.at);
    story.history.forEach((event, i) => {
      const state = story.states[i]!;
      types.add(event.type);
      const notices = noticesOf(event, state, story.network);
      const facts = factsOf(event, state, story.network);
      const by = Map.groupBy ? undefined : undefined;
      const m: Record<string, string[]> = {};
      for (const n of notices) (m[n.template + (n.taskId ? '*' : '')] ??= []).push(n.to.split('@')[0]!);
      console.log(event.seq, event.type, JSON.stringify(m));
      for (const n of notices) for (const language of ['en', 'ar']) {
        const mail = renderMail({ mails: decisionMails, template: n.template, facts, person: { id: n.to, name: 'Office X', language, timeZone: 'Africa/Nairobi' }, links: { caseUrl: 'https://t.example.org/cases/x', ...(n.taskId ? { taskUrl: 'https://t.example.org/t/x/y', code: '123456' } : {}) }, caseId: 'DEC-2026-0007', seq: event.seq, at: event.at, mailFrom: 'tawafuq@example.org', enclosure: 'dossier' });
        if (!seen.has(n.template + language) && ['no-consensus','please-confirm','receipt','fault'].includes(n.template)) console.log(mail.subject + '\n' + mail.text + (language==='ar' ? '': mail.html + (mail.attachments[0]?.content??'')));
        seen.add(n.template + language);
      }
    });
  }
  console.log('unseen', Object.keys(decisionMails.templates).filter((t) => !seen.has(t + 'en')), types.size);
});
