/** The documents of an EPUB in reading order. */
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { selfClosed } from './html';
import { attribute, elements } from './html-tree';
import { UnreadableFile } from './unreadable';

/** Zip archives, and so EPUB, begin with these bytes. */
export function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The HTML documents of the spine, in its order (EPUB 3.3, 5.7; OCF 3.5: the container names the
 * package). Throws `UnreadableFile` for another archive and for a book that is encrypted or broken.
 */
export function epubDocuments(bytes: Uint8Array, name: string): { path: string; html: string }[] {
	const files = unzip(bytes, name);
	const text = (path: string) => {
		const found = files[path];
		return found && strFromU8(found);
	};
	const container = text('META-INF/container.xml');
	if (container === undefined)
		throw new UnreadableFile(
			name,
			'is an archive but no EPUB; unpack it and open the text in it'
		);
	const root = elements(parse(container), 'rootfile')[0];
	const packagePath = root && attribute(root, 'full-path');
	const opf = packagePath === undefined ? undefined : text(packagePath);
	if (packagePath === undefined || opf === undefined)
		throw new UnreadableFile(name, 'is an EPUB without a list of its contents');
	const tree = parse(selfClosed(opf));
	const items = new Map(
		elements(tree, 'item').map((item) => [attribute(item, 'id'), attribute(item, 'href')])
	);
	const spine = elements(tree, 'itemref')
		.filter((ref) => attribute(ref, 'linear') !== 'no')
		.map((ref) => items.get(attribute(ref, 'idref')));
	return spine.flatMap((href) => {
		const path = href === undefined ? '' : resolve(packagePath, href);
		const html = text(path);
		return html === undefined ? [] : [{ path, html }];
	});
}

function unzip(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
	try {
		return unzipSync(bytes, { filter: (file) => /\.(?:x?html?|xml|opf)$/iu.test(file.name) });
	} catch {
		throw new UnreadableFile(name, 'is a broken archive; fetch it again');
	}
}

function resolve(from: string, href: string): string {
	const steps = from.split('/').slice(0, -1);
	for (const step of decodeURIComponent(href.split('#')[0]!).split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	}
	return steps.join('/');
}
