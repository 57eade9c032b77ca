import { describe, expect, it } from 'vitest';
import { parseMail } from './mime/parse-mail.ts';
import { ownWords } from './own-words.ts';

const own = (text: string) => ownWords({ text }).own;
const quote = '\n> Do you agree?\n> Please answer.';
const head = (from: string, date: string, to: string, subject: string, colon = ':') =>
  `${from}${colon} Ana <ana@x.example>\n${date}${colon} 2 March 2026 09:10\n${to}${colon} bo@x.example\n${subject}${colon} Call\n\nDo you agree?`;

describe('what follows who wrote it is quoted', () => {
  it.each([
    ['English', 'On Mon, 2 Mar 2026 at 09:10, Ana <ana@x.example> wrote:'],
    ['English, over two lines', 'On Mon, 2 Mar 2026 at 09:10, Ana Maria of the Mission <\nana@x.example> wrote:'],
    ['French', 'Le lun. 2 mars 2026 à 09:10, Ana <ana@x.example> a écrit\u00a0:'],
    ['Spanish', 'El lun, 2 mar 2026 a las 9:10, Ana (<ana@x.example>) escribió:'],
    ['Russian', 'пн, 2 мар. 2026 г. в 09:10, Ana <ana@x.example>:'],
    ['Russian, by mail.ru', 'Понедельник, 2 марта 2026, 9:10 +03:00 от Ana <ana@x.example>:'],
    ['Chinese', 'Ana <ana@x.example> 于2026年3月2日周一 09:10写道：'],
    ['Chinese, by NetEase', '在 2026-03-02 09:10:11，"Ana" <ana@x.example> 写道：'],
    ['Arabic', '\u200fفي الاثنين، 2 مارس 2026 في 9:10 ص تمت كتابة ما يلي بواسطة Ana <\u200eana@x.example\u200e>:'],
    ['Arabic, with a verb', 'كتب Ana في 02/03/2026 09:10:'],
    ['German', 'Am Mo., 2. März 2026 um 09:10 Uhr schrieb Ana <ana@x.example>:'],
    ['Portuguese', 'Em seg., 2 de mar. de 2026 às 09:10, Ana <ana@x.example> escreveu:'],
    ['Italian', 'Il giorno lun 2 mar 2026 alle ore 09:10 Ana <ana@x.example> ha scritto:'],
    ['Japanese', '2026年3月2日(月) 9:10 Ana <ana@x.example>:'],
    ['Zoho', '---- On Mon, 02 Mar 2026 09:10:00 +0000 Ana <ana@x.example> wrote ----'],
    ['GroupWise', '>>> Ana Doe <ana@x.example> 3/2/2026 9:10 AM >>>'],
  ])('%s', (_, line) => {
    expect(own(`We agree.\n\n${line}\n\nDo you agree?\nPlease answer.`)).toBe('We agree.');
    expect(own(`We agree.\n${line}${quote}`)).toBe('We agree.');
  });

  it.each([
    'On 3 March 2026 the committee wrote:\nWe object.',
    'Please write to ana@x.example by 2 March 2026, 09:10:\n- the name',
    'The report says (page 3):\nWe object.',
    'From: Geneva\nTo: Nairobi\nWe travel.',
    'Subject: a call\nFrom the text we learn: this.',
    '>From Geneva we write.',
    'He wrote:\nnothing',
    'We agree.\nSent by the mission.',
    '我们同意。\n来自日内瓦的问候',
  ])('but not after a sentence: %s', (text) => {
    expect(own(text)).toBe(text);
  });
});

describe('the head of another mail begins what is quoted', () => {
  it.each([
    ['English', head('From', 'Sent', 'To', 'Subject')],
    ['English, in bold', head('*From', '*Sent', '*To', '*Subject', ':*')],
    ['French', head('De', 'Envoyé', 'À', 'Objet', ' :')],
    ['Spanish', head('De', 'Enviado el', 'Para', 'Asunto')],
    ['Russian', head('От', 'Отправлено', 'Кому', 'Тема')],
    ['Chinese', head('发件人', '发送时间', '收件人', '主题', '：')],
    ['Arabic', head('\u200fمن', '\u200fتاريخ الإرسال', '\u200fإلى', '\u200fالموضوع')],
    ['German', head('Von', 'Gesendet', 'An', 'Betreff')],
    ['Portuguese', head('De', 'Enviada em', 'Para', 'Assunto')],
    ['Italian', head('Da', 'Inviato', 'A', 'Oggetto')],
    ['Japanese', head('差出人', '送信日時', '宛先', '件名')],
    ['dashes', '---------- Forwarded message ---------\nFrom: Ana\n\nDo you agree?'],
    ['dashes in Russian', '-------- Пересылаемое сообщение --------\nDo you agree?'],
    ['dashes in Chinese', '------------------ 原始邮件 ------------------\nDo you agree?'],
    ['Apple', 'Début du message réexpédié :\n\nDo you agree?'],
  ])('%s', (_, block) => {
    expect(own(`We agree.\n\n${block}`)).toBe('We agree.');
    expect(own(`We agree.\n________________________________\n${block}`)).toBe('We agree.');
  });
});

describe('a signature is apart', () => {
  it.each([
    ['as usual', 'We agree.\n-- \nAna\nMission'],
    ['whose space was lost', 'We agree.\n\n--\nAna\nMission'],
    ['of a phone', 'We agree.\n\nSent from my iPhone'],
    ['of a phone in French', 'We agree.\n\nEnvoyé de mon iPhone'],
    ['of a phone in Arabic', 'We agree.\n\nأُرسلت من الـ iPhone الخاص بي'],
    ['of a phone in Chinese', 'We agree.\n\n发自我的 iPhone'],
    ['of a phone in Russian', 'We agree.\n\nОтправлено с iPhone'],
    ['of a program', 'We agree.\n\nGet Outlook for iOS'],
    ['above a quote', 'We agree.\n\n-- \nAna\n\nOn Mon, 2 Mar 2026 at 09:10, Bo <bo@x.example> wrote:\n> Yes?'],
  ])('%s', (_, text) => {
    const words = ownWords({ text });
    expect(words.own).toBe('We agree.');
    expect(words.signature).not.toBe('');
  });

  it('and nothing of a mail is lost', () => {
    const text = 'First.\n\nOn Mon, 2 Mar 2026 at 09:10, Bo <bo@x.example> wrote:\n> One?\nYes.\n> Two?\nNo.\n-- \nAna';
    expect(ownWords({ text })).toEqual({
      own: 'First.\n\nYes.\nNo.',
      quoted: 'On Mon, 2 Mar 2026 at 09:10, Bo <bo@x.example> wrote:\n> One?\n> Two?',
      signature: '-- \nAna'.replace(' ', ''),
    });
  });
});

describe('what markup says is believed', () => {
  const html = (body: string, ...headers: readonly string[]) =>
    parseMail(Buffer.from(['Content-Type: text/html; charset=utf-8', ...headers, '', body].join('\r\n')));
  const answer = 'In-Reply-To: <1@x.example>';
  const asked = 'Please say whether you agree to the text.';

  it.each([
    [
      'Gmail',
      `<div>We agree.</div><div class="gmail_quote"><div class="gmail_attr">Ana kirjutas:</div><blockquote class="gmail_quote">${asked}</blockquote></div>`,
    ],
    [
      'Gmail, passing on',
      `<div>We agree.</div><div class="gmail_quote"><div class="gmail_attr">Ana</div><p>${asked}</p></div>`,
    ],
    [
      'Outlook on the web',
      `<div>We agree.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Saatja:</b> Ana</div><p>${asked}</p>`,
    ],
    ['Apple Mail', `<div>We agree.</div><blockquote type="cite"><p>${asked}</p></blockquote>`],
    [
      'Thunderbird',
      `<p>We agree.</p><div class="moz-cite-prefix">Ana kirjutas:</div><blockquote type="cite"><p>${asked}</p></blockquote>`,
    ],
    ['Yahoo', `<div>We agree.</div><div class="yahoo_quoted"><p>${asked}</p></div>`],
    ['Proton Mail', `<div>We agree.</div><div class="protonmail_quote"><p>${asked}</p></div>`],
    ['QQ Mail', `<div>We agree.</div><div><includetail><p>${asked}</p></includetail></div>`],
  ])('of %s', async (_, body) => {
    const words = ownWords(await html(body, answer));
    expect(words.own).toBe('We agree.');
    expect(words.quoted).toContain(asked);
  });

  it('beside a plain form in which nothing shows it', async () => {
    const mail = await parseMail(
      Buffer.from(
        `${answer}\r\nContent-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\n\r\nWe agree.\r\n\r\nSaatja: Ana\r\n${asked}\r\n\r\n--q\r\nContent-Type: text/html\r\n\r\n<div>We agree.</div><div id="divRplyFwdMsg"><b>Saatja:</b> Ana</div><p>${asked}</p>\r\n--q--`,
      ),
    );
    expect(ownWords(mail).own).toBe('We agree.');
  });

  it("answers between pieces of a quote are the writer's", async () => {
    const piece = (text: string) => `<blockquote class="gmail_quote">${text}</blockquote>`;
    const mail = await html(
      `<div class="gmail_quote">${piece('Do you agree to one?')}<div>To one.</div>${piece('And do you agree to two?')}<div>Not to two.</div></div>`,
      answer,
    );
    expect(ownWords(mail).own).toMatch(/^To one\.\s+Not to two\.$/);
  });

  it("an indentation is the writer's own where nothing is answered", async () => {
    const body =
      '<p>We propose:</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px">A longer round for everybody.</blockquote>';
    expect(ownWords(await html(body)).own).toContain('A longer round');
  });
});
