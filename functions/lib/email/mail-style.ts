import { raw } from 'hono/html';

/**
 * Colours of the pages (`web/style/base.css`). Mail programs drop style sheets, so that every rule stands where it holds; what the one sheet below adds is
 * for those that keep it: darkness, and small screens. Without it a mail is whole and light.
 */
const ink = '#16242e';
const soft = '#4a5b66';
const line = '#c9d5dc';
const pale = '#eef5f9';
const deep = '#00628b';
const blue = '#009edb';

const family = "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Arial,sans-serif";

export const style = {
  page: `margin:0;padding:0;background-color:${pale}`,
  card: `width:100%;max-width:600px;background-color:#ffffff;border-top:6px solid ${blue}`,
  cell: `padding:20px 24px;${family};font-size:16px;line-height:1.55;color:${ink}`,
  head: `padding:14px 24px;border-bottom:1px solid ${line};${family};font-size:14px;line-height:1.4;color:${soft}`,
  foot: `padding:14px 24px 20px;border-top:1px solid ${line};${family};font-size:14px;line-height:1.5;color:${soft}`,
  brand: `font-size:18px;color:${ink}`,
  title: `margin:0 0 16px;font-size:22px;line-height:1.3;color:${ink}`,
  section: `margin:24px 0 8px;font-size:18px;line-height:1.3;color:${ink}`,
  paragraph: 'margin:0 0 16px',
  words: 'margin:0 0 16px;word-break:break-word;white-space:pre-wrap',
  quote: `margin:0 0 16px;padding:4px 12px;border:1px solid ${line};background-color:${pale}`,
  list: 'margin:0 0 16px;padding:0 24px',
  number: `font-size:13px;color:${soft};text-decoration:none`,
  note: `margin:0 0 16px;padding:10px 12px;background-color:${pale};border-bottom:2px solid ${blue}`,
  table: `width:100%;margin:0 0 20px;border-collapse:collapse;border-top:1px solid ${line}`,
  label: `width:32%;padding:8px 0;vertical-align:top;font-weight:normal;font-size:14px;color:${soft};border-bottom:1px solid ${line}`,
  gap: `width:12px;font-size:1px;border-bottom:1px solid ${line}`,
  value: `padding:8px 0;vertical-align:top;word-break:break-word;white-space:pre-wrap;border-bottom:1px solid ${line}`,
  buttonCell: `background-color:${deep};border-radius:6px`,
  button: 'display:inline-block;padding:14px 28px;font-size:17px;font-weight:bold;color:#ffffff;text-decoration:none',
  quietCell: `border:1px solid ${deep};border-radius:6px`,
  quiet: `display:inline-block;padding:9px 18px;font-weight:bold;color:${deep};text-decoration:none`,
  code: 'margin:0 0 16px;font-size:20px;font-weight:bold',
  small: `margin:0 0 10px;font-size:14px;color:${soft};word-break:break-word`,
  link: `color:${deep}`,
  /** Shown by lists of mails beside the subject, and nowhere in the mail. */
  preheader: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
} as const;

/** For programs that keep it: dark where the reader's screen is, and the width of a small one. */
export const sheet = raw(`<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.m-page{background-color:#0e1519!important}
.m-card{background-color:#16242e!important}
.m-card td,.m-card th,.m-card h1,.m-card h2,.m-card p,.m-card strong{color:#eef5f9!important;border-color:#3a4c58!important}
.m-card .m-soft,.m-card .m-soft *{color:#b9c8d1!important}
.m-card .m-pale{background-color:#22343f!important}
.m-card a{color:#7fd0f2!important}
.m-card .m-button{background-color:#7fd0f2!important}
.m-card .m-button a{color:#0e1519!important}
}
@media (max-width:480px){.m-around{padding:0!important}.m-in{padding:16px!important}}
</style>`);
