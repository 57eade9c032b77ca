/** The look of the mailbox page. */
export const style = `
:root {
  color-scheme: light dark;
  font: 1rem / 1.5 system-ui, sans-serif;
}
body {
  margin: 0 auto;
  max-width: 70rem;
  padding: 1rem;
}
table {
  border-collapse: collapse;
  width: 100%;
}
th,
td {
  border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
  padding: 0.4rem 0.6rem;
  text-align: start;
  vertical-align: top;
}
td {
  overflow-wrap: anywhere;
}
time {
  white-space: nowrap;
}
iframe {
  background: #fff;
  border: 1px solid #767676;
  height: 36rem;
  width: 100%;
}
iframe.narrow {
  max-width: 390px;
}
pre {
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}
h1 {
  overflow-wrap: anywhere;
}
dt {
  font-weight: 600;
}
dd {
  margin-inline-start: 1rem;
  overflow-wrap: anywhere;
}
input,
button {
  font: inherit;
  padding: 0.25rem 0.5rem;
}
`;
