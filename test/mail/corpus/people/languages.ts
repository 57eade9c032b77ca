/** What a person writes, and what their program puts around it, in one language. */
export type Spoken = {
  readonly own: string;
  readonly asked: string;
  /** Who wrote, as web mail says it. */
  readonly wrote: string;
  /** The same as programs on a desk say it, without an address. */
  readonly wroteShort: string;
  readonly head: { readonly from: string; readonly sent: string; readonly to: string; readonly subject: string };
  readonly original: string;
  readonly forwarded: string;
  readonly phone: string;
};

const ana = 'Ana <ana@mission.example>';

export const languages: Readonly<Record<string, Spoken>> = {
  en: {
    own: 'We agree to the text.\nPlease change paragraph three.',
    asked: 'Does the mission object to the text?\nPlease say so in writing.',
    wrote: `On Mon, 2 Mar 2026 at 09:10, ${ana} wrote:`,
    wroteShort: 'On 3/2/26 09:10, Ana wrote:',
    head: { from: 'From', sent: 'Sent', to: 'To', subject: 'Subject' },
    original: 'Original Message',
    forwarded: 'Forwarded message',
    phone: 'Sent from my iPhone',
  },
  ar: {
    own: 'نوافق على النص.\nنرجو تعديل الفقرة الثالثة.',
    asked: 'هل تعترض البعثة على النص؟\nيرجى الرد كتابة.',
    wrote: `في الاثنين، 2 مارس 2026 في 9:10 ص كتب ${ana}:`,
    wroteShort: 'في 02/03/2026 09:10، كتب Ana:',
    head: { from: 'من', sent: 'تاريخ الإرسال', to: 'إلى', subject: 'الموضوع' },
    original: 'الرسالة الأصلية',
    forwarded: 'رسالة محولة',
    phone: 'أُرسلت من الـ iPhone',
  },
  fr: {
    own: 'Nous acceptons le texte.\nVeuillez modifier le troisième paragraphe.',
    asked: 'La mission fait-elle objection au texte ?\nMerci de répondre par écrit.',
    wrote: `Le lun. 2 mars 2026 à 09:10, ${ana} a écrit\u00a0:`,
    wroteShort: 'Le 02/03/2026 à 09:10, Ana a écrit\u00a0:',
    head: { from: 'De', sent: 'Envoyé', to: 'À', subject: 'Objet' },
    original: "Message d'origine",
    forwarded: 'Message transféré',
    phone: 'Envoyé de mon iPhone',
  },
  es: {
    own: 'Aceptamos el texto.\nPor favor, cambien el tercer párrafo.',
    asked: '¿Objeta la misión el texto?\nLe rogamos que lo diga por escrito.',
    wrote: `El lun, 2 mar 2026 a las 9:10, ${ana} escribió:`,
    wroteShort: 'El 2/3/26 a las 09:10, Ana escribió:',
    head: { from: 'De', sent: 'Enviado el', to: 'Para', subject: 'Asunto' },
    original: 'Mensaje original',
    forwarded: 'Mensaje reenviado',
    phone: 'Enviado desde mi iPhone',
  },
  ru: {
    own: 'Мы согласны с текстом.\nПросим изменить третий пункт.',
    asked: 'Возражает ли представительство против текста?\nПросим ответить письменно.',
    wrote: `пн, 2 мар. 2026 г. в 09:10, ${ana}:`,
    wroteShort: '02.03.2026 09:10, Ana пишет:',
    head: { from: 'От', sent: 'Отправлено', to: 'Кому', subject: 'Тема' },
    original: 'Исходное сообщение',
    forwarded: 'Пересылаемое сообщение',
    phone: 'Отправлено с iPhone',
  },
  zh: {
    own: '我们同意该案文。\n请修改第三段。',
    asked: '代表团是否反对该案文？\n请书面答复。',
    wrote: `${ana} 于2026年3月2日周一 09:10写道：`,
    wroteShort: '在 2026/3/2 9:10, Ana 写道:',
    head: { from: '发件人', sent: '发送时间', to: '收件人', subject: '主题' },
    original: '原始邮件',
    forwarded: '转发邮件',
    phone: '发自我的 iPhone',
  },
};
