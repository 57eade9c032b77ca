import { textsIn } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { canonicalText } from '#schemas/text/canonical.ts';
import { type BundledFile, textFile } from './zipped.ts';

/** Every version of every text, as the bytes over which its hash was taken. */
export const textFiles = ({ sections }: ViewedCase): BundledFile[] => {
  const files = textsIn(sections).map(({ version, language, title, text, followUps }) =>
    textFile(`texts/version-${version}-${language}.txt`, canonicalText(title, text, followUps)),
  );
  return [...new Map(files.map((file) => [file.path, file])).values()];
};
