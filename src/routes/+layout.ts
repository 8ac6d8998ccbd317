// Pages are read, not run: links and forms that work without JavaScript. A tool that needs
// hydration (graph, timeline, continuity) says so in its own +page.ts.
export const csr = false;
export const trailingSlash = 'never';
