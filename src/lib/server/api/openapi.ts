/** The OpenAPI 3.1 document of the API, made of the schemas that check its questions and answers. */
import { toJsonSchema, toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Call } from './call';
import { calls, components, Problem } from './schemas';

const config = {
	target: 'draft-2020-12',
	typeMode: 'output',
	overrideRef: ({ referenceId }: { referenceId: string }) => `#/components/schemas/${referenceId}`
} as const;

const definitions = { ...components, Problem };

/** The document; depends on nothing but the code and the wiki's name. */
export function openApi(name: string) {
	return {
		openapi: '3.1.1',
		info: {
			title: name,
			version: '1',
			description:
				'Everything is read at a position in the story: what lies past it is absent, as if it did not exist. The position is the parameter `at`, else that of the cookie, else the default of the wiki.'
		},
		servers: [{ url: '/api/v1' }],
		paths: Object.fromEntries(calls.map((call) => [call.path, { get: operation(call) }])),
		components: { schemas: openTo(toJsonSchemaDefs(definitions, config)) }
	};
}

function operation(call: Call) {
	const thing = call.path.includes('{id}');
	return {
		operationId: call.id,
		summary: call.summary,
		parameters: [
			...(thing
				? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
				: []),
			...Object.entries(call.query.entries).map(([name, entry]) => parameter(name, entry))
		],
		responses: {
			200: { description: 'As asked.', ...body('application/json', schemaOf(call.answer)) },
			400: fault('A parameter or a value that this call does not know.'),
			...(call.mayMiss && {
				404: fault('There is no such thing, or not yet at this position.')
			}),
			...(call.mayBeGone && { 410: fault('It was there once and has been removed.') }),
			503: fault('The store cannot be reached; Retry-After says when to ask again.')
		}
	};
}

function parameter(name: string, entry: v.ObjectEntries[string]) {
	const { description, ...schema } = schemaOf(entry as v.GenericSchema);
	return {
		...{ name, in: 'query' },
		...(description !== undefined && { description }),
		required: entry.type !== 'optional',
		// Lists are written with commas.
		...(schema.type === 'array' && { style: 'form', explode: false }),
		schema
	};
}

const body = (type: string, schema: JsonSchema) => ({ content: { [type]: { schema } } });

const fault = (description: string) => ({
	description,
	...body('application/problem+json', { $ref: '#/components/schemas/Problem' })
});

function schemaOf(schema: v.GenericSchema): JsonSchema {
	const { $schema: _, $defs: __, ...own } = toJsonSchema(schema, { ...config, definitions });
	return openTo(own);
}

/**
 * Answers may gain fields: the document leaves them open where the tests are strict.
 */
function openTo<T>(schema: T): T {
	if (Array.isArray(schema)) return schema.map(openTo) as T;
	if (schema === null || typeof schema !== 'object') return schema;
	const fields = Object.entries(schema).filter(([key]) => key !== 'additionalProperties');
	return Object.fromEntries(fields.map(([key, value]) => [key, openTo(value)])) as T;
}
