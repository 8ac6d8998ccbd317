import { FORMATS, type PictureFormat } from '$lib/ui/graph/formats';

/** `/graph.gexf` and its kin. */
export const match = (text: string): text is PictureFormat =>
	FORMATS.some(({ format }) => format === text);
