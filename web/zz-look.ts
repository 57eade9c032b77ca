import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { linkCode, linkToken } from '#functions/lib/links.ts';
import { issueSession } from '#functions/lib/session.ts';
import { createWeb } from '#functions/web/app.tsx';
import { committee, createWorld } from '#test/support/world.ts';

const world = await createWorld();
const form = {
  title: 'Creating a working group on migration data',
  text: 'The Executive Committee of the United Nations Network on Migration,\n\nRecalling objective 1 of the Global Compact,\n\n1. Decides to create a working group on migration data, chaired by IOM and DESA;\n\n2. Requests the group to report by 30 June 2027.',
  language: 'en',
  method: 'silence',
  circulateFor: 'P5D',
  background: 'Data are scattered.',
  translations: [
    {
      language: 'ar',
      title: 'إنشاء فريق عامل معني ببيانات الهجرة',
      text: 'إن اللجنة التنفيذية لشبكة الأمم المتحدة المعنية بالهجرة،\n\nإذ تشير إلى الهدف 1 من الاتفاق العالمي،\n\n1. تقرر إنشاء فريق عامل معني ببيانات الهجرة، برئاسة المنظمة الدولية للهجرة وإدارة الشؤون الاقتصادية والاجتماعية؛',
    },
  ],
  followUps: [{ action: 'Draft the terms of reference', owner: 'IOM', dueAt: '2026-05-01T23:59:59.000Z' }],
};
const c1 = await world.circulated(form);
await world.act(c1, 'undp', 'position', { choice: 'support', explanation: 'With thanks to the proposer.' });
await world.act(c1, 'ilo', 'position', { choice: 'objection', reason: 'Paragraph 1 leaves out labour statistics.' });
await world.act(c1, 'coordinator', 'facilitate', {
  choice: 'revise',
  text: form.text.replace('IOM and DESA', 'IOM, DESA and ILO, with attention to labour statistics'),
});
await world.act(c1, 'undp', 'position', { choice: 'support' });
const c2 = await world.circulated({ ...form, title: 'Extending the workplan to 2028' });
const c3 = await world.circulated({ ...form, title: 'Admitting an entity to the Network' });
await world.act(c3, 'who', 'position', { choice: 'mandate-concern', reason: '<b>Our mandate</b> under article 2' });
const c4 = await world.circulated({ ...form, title: 'Adopted thing' });
for (const m of committee) await world.act(c4, m, 'position', { choice: 'support' });
await world.act(c4, 'secretariat', 'publish', { choice: 'publish' });
const app = createWeb(world.services);
const env = { event: { requestContext: { timeEpoch: Date.parse(world.now()) + 1000 } } };
const server = createServer((req, res) => {
  const b: Buffer[] = [];
  req.on('data', (d) => b.push(d));
  req.on('end', async () => {
    const r = await app.fetch(
      new Request('http://127.0.0.1' + req.url, {
        method: req.method!,
        headers: req.headers as any,
        ...(b.length ? { body: Buffer.concat(b) } : {}),
      }),
      env as any,
    );
    const h: any = {};
    r.headers.forEach((v, k) => {
      if (k !== 'set-cookie') h[k] = v;
    });
    const sc = r.headers.getSetCookie();
    if (sc.length) h['set-cookie'] = sc;
    res.writeHead(r.status, h);
    res.end(Buffer.from(await r.arrayBuffer()));
  });
});
await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
const base = 'http://127.0.0.1:' + (server.address() as any).port;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const posTask = (await world.tasks('who')).find((t) => t.caseId === c2 && t.kind === 'position')!;
const facTask = (await world.tasks('coordinator')).find((t) => t.kind === 'facilitate')!;
const tok = linkToken(world.services.settings.secretKey, posTask.taskId, 'who@example.org');
const jobs: [string, string, string | undefined][] = [
  ['home-out', '/', undefined],
  ['signin', '/sign-in', undefined],
  ['register', '/register', undefined],
  ['entry', '/register/' + c4, undefined],
  ['link', `/t/${posTask.taskId}/${tok}`, undefined],
  [
    'closed',
    `/t/${c1}.3.position.WHO/${linkToken(world.services.settings.secretKey, c1 + '.3.position.WHO', 'who@example.org')}`,
    undefined,
  ],
  ['home-in', '/', 'who@example.org'],
  ['new', '/proposals/new', 'iom@example.org'],
  ['tasks', '/tasks', 'coordinator@example.org'],
  ['case', '/cases/' + c1 + '?from=1&to=2', 'undp@example.org'],
  ['cases', '/cases', 'undp@example.org'],
  ['fac', '/tasks/' + facTask.taskId, 'coordinator@example.org'],
  ['case3', '/cases/' + c3, 'undp@example.org'],
  ['receipt', '/cases/' + c1 + '/receipt', 'undp@example.org'],
  ['nope', '/nope', 'undp@example.org'],
];
const only = process.argv[2]?.split(',');
const violations: any = {};
for (const lang of ['en', 'ar'])
  for (const width of [1100, 360])
    for (const [name, path, who] of jobs) {
      if (only && !only.includes(name)) continue;
      const ctx = await browser.newContext({ viewport: { width, height: 800 } });
      const cookies: any[] = [{ name: 'language', value: lang, url: base }];
      if (who)
        cookies.push({
          name: 'session',
          value: (await issueSession(world.services.settings.secretKey, who, world.now())).token,
          url: base,
        });
      await ctx.addCookies(cookies);
      const page = await ctx.newPage();
      const msgs: string[] = [];
      page.on('console', (m) => msgs.push(m.text()));
      const r = await page.goto(base + path);
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if ((over as number) > 0)
        console.log(
          name,
          lang,
          width,
          'OVERFLOW',
          over,
          await page.evaluate(
            `[...document.querySelectorAll('body *')].filter(e=>{const r=e.getBoundingClientRect();return (r.right>innerWidth+1||r.left<-1)&&!e.closest('.scroll')&&!e.closest('.unseen')}).slice(0,5).map(e=>e.tagName+'.'+e.className)`,
          ),
        );
      if (msgs.length) console.log(name, lang, width, msgs);
      if (width === 1100) {
        const axe = (await import('node:fs')).readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
        await page.evaluate(axe);
        const v: any = await page.evaluate(
          "axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']}).then(r=>r.violations.map(v=>v.id+': '+v.nodes.slice(0,3).map(n=>n.target).join(' | ')))",
        );
        if (v.length) console.log(name, lang, r!.status(), v);
      }
      const h = (await page.evaluate('document.documentElement.scrollHeight')) as number;
      await page.setViewportSize({ width, height: Math.min(h, 1500) });
      for (let i = 0; i * 1500 < h && i < 3; i++) {
        await page.evaluate(`scrollTo(0,${i * 1500})`);
        await page.screenshot({ path: `/tmp/web/shots/${name}-${lang}-${width}-${i}.png` });
      }
      await ctx.close();
    }
await browser.close();
server.close();
process.exit(0);
