/** UNHCR, in Arabic: title, language of the text, how members agree. The text is missing, and how long it circulates. */
export const proposal = [
  'العنوان: الفريق العامل المعني ببيانات الهجرة',
  'لغة النص: الإنكليزية',
  'كيفية موافقة الأعضاء: إجراء الموافقة الصامتة',
];

/** What was missing; the text is in English. */
export const completion = [
  'مدة التعميم: 72 ساعة',
  '',
  'The Executive Committee of the United Nations Network on Migration,',
  '',
  '1. Decides to establish a working group on migration data, open to all members of the Network;',
  '',
  '2. Requests the working group to collect what members publish on migration, and to propose a common set of indicators.',
];

/** WHO, in Chinese: does paragraph 2 cover data on the health of migrants? */
export const question = ['第2段是否也包括移民健康数据？', '', '世卫组织协调人'];

export const replyToQuestion = ['It covers all that members publish, data on health included.'];

/** UNODC, in Russian: the text says nothing of personal data. */
export const objection = 'В тексте ничего не сказано о защите персональных данных.';

/** UNODC, in Russian: that no data on individuals are exchanged was confirmed. */
export const lifting = 'Нам подтвердили, что данные о физических лицах не передаются.';

export const outOfOffice = ['I am out of the office until 11 January, with limited access to mail.'];

/** In the words of a stranger who writes under the address of the ILO. */
export const forged = ['We object to this text.'];

/** Who else states what, in the order of their mails. */
export const positions = [
  ['ilo', 'support'],
  ['ohchr', 'support'],
  ['who', 'no-objection'],
  ['iom', 'support'],
  ['undp', 'support'],
] as const;
