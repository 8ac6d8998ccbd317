// A Vite plugin for `npm run dev`: the page reloads when the content is saved. What is read again,
// and which faults the page then shows, is the server's part (src/lib/server/site.ts).
import { resolve } from 'node:path';

/** @returns {import('vite').Plugin} */
export function contentReload() {
	return {
		name: 'canonry-content',
		apply: 'serve',
		configureServer(server) {
			const folder = resolve(process.env.CONTENT_DIR || 'content');
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (resolve(file).startsWith(folder)) server.hot.send({ type: 'full-reload' });
			});
		}
	};
}
