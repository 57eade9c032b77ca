/** Forms: labels above fields, errors beside them; what belongs to a choice is asked once it is made, where the browser can tell. Targets are at least 24 px (WCAG 2.2, 2.5.8). */
export const forms = `
.field{margin-block-end:1.4rem;max-width:46rem}
.field.wrong,.choices.wrong{border-inline-start:4px solid var(--red);padding-inline-start:.9rem}
label,legend{font-weight:600}legend{padding:0;margin-block-end:.4rem}
fieldset{border:0;padding:0;margin-inline:0;min-inline-size:0}
.group{border:1px solid var(--line);padding:1rem;max-width:46rem}
.hint{display:block;color:var(--soft);font-weight:400;font-size:.92rem;margin-block-end:.3rem}
.error{display:block;color:var(--red);font-weight:600;margin-block-end:.3rem}
input:not([type=radio],[type=checkbox]),textarea,select{display:block;inline-size:100%;font:inherit;color:inherit;padding:.5rem .6rem;
border:1px solid #5f717c;border-radius:3px;background:#fff}
input.short,select.short{max-inline-size:18rem}
textarea{min-block-size:7rem;line-height:1.5;resize:vertical}
.wrong input:not([type=radio]),.wrong textarea,.wrong select{border:2px solid var(--red)}
.radio{display:grid;grid-template-columns:1.6rem 1fr;gap:0 .4rem;align-items:start;margin-block-end:.7rem}
.radio input{inline-size:1.25rem;block-size:1.25rem;margin-block-start:.2rem;accent-color:var(--deep)}
.radio .hint{grid-column:2;margin:0}
.under{border-inline-start:3px solid var(--line);margin-inline-start:.6rem;padding-inline-start:1.1rem;margin-block-end:1rem}
.radio:has(input:not(:checked))+.under{display:none}
.parties{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.2rem}
.button{font:inherit;font-weight:600;display:inline-block;border:2px solid var(--deep);background:var(--deep);color:#fff;border-radius:3px;
padding:.55rem 1.2rem;cursor:pointer;text-decoration:none}
.button:hover{background:#004d6e}.button.quiet{background:#fff;color:var(--deep)}.button.quiet:hover{background:var(--pale)}
.buttons{display:flex;flex-wrap:wrap;gap:.8rem;align-items:center}
.summary{border:4px solid var(--red);padding:1rem;margin-block:1rem;max-width:46rem}
.summary h2{margin:0 0 .4rem}.summary ul{margin:0;padding-inline-start:1.2rem}.summary a{color:var(--red);font-weight:600}.summary p:last-child{margin:0}
.note{border:3px solid var(--green);padding:.8rem 1rem;max-width:46rem}.note h2{margin-block-start:0}.note p:last-child{margin:0}
.code{max-inline-size:10rem;letter-spacing:.25em;font-variant-numeric:tabular-nums;direction:ltr}
.row{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:end}.row .field{flex:0 1 14rem;margin-block-end:.8rem}
`;
