/** A picture as GEXF 1.2, which Gephi, sigma and NetworkX read. */
import { write } from 'graphology-gexf';
import type { ExportGraph } from '../model/export-graph';
import { describe, graphOf } from './export-graph';

/** As graphology-gexf writes it; it is not that of the version, so strict readers pass it over. */
const ITS_VIZ = 'xmlns:viz="http:///www.gexf.net/1.1draft/viz"';
const VIZ = 'xmlns:viz="http://www.gexf.net/1.2draft/viz"';

/** Labels, places, sizes, colours and shapes in GEXF's own terms, all else as attributes. */
export function exportGexf(picture: ExportGraph): string {
	const graph = graphOf(picture);
	graph.replaceAttributes({ creator: 'Canonry', description: describe(picture) });
	return write(graph, {
		version: '1.2',
		formatNode: (_, { label, x, y, size, color, shape, told }) => ({
			label,
			viz: { x, y, z: 0, size, color, shape },
			attributes: told
		}),
		formatEdge: (_, { label, weight, shape, told }) => ({
			...{ label, weight },
			viz: { shape },
			attributes: told
		})
	}).replace(ITS_VIZ, VIZ);
}
