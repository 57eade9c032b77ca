/** What the mailbox has beside the look of the pages, whose stylesheet it links to: mails in frames, and their plain text. */
export const style = `
.top .brand {
  display: block;
}
.tools {
  column-gap: 0.8rem;
}
.tools a[aria-current] {
  color: inherit;
  font-weight: 700;
  text-decoration: none;
}
td {
  overflow-wrap: break-word;
}
td time {
  white-space: nowrap;
}
iframe {
  background: #fff;
  border: 1px solid #7a7468;
  block-size: 36rem;
  inline-size: 100%;
}
iframe.narrow {
  max-inline-size: 390px;
}
pre {
  background: var(--sheet);
  border: 1px solid var(--line);
  padding: 1rem;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}
details dt {
  font-weight: 600;
}
dd {
  overflow-wrap: anywhere;
}
`;
