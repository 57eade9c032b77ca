/** The line before a signature (RFC 3676, section 4.3); where spaces at the end of lines were lost, only near the end of the words. */
const delimiter = /^-- $/;
const bareDelimiter = /^(?:--|—|–|__+)\s*$/;
const mostLines = 12;

/** What phones and services put under every mail says that it was sent, and by what: neither alone is enough. */
const sent =
  /^[-\s]*(?:sent|get|envoyé|obtenir|télécharger|enviado|obtener|obtenha|gesendet|von meinem|inviato|scarica|verzonden|отправлено|скачайте|получить|أُ?رسلت?|أُرسلت?|تم الإرسال|مرسلة?|احصل|الحصول|发自|發自|从我的|從我的|来自|來自|由我的|获取|取得|下载|iphone|ipad|android)/iu;
const by =
  /(?:iphone|ipad|ios|android|galaxy|samsung|huawei|honor|xiaomi|redmi|oppo|vivo|nokia|blackberry|outlook|yahoo|gmail|hotmail|proton|zoho|foxmail|mail\.ru|yandex|яндекс|mailspring|aquamail|mymail|spark|superhuman|airmail|tutanota|windows|smartphone|handy|téléphone|teléfono|móvil|смартфона|телефона|هاتف|جوال|手机|手機|邮箱|から送信)/iu;
const longest = 100;

/** How many of a writer's own lines from the end are a signature. */
export function signatureLines(own: readonly string[]): number {
  const found = own.findIndex((line, at) => delimiter.test(line) || (bareDelimiter.test(line) && isNearEnd(own, at)));
  const end = found < 0 ? own.length : found;
  const last = own.slice(0, end).findLastIndex((line) => line.trim() !== '');
  return own.length - (last > 0 && isAutomatic(own[last] ?? '') ? last : end);
}

const isAutomatic = (line: string): boolean => line.length <= longest && sent.test(line) && by.test(line);

const isNearEnd = (own: readonly string[], at: number): boolean =>
  at > 0 && own.slice(at + 1).filter((line) => line.trim() !== '').length <= mostLines;
