/** Targets of links in prose: an allow-list, for prose may come from strangers. */

const PLAIN_ADDRESS = /^mailto:[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * The address in the form that browsers read (so nothing is read otherwise later), or undefined
 * where it is refused. Allowed are http and https with a host and without user or password, and
 * mailto with one plain address. Relative and protocol-relative addresses are refused: pages of the
 * wiki are written `[[Page_Name]]`. Characters that browsers drop or turn (white space, controls,
 * backslash), with which a scheme can be disguised, are refused before anything is parsed.
 */
export function safeHref(written: string): string | undefined {
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0020\u007f-\u00a0\\<>"`{}\p{C}\p{Z}]/u.test(written)) return undefined;
	if (PLAIN_ADDRESS.test(written)) return `mailto:${written.slice('mailto:'.length)}`;
	if (!/^https?:\/\/[^/]/i.test(written) || !URL.canParse(written)) return undefined;
	const url = new URL(written);
	const web = url.protocol === 'http:' || url.protocol === 'https:';
	return web && url.hostname && !url.username && !url.password ? url.href : undefined;
}
