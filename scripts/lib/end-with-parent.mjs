// Loaded into the server by `npm start`: however the parent ends, even by kill -9, so does the
// server. The channel says so by closing.
process.channel?.unref();
process.on('disconnect', () => {
	process.kill(process.pid, 'SIGTERM');
});
