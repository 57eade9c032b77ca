/**
 * What mail servers call a mail that did not arrive, in their subjects and texts: words of the systems that people use, by
 * language. None is proof by itself, since people write them as well.
 */
const stems = [
  // English
  "undeliver(?:able|ed|y)|non-?deliver(?:able|y)|returned mail|mail returned|has been (?:returned|postponed)|return(?:ed|ing)(?: message)?(?: back)? to (?:the )?sender|(?:mail|message|e-?mail) (?:delivery|system|transport) (?:has )?(?:fail(?:ed|ure)?|problem|error|status|warning)|delivery (?:status )?notification|delivery (?:to .{1,80} )?(?:has )?(?:fail(?:ed|ure)|problem|report|error)|fail(?:ed|ure) (?:mail|delivery|notice)|(?:could|can|can ?not|couldn't|can't|was|were|has|have|is)(?: ?not|n't)?(?: yet)?(?: be| been)? deliver(?:ed)?(?= |\\.|$)|not (?:yet )?(?:be(?:en)? )?delivered|did not reach|unable to (?:be )?deliver|not able to (?:be )?deliver|delayed mail|could not be sent|not deliver|permanent (?:fatal )?error|automatically rejected|there was an error sending your mail|delivery delayed|mail rejected|rejected mail|message frozen|ndn:",
  // German
  'unzustellbar|nicht (?:zugestellt|zustellbar)|zustellung .{0,40}(?:fehlgeschlagen|nicht möglich|verzögert)|zustellfehler|zustellstatus|fehler bei der (?:zustellung|nachrichtenübermittlung)',
  // French
  "non remis|non distribu|n'a pas pu être (?:remis|distribu|livr|envoy)|échec (?:de (?:la )?)?(?:remise|distribution|livraison|l'envoi|d'envoi)|état de remise|avis de non-remise|impossible de (?:remettre|distribuer)|retour(?:né)? à l'expéditeur",
  // Spanish, Portuguese, Italian
  'no se (?:puede|pudo|ha podido|pudieron) entregar|no entregad|(?:error|fallo|falla) (?:en|de) (?:la )?entrega|estado de (?:la )?entrega|devuelto al remitente|correo devuelto|no (?:ha podido ser|pudo ser|fue) entregado',
  'não (?:é possível|foi possível|pôde ser|pode ser|foi) entreg|não entregue|falha (?:na|de) entrega|devolvid[ao] ao remetente|não foi entregue',
  'impossibile recapitare|non recapitat|mancat[ao] (?:consegna|recapito)|non (?:è stato|può essere) (?:recapitato|consegnato)',
  // Dutch, Polish, Nordic languages, Czech, Turkish
  'onbestelbaar|niet (?:worden )?(?:bezorgd|afgeleverd)|niedostarcz|nie (?:została?|można|dostarczono)|olevererbart|kan ikke leveres|ikke levert|kunde inte levereras|går inte att leverera|nedoručitelné|teslim edilemedi|iletilemedi',
  // Russian, Ukrainian
  'не (?:было |был[аи]? |может быть |могло быть )?доставлен|недоставлен|не удалось доставить|не удается доставить|невозможно доставить|ошибка доставки|возврат(?:ено)? (?:письма|отправителю)|состоянии доставки|не доставлено|сбой доставки',
  // Chinese
  '退信|退件|退回|无法(?:投递|送达|传递|发送到|递送)|無法(?:傳遞|投遞|送達|遞送)|(?:投递|传输|发送|传递|递送|傳送|寄送)(?:失败|失敗)|未(?:能)?(?:送达|传递|投递|送達)|投递状态',
  // Japanese, Korean
  '配信(?:不能|できません|に失敗|エラー|されません)|配達(?:不能|できません)|送信(?:できません|に失敗)|送信エラー|メールエラー|メール送信エラー|未配達|戻ってきました|お届けできません|届けられません|배달되지|전송 ?실패|반송|배달할 수 없',
  // Arabic, Hebrew, Persian
  'لم يتم (?:تسليم|إرسال|التسليم|توصيل)|تعذ[ّ]?ر (?:تسليم|التسليم|إرسال|توصيل)|غير قابل(?:ة)? للتسليم|فشل (?:في )?(?:تسليم|التسليم|إرسال|الإرسال|توصيل)|حالة التسليم|لا يمكن (?:تسليم|توصيل)|לא ניתן למסור|قابل تحویل نیست',
].join('|');

const anywhere = new RegExp(stems, 'iu');

/** Before the words of a subject: names of systems in brackets, and signs. Not what people's programs put there. */
const answered =
  /^\s*(?:re|fwd?|fw|aw|wg|tr|rv|sv|vs|vl|ref|odp|пер|отв|res|enc|r|i|回复|转发|答复|回覆|轉寄|رد|إعادة توجيه|返信|転送)(?:\s?\[\d+\])?\s*[:：]/iu;

export const isAnswerOrForward = (subject: string): boolean => answered.test(subject);

/** Whether the subject is one of those that servers give what they return. */
export const saysUndelivered = (subject: string): boolean => !answered.test(subject) && tellsOfUndelivered(subject);

/** Further words of their texts: what became of a mailbox. */
const fates =
  /user(?:s)? (?:is |are )?(?:unknown|not found|doesn't have|does not exist)|unknown user|no such (?:user|address|recipient|mailbox|person)|(?:invalid|unknown|bad) (?:final delivery )?(?:userid|recipient|user address|address|mailbox)|(?:mailbox|account|quota|inbox)\b.{0,40}\b(?:full|over quota|exceed|disabled|suspended|unavailable|inactive)|(?:over|exceed\w*|exceeding (?:their|the)) (?:disk )?quota|recipient(?:'s| name)? .{0,40}(?:not (?:found|recognized|exist)|rejected|invalid)|following (?:mail )?(?:address|recipient)|not listed in|host (?:unknown|not found)|too many hops|message (?:has )?expired|delivery attempts|account (?:is|has been) (?:disabled|closed)|адресат|почтовый ящик|邮箱不存在|邮箱已满|用户不存在|收件人.{0,10}不存在|见つかりません|見つかりませんでした|一杯のため/iu;

export const tellsOfUndelivered = (text: string): boolean => anywhere.test(text) || fates.test(text);
