import type { Reader } from '../reader.ts';

type Props = { reader: Reader; hash: string /** Where the text lies whose hash it is. */; file: string };

/** The hash of a text, and the file with exactly the bytes it was taken over. */
export function TextHash({ reader, hash, file }: Props) {
  return (
    <p class="soft small">
      {reader.labelled(reader.say('case.hash'))}
      <span class="hash">{hash}</span>
      <br />
      <a href={file}>{reader.say('case.hash.file')}</a>
    </p>
  );
}

/** How anybody checks the hashes of a page. */
export const HowToCheck = ({ reader }: { reader: Reader }) => (
  <p class="soft small">
    {reader.say('case.hash.over')} {reader.say('case.hash.how')} <bdi class="hash">sha256sum *.txt</bdi>
  </p>
);
