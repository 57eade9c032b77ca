import type { Reader } from '../reader.ts';

export function PageFooter({ reader }: { reader: Reader }) {
  return (
    <footer class="foot">
      <div class="wrap">{reader.say('site.footer')}</div>
    </footer>
  );
}
