/** In which formats a picture leaves the wiki, and what each is for. */
export const FORMATS = [
	{ format: 'gexf', name: 'GEXF', use: 'for Gephi and other tools for graphs' },
	{ format: 'graphml', name: 'GraphML', use: 'for yEd, Cytoscape, igraph and most others' },
	{ format: 'json', name: 'JSON', use: 'for programs of your own' },
	{ format: 'cypher', name: 'Cypher', use: 'for Neo4j Browser, on a database of this wiki' }
] as const;

export type PictureFormat = (typeof FORMATS)[number]['format'];
