import type { Reader } from '../reader.ts';

type Props = { reader: Reader; hash: string /** Where the text lies whose hash it is. */; file: string };

/** The hash of a text, the file with exactly the bytes it was taken over, and how anybody checks it. */
export function TextHash({ reader, hash, file }: Props) {
  return (
    <p class="soft small">
      {reader.say('case.hash')}: <span class="hash">{hash}</span>
      <br />
      {reader.say('case.hash.how')} <a href={file}>{reader.say('case.hash.file')}</a>{' '}
      <span class="hash no-print">sha256sum *.txt</span>
    </p>
  );
}
