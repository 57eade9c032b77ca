/** How mail programs name the fields at the head of a mail that they quote or pass on, in the languages people write to us in. */
const names: Readonly<Record<'from' | 'date' | 'to' | 'subject' | 'other', readonly string[]>> = {
  from: [
    ...[
      'from',
      'de',
      'expéditeur',
      'remitente',
      'von',
      'absender',
      'da',
      'mittente',
      'remetente',
      'van',
      'från',
      'fra',
      'od',
    ],
    ...[
      'от',
      'от кого',
      'отправитель',
      'від',
      'من',
      'المرسل',
      'مِن',
      '发件人',
      '寄件者',
      '寄件人',
      '差出人',
      '送信者',
      'kimden',
      'gönderen',
      'از',
      'מאת',
    ],
  ],
  date: [
    ...[
      'date',
      'sent',
      'sent on',
      'sent at',
      'envoyé',
      'envoyé le',
      "date d'envoi",
      'fecha',
      'enviado',
      'enviado el',
      'enviado em',
      'enviada em',
    ],
    ...[
      'gesendet',
      'gesendet am',
      'datum',
      'data',
      'inviato',
      'verzonden',
      'skickat',
      'sendt',
      'wysłano',
      'data invio',
    ],
    ...[
      'дата',
      'отправлено',
      'отправлен',
      'надіслано',
      'التاريخ',
      'تاريخ',
      'تاريخ الإرسال',
      'أُرسلت',
      'أرسلت',
      'تم الإرسال',
      'مُرسَل',
      'أُرسلت في',
    ],
    ...[
      '发送时间',
      '日期',
      '发送日期',
      '寄件日期',
      '傳送時間',
      '日時',
      '送信日時',
      '日付',
      'tarih',
      'gönderildi',
      'נשלח',
    ],
  ],
  to: [
    ...[
      'to',
      'à',
      'destinataire',
      'para',
      'an',
      'a',
      'aan',
      'till',
      'til',
      'do',
      'кому',
      'إلى',
      'الى',
      '收件人',
      '收件者',
      '宛先',
      'kime',
      'אל',
      '至',
    ],
  ],
  subject: [
    ...[
      'subject',
      'objet',
      'sujet',
      'asunto',
      'betreff',
      'assunto',
      'oggetto',
      'onderwerp',
      'ämne',
      'emne',
      'temat',
      'тема',
    ],
    ...['الموضوع', 'موضوع', '主题', '主旨', '主題', '件名', 'konu', 'נושא'],
  ],
  other: [
    ...[
      'cc',
      'cci',
      'bcc',
      'cco',
      'kopie',
      'copie',
      'copie à',
      'copia',
      'копия',
      'نسخة',
      '抄送',
      '副本',
      'reply-to',
      'répondre à',
      'organization',
      'importance',
      'attachments',
    ],
  ],
};

const kindOfName = new Map(
  Object.entries(names).flatMap(([kind, each]) => each.map((name) => [name, kind as keyof typeof names])),
);

/** Fields of a head that may run over several lines, and blank lines of programs that set each in a paragraph. */
const mostLines = 16;

/** Whether a head of a mail, as people read it, begins on this line: who wrote, when, and to whom or about what. */
export function beginsHeaderBlock(lines: readonly string[], at: number): boolean {
  if (fieldOf(lines[at] ?? '') === undefined) return false;
  const found = new Set<string>();
  let others = 0;
  for (const line of lines.slice(at, at + mostLines)) {
    if (line.trim() === '') {
      others += 1;
      if (others > 4) break;
      continue;
    }
    const kind = fieldOf(line);
    if (kind === undefined) {
      others += 1;
      if (others > 4) break;
      continue;
    }
    found.add(kind);
  }
  return found.has('from') && found.has('date') && (found.has('to') || found.has('subject'));
}

function fieldOf(line: string): string | undefined {
  const [, name = ''] = /^\s*\*{0,2}([\p{L}\p{M}' -]{1,24}?)\s*\*{0,2}\s?[:：]/u.exec(line) ?? [];
  return kindOfName.get(name.trim().toLowerCase());
}
