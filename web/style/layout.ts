/**
 * Header, footer, lists, tables, timeline. Logical properties only, so that right-to-left needs hardly a rule of its own:
 * only a title in another script, which reads in its direction, is told to stand where the page begins.
 */
export const layout = `
.top{border-block-start:6px solid var(--blue);border-block-end:1px solid var(--line);background:#fff}
.top .wrap{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;align-items:center;padding-block:.7rem}
.brand{font-weight:700;font-size:1.2rem;text-decoration:none;color:var(--ink);padding-block:.25rem}
.brand span{display:block;font-weight:400;font-size:.82rem;color:var(--soft)}
.tools{margin-inline-start:auto;display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;font-size:.88rem}
.tools form{margin:0;display:flex;flex-wrap:wrap;gap:.1rem;align-items:center}.tools form:first-child{margin-inline:-.25rem}
.link{border:0;background:none;padding:.3rem .25rem;min-block-size:1.75rem;font:inherit;color:var(--deep);text-decoration:underline;cursor:pointer}
.link[aria-pressed=true]{color:var(--ink);text-decoration:none;font-weight:700}
.nav{background:var(--deep)}
.nav ul{display:flex;flex-wrap:wrap;list-style:none;margin-block:0;padding-block:0;gap:0 .2rem}
.nav li{margin-inline:-.7rem .7rem}
.nav a{display:block;color:#fff;padding:.5rem .7rem;text-decoration:none}
.nav a:hover{text-decoration:underline}.nav a[aria-current]{background:#fff;color:var(--ink);font-weight:600}
.nav :focus-visible{outline-color:#ffbf47}
main{padding-block:.5rem 3rem;min-block-size:60vh}
.foot{border-block-start:1px solid var(--line);padding-block:1rem;color:var(--soft);font-size:.88rem}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem}
.facts dt{color:var(--soft)}.facts dd{margin:0;overflow-wrap:anywhere}
@media (max-width:30rem){.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-block-end:.5rem}}
.words{white-space:pre-wrap}.answers .error{margin:0}.answers dd{min-inline-size:0;padding-block-end:.4rem}.answers dt{padding-block-start:.1rem}
.answers :is(ol,ul,dl){margin:0}.answers :is(ol,ul){padding-inline-start:1.2rem}
.scroll{overflow-x:auto;margin-block-end:var(--space)}
table{border-collapse:collapse;inline-size:100%;margin:0}
th,td{text-align:start;vertical-align:top;padding-block:.5rem;padding-inline:0 .8rem;border-block-end:1px solid var(--line)}
:is(h1,.lead,.cards p)[dir=auto]{text-align:-webkit-match-parent;text-align:match-parent}
caption{text-align:start;font-weight:600;padding-block-end:.3rem}
td.words{white-space:pre-wrap;overflow-wrap:anywhere;min-inline-size:12rem}
.cards{list-style:none;padding:0}
.cards>li{border:1px solid var(--line);border-inline-start:4px solid var(--blue);padding:.8rem 1rem;margin-block-end:.8rem}
.cards p{margin-block-end:.3rem}.cards a{font-weight:600}
.tag{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.85rem;color:var(--deep);white-space:nowrap}
.tag.blocks{color:var(--red)}.tag.agrees{color:var(--green)}
.waits{background:var(--pale);border-inline-start:4px solid var(--blue);padding:.8rem 1rem;max-width:46rem}
.waits p{margin:0}
.progress{display:flex;flex-wrap:wrap;list-style:none;padding:0;gap:.8rem 0;margin-block:1.6rem}
.progress li{flex:1 1 6.5rem;text-align:center;position:relative;padding-block-start:1.6rem;font-size:.88rem}
.progress li::before{content:"";position:absolute;inset-block-start:.55rem;inset-inline:0;block-size:3px;background:var(--line)}
.progress li:first-child::before{inset-inline-start:50%}.progress li:last-child::before{inset-inline-end:50%}
.progress li::after{content:"";position:absolute;inset-block-start:0;inset-inline-start:calc(50% - .6rem);inline-size:1.2rem;block-size:1.2rem;
border-radius:50%;border:3px solid var(--line);background:#fff}
.progress .done::before,.progress .now::before{background:var(--deep)}.progress .done::after{background:var(--deep);border-color:var(--deep)}
.progress .now::after{border-color:var(--deep);box-shadow:inset 0 0 0 3px #fff;background:var(--blue)}.progress .now{font-weight:700}
.timeline{list-style:none;padding:0;border-inline-start:3px solid var(--line);margin-inline-start:.4rem}
.timeline li{padding-inline-start:1.1rem;padding-block-end:1rem;position:relative}
.timeline li::before{content:"";position:absolute;inset-inline-start:-.5rem;inset-block-start:.45rem;inline-size:.8rem;block-size:.8rem;border-radius:50%;background:var(--deep)}
.timeline p{margin:0}.timeline blockquote{margin-block:.3rem 0}
.balance{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1.2rem 2rem;margin-block-end:var(--space)}
.balance th[scope=row]{font-weight:400}
.bar{display:block;inline-size:9rem;max-inline-size:100%;block-size:.6rem;margin-block-start:.2rem;background:var(--pale);fill:var(--deep)}
ins,del{padding-inline:.15em;border-radius:2px}
ins{background:#dff3e4;color:#0f4d22;text-decoration:underline}del{background:#fbe3e4;color:#7d0f13;text-decoration:line-through}
.mark{font-size:.75em;font-weight:600}
details>summary{cursor:pointer;padding-block:.3rem;font-weight:600;color:var(--deep)}
@media print{.nav,.tools,.foot,.skip,form,.no-print{display:none!important}body{font-size:11pt}a{color:inherit;text-decoration:none}
details:not([open])>*{display:block}.text{border:1px solid #999;background:none}main{padding:0}}
`;
