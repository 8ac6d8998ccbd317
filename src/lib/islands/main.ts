/** The islands: custom elements over the server's markup. Every page works without them. */
export {};
