import { toJsonSchema } from '@valibot/to-json-schema';
import { chapterSchema, declarationsSchema, pageSchema } from './schema';

/** JSON Schemas for editors; see docs/content-format.md. */
export default function generate(): Record<string, string> {
	const write = (schema: Parameters<typeof toJsonSchema>[0], title: string) =>
		JSON.stringify({ title, ...toJsonSchema(schema) }, null, '\t');
	return {
		'docs/schema/page.schema.json': write(pageSchema, 'Front matter of a Canonry page'),
		'docs/schema/declarations.schema.json': write(
			declarationsSchema,
			'What a work of a Canonry wiki declares to be meant'
		),
		'docs/schema/chapter.schema.json': write(chapterSchema, 'A chapter of a Canonry wiki')
	};
}
