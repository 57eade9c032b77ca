/** What programs write between dashes above the mail that they quote or pass on. */
const titles = [
  ...[
    'original message',
    'original appointment',
    'original',
    'forwarded message',
    'forwarded by .{1,80}',
    'reply message',
    'original email',
    'forward message',
  ],
  ...[
    "message d'origine",
    'message original',
    'message initial',
    'message transféré',
    'message réacheminé',
    'e-mail transféré',
    'mail original',
  ],
  ...['mensaje original', 'mensaje reenviado', 'mensaje de origen'],
  ...[
    'ursprüngliche nachricht',
    'ursprüngliche mail',
    'originalnachricht',
    'original-nachricht',
    'weitergeleitete nachricht',
    'urspr. nachricht',
  ],
  ...[
    'mensagem original',
    'mensagem encaminhada',
    'messaggio originale',
    'messaggio inoltrato',
    'messaggio di inoltro',
  ],
  ...[
    'oorspronkelijk bericht',
    'doorgestuurd bericht',
    'oryginalna wiadomość',
    'orijinal mesaj',
    'ursprungligt meddelande',
  ],
  ...[
    'исходное сообщение',
    'пересылаемое сообщение',
    'пересланное сообщение',
    'перенаправленное сообщение',
    'оригинальное сообщение',
    'конец пересылаемого сообщения',
  ],
  ...[
    'الرسالة الأصلية',
    'رسالة أصلية',
    'رسالة محولة',
    'رسالة معاد توجيهها',
    'الرسالة المحولة',
    'رسالة مُعاد توجيهها',
    'رسالة تم إعادة توجيهها',
  ],
  ...[
    '原始邮件',
    '原始郵件',
    '转发邮件',
    '轉寄的郵件',
    '转发的邮件',
    '转发邮件信息',
    '原邮件',
    '回复的原邮件',
    '轉寄郵件',
    '元のメッセージ',
    '転送メッセージ',
    'original message text',
  ],
];

const between = new RegExp(`^[-_=*#\\s]{2,}\\s*(?:${titles.join('|')})\\s*[-_=*#\\s]{2,}$`, 'iu');

/** The same without dashes, as Apple and Outlook for Mac begin what they pass on. */
const alone =
  /^(?:begin forwarded message|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|anfang der weitergeleiteten (?:nachricht|e-mail)|inizio messaggio inoltrato|início da mensagem (?:encaminhada|reenviada)|начало переадресованного сообщения|начало пересылаемого сообщения|بداية الرسالة (?:المحولة|المُعاد توجيهها|المعاد توجيهها)|开始转发的邮件|以下是转发的邮件|转发的邮件|轉寄的郵件|開始轉寄郵件|転送されたメッセージ)\s*[:：]$/iu;

/** GroupWise: `>>> Ana Doe <ana@x.example> 3/2/2026 9:10 AM >>>`. Zoho: `---- On … Ana <ana@x.example> wrote ---`. Notes: `-----Ana wrote: -----`. */
const framed = [/^>>> .{3,200}>>>$/, /^-{3,}\s?.{3,200}(?:@|wrote).{0,200}?-{3,}$/];

/** Whether from this line on a mail is another one, quoted or passed on as a whole. */
export function isSeparator(line: string): boolean {
  const plain = line.trim();
  return plain.length < 500 && (between.test(plain) || alone.test(plain) || framed.some((shape) => shape.test(plain)));
}
