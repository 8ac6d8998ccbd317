/** A picture of the explorer as a text for Neo4j Browser, on a database that `canonry load` filled. */
import type { ExportGraph } from '../model/export-graph';

/**
 * By ids, which are permanent: the database holds everything and knows no reader, so what is shown must
 * be named. What is told as fact is drawn as a relation between two; all else by way of its claim,
 * which says in which world it is told.
 */
export const SHOW_PICTURE = `
MATCH (g:Generation)
WHERE g.complete
WITH g.id AS generation ORDER BY g.order DESC LIMIT 1
MATCH (one:Entity)
WHERE one.generation = generation AND one.id IN $entities
RETURN one, null AS fact, null AS subject, null AS claim, null AS object, null AS other
UNION ALL
MATCH (g:Generation)
WHERE g.complete
WITH g.id AS generation ORDER BY g.order DESC LIMIT 1
MATCH (one:Entity)<-[s:SUBJECT]-(c:Claim)-[o:OBJECT]->(other:Entity)
WHERE c.generation = generation AND c.id IN $claims
OPTIONAL MATCH (one)-[fact]->(other)
WHERE fact.claim = c.id
RETURN one, fact,
  CASE WHEN fact IS NULL THEN s END AS subject,
  CASE WHEN fact IS NULL THEN c END AS claim,
  CASE WHEN fact IS NULL THEN o END AS object,
  other
`.trim();

/** Parameters by `:param`, then the one query, which holds no data. */
export function exportCypher({ nodes, edges }: ExportGraph): string {
	const claims = [...new Set(edges.flatMap((e) => e.claims))];
	return [
		'// Shows a picture of the explorer on a database that "canonry load" filled.',
		'// In Neo4j Browser allow several statements at once, and switch "Connect result nodes" off:',
		'// otherwise it also draws ties between these that the picture leaves out.',
		'// Names there are the best of the whole story, however far somebody has read.',
		`:param entities => ${listOf(nodes.map((n) => n.id))};`,
		`:param claims => ${listOf(claims)};`,
		`${SHOW_PICTURE};`,
		''
	].join('\n');
}

/** A list of strings as Cypher writes it. */
function listOf(ids: readonly string[]): string {
	return `[${ids.map((id) => `'${id.replace(/[\\']/g, '\\$&')}'`).join(', ')}]`;
}
