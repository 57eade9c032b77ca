import type { Family } from './family.ts';
import { originalFields } from './original.ts';

/** Subject and first words of Exchange and others in the languages of those who set them up. */
const said: Readonly<Record<string, readonly [subject: string, words: string, diagnostics: string]>> = {
  ar: ['تعذر التسليم: قرار', 'فشل التسليم إلى هؤلاء المستلمين أو المجموعات:', 'معلومات التشخيص للمسؤولين:'],
  de: [
    'Unzustellbar: Entscheidung',
    'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:',
    'Diagnoseinformationen für Administratoren:',
  ],
  es: [
    'No se puede entregar: Decisión',
    'No se pudo entregar el mensaje a estos destinatarios o grupos:',
    'Información de diagnóstico para administradores:',
  ],
  fr: [
    'Non remis : Décision',
    'Échec de la remise pour ces destinataires ou groupes :',
    'Informations de diagnostic pour les administrateurs :',
  ],
  it: [
    'Impossibile recapitare: Decisione',
    'Recapito non riuscito per questi destinatari o gruppi:',
    'Informazioni di diagnostica per gli amministratori:',
  ],
  ja: ['配信不能: 決定', '次の受信者またはグループへの配信に失敗しました:', '管理者用診断情報:'],
  pt: [
    'Não é possível entregar: Decisão',
    'Falha na entrega para estes destinatários ou grupos:',
    'Informações de diagnóstico para administradores:',
  ],
  ru: [
    'Недоставлено: Решение',
    'Не удалось доставить следующим получателям или группам:',
    'Диагностические сведения для администраторов:',
  ],
  zh: ['无法投递: 决定', '向以下收件人或组传递邮件失败:', '管理员的诊断信息:'],
  nl: [
    'Onbestelbaar: Besluit',
    'Het bezorgen bij deze geadresseerden of groepen is mislukt:',
    'Diagnostische gegevens voor beheerders:',
  ],
  pl: [
    'Niedostarczalne: Decyzja',
    'Nie można dostarczyć wiadomości do tych adresatów:',
    'Informacje diagnostyczne dla administratorów:',
  ],
  tr: [
    'Teslim edilemedi: Karar',
    'Şu alıcılara veya gruplara teslim edilemedi:',
    'Yöneticiler için tanılama bilgileri:',
  ],
};

const mailbox = '<MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>';

export const exchangeByLanguage: readonly Family[] = Object.entries(said).flatMap(
  ([language, [subject, words, diagnostics]]) => [
    {
      name: `Exchange, ${language}`,
      from: `Microsoft Outlook ${mailbox}`,
      subject,
      words: `${words}\n\nwho@example.org\n\n${diagnostics}\n\nGenerating server: MX1.example.org\n\nwho@example.org\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n\n${originalFields}`,
    },
    {
      name: `a server, ${language}`,
      from: 'postmaster@example.org',
      subject,
      words: `${words}\n\n<who@example.org>: 550 5.1.1 User unknown`,
      attaches: 'message/rfc822',
      sender: 'postmaster@example.org',
    },
  ],
);
