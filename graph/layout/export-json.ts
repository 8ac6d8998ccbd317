/** A picture as JSON: the API's names of nodes and ties, with places and times beside them. */
import type { ExportGraph } from '../model/export-graph';

export function exportJson(picture: ExportGraph): string {
	return `${JSON.stringify(picture, null, 2)}\n`;
}
