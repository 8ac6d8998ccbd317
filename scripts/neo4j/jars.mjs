// What a Neo4j without Docker needs: Java, and the jars that its pom names.
import { fileURLToPath } from 'node:url';
import { jarsOf } from '../lib/jars.mjs';

const neo4j = jarsOf({
	name: 'Neo4j',
	pom: fileURLToPath(new URL('pom.xml', import.meta.url)),
	key: 'neo4j',
	size: 'some 120 MB'
});

export const { version, jars, requireJava } = neo4j;

/** Whether `startNeo4j` can work on this machine, and why. */
export const neo4jAvailable = neo4j.available;
