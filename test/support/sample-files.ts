import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A zip whose files are stored as they are. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, path]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const officeOf = (folder: string, type: string): Buffer =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/${folder}" ContentType="application/vnd.${type}.main+xml"/></Types>`,
    [folder]: '<x/>',
  });
const openxml = 'openxmlformats-officedocument';

/** One small file of each kind that is taken, by the ending of its name. */
export const sampleFiles: Readonly<Record<string, readonly [mediaType: string, content: Buffer]>> = {
  pdf: ['application/pdf', Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n')],
  docx: [
    `application/vnd.${openxml}.wordprocessingml.document`,
    officeOf('word/document.xml', `${openxml}.wordprocessingml.document`),
  ],
  xlsx: [
    `application/vnd.${openxml}.spreadsheetml.sheet`,
    officeOf('xl/workbook.xml', `${openxml}.spreadsheetml.sheet`),
  ],
  pptx: [
    `application/vnd.${openxml}.presentationml.presentation`,
    officeOf('ppt/presentation.xml', `${openxml}.presentationml.presentation`),
  ],
  odt: ['application/vnd.oasis.opendocument.text', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' })],
  ods: [
    'application/vnd.oasis.opendocument.spreadsheet',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
  ],
  png: [
    'image/png',
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  jpg: ['image/jpeg', Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////2Q==', 'base64')],
  txt: ['text/plain', Buffer.from('نص\r\n\tand tabs')],
  csv: ['text/csv', Buffer.from('\ufeffa;b\r\n1;2\r\n')],
};

export const announced = (name: string, mediaType: string, content: Buffer) => ({
  name,
  size: content.length,
  mediaType,
  sha256: createHash('sha256').update(content).digest('hex'),
});
