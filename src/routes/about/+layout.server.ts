/** Help says the same to everybody, so it stops nowhere. */
export const load = () => ({ cut: false, ruler: null });
