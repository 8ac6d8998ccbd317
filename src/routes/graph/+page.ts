// The picture is a tool: it runs. Without a script the page is a form, an SVG and a table.
export const csr = true;
