/**
 * Type, colours, links, focus. Colours are checked against white: text 15:1, links and buttons 6.3:1, errors 7:1
 * (WCAG 2.2, 1.4.3 asks for 4.5:1). The blue of the United Nations, #009edb, is 3:1: good for lines, not for words.
 */
export const base = `
:root{--ink:#16242e;--soft:#4a5b66;--line:#c9d5dc;--pale:#eef5f9;--blue:#009edb;--deep:#00628b;--red:#a4161a;--green:#1d6b34;
--space:1rem;font-size:106.25%}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;line-height:1.55;
font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Naskh Arabic","Liberation Sans",sans-serif}
body:lang(ar),.text:lang(ar){line-height:1.8}
h1,h2,h3{line-height:1.25;margin-block:2rem .6rem;text-wrap:balance}
h1{font-size:1.75rem;margin-block-start:1.2rem}h2{font-size:1.3rem}h3{font-size:1.05rem}
p,ul,ol,dl,table,blockquote,fieldset{margin-block:0 var(--space)}
a{color:var(--deep);text-underline-offset:.15em}a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid #b35c00;outline-offset:2px;border-radius:2px}
.wrap{max-width:58rem;margin-inline:auto;padding-inline:1rem}
.lead{font-size:1.12rem;max-width:46rem}
.soft{color:var(--soft)}.small{font-size:.88rem}
.hash{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.8rem;overflow-wrap:anywhere;direction:ltr;unicode-bidi:isolate}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--pale);border-inline-start:4px solid var(--blue);padding:1rem;max-width:46rem}
.skip:focus{position:static;inline-size:auto;block-size:auto;clip-path:none;display:block;padding:.5rem 1rem;background:#fff}
blockquote{margin-inline:0;padding-inline-start:.9rem;border-inline-start:3px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
`;
