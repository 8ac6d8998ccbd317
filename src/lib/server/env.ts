/** The environment, read once; an empty variable is an unset one. */
import { join } from 'node:path';

const text = (name: string, otherwise = '') => process.env[name]?.trim() || otherwise;

export const env = {
	NEO4J_URI: text('NEO4J_URI'),
	NEO4J_USER: text('NEO4J_USER', 'neo4j'),
	NEO4J_PASSWORD: text('NEO4J_PASSWORD'),
	NEO4J_DATABASE: text('NEO4J_DATABASE'),
	CONTENT_DIR: text('CONTENT_DIR', 'content'),
	/** Megabytes of pages that are kept as they were sent; 0: none. */
	PAGE_CACHE_MB: Number(text('PAGE_CACHE_MB', '64')) || 0,
	/** Copies of chapters: the wording, which the repository does not hold. */
	SOURCE_DIR: text('SOURCE_DIR', join(text('CONTENT_DIR', 'content'), 'source'))
};
