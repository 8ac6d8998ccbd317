/** The picture as a file: what is shown of the graph in a format of other tools. */
import { exportCypher } from '$graph/cypher/picture';
import { exportGexf } from '$graph/layout/export-gexf';
import { exportGraphml } from '$graph/layout/export-graphml';
import { exportJson } from '$graph/layout/export-json';
import type { ExportGraph } from '$graph/model/export-graph';
import type { ClaimId, EntityId, PropertyId } from '$graph/model/types';
import { exportGraph, type ShownGraph } from '$graph/story/export-graph';
import type { Story } from '$graph/story/story';
import type { ExplorerData } from '$lib/explorer/data';
import type { Kept, Range } from '$lib/explorer/filter';
import type { PictureFormat } from '$lib/ui/graph/formats';

interface Format {
	mediaType: string;
	write(picture: ExportGraph): string;
}

const FORMATS: Readonly<Record<PictureFormat, Format>> = {
	gexf: { mediaType: 'application/gexf+xml; charset=utf-8', write: exportGexf },
	graphml: { mediaType: 'application/graphml+xml; charset=utf-8', write: exportGraphml },
	json: { mediaType: 'application/json; charset=utf-8', write: exportJson },
	cypher: { mediaType: 'text/plain; charset=utf-8', write: exportCypher }
};

/**
 * @param title what the picture shows, which also names the file
 * @param explorer what the page is made of
 * @param kept what remains of it under the filters
 * @param range the story time that is shown; absent: all
 */
export async function graphFile(
	story: Story,
	title: string,
	explorer: ExplorerData,
	kept: Kept,
	range: Range | undefined,
	format: PictureFormat
): Promise<Response> {
	const { mediaType, write } = FORMATS[format];
	const text = write(await exportGraph(story, shownOf(explorer, kept, range), title));
	return new Response(text, {
		headers: {
			'Content-Type': mediaType,
			'Content-Disposition': attachment(`${fileName(title)}.${format}`)
		}
	});
}

/** The explorer's ids are the domain's, as plain strings. */
function shownOf(
	{ steps, more }: ExplorerData,
	{ nodes, edges }: Kept,
	range: Range | undefined
): ShownGraph {
	const step = (i: number) => steps[i]!.id as EntityId;
	return {
		nodes: nodes.map((node) => ({ ...node, id: node.id as EntityId })),
		edges: edges.map(({ edge, claims }) => ({
			id: edge.id,
			source: edge.source as EntityId,
			target: edge.target as EntityId,
			property: edge.property as PropertyId,
			claims: claims.map((c) => c.id as ClaimId)
		})),
		steps: steps.map((s) => s.id as EntityId),
		more,
		...(range && { range: { since: step(range.first), until: step(range.last) } })
	};
}

/** The title without what file systems refuse. */
function fileName(title: string): string {
	const plain = title
		.replace(/[\\/:*?"<>|]|\p{C}/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[ .]+|[ .]+$/g, '');
	return [...plain].slice(0, 100).join('') || 'Graph';
}

/** Both ways of RFC 6266: for those who read ASCII alone, too. */
function attachment(name: string): string {
	const ascii = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^ -~]|%/g, '_');
	const exact = encodeURIComponent(name).replace(
		/['()*]/g,
		(c) => `%${c.charCodeAt(0).toString(16)}`
	);
	return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`;
}
