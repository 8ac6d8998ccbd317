/** What findings say: sentences with slots for names, so that each reader gets the best name known. */
import type { Amount, Claim, EntityId, Message } from '../model/types';
import { offsetWords } from '../model/duration-words';
import type { RuleGraph } from './graph';
import { saysAlive } from './proposition';

type Piece = string | EntitySlot | Message;
interface EntitySlot {
	entity: EntityId;
}

/** A message from a template: text, slots and whole messages in order. */
export function tell(texts: TemplateStringsArray, ...pieces: Piece[]): Message {
	const message: Message = [];
	const add = (part: string | EntitySlot) => {
		const last = message.length - 1;
		if (typeof part === 'string' && typeof message[last] === 'string') message[last] += part;
		else if (part !== '') message.push(part);
	};
	texts.forEach((text, i) => {
		add(text);
		const piece = pieces[i];
		if (Array.isArray(piece)) piece.forEach(add);
		else if (piece !== undefined) add(piece);
	});
	return message;
}

/** Slots, or messages, one after the other. */
export function joined(parts: Piece[], between = '; '): Message {
	return parts.reduce<Message>((all, part, i) => tell`${all}${i > 0 ? between : ''}${part}`, []);
}

const slot = (entity: EntityId): EntitySlot => ({ entity });

/** What a claim says, without whose world it is in: "Ada, eyes: “green”". */
export function inWords(graph: RuleGraph, claim: Claim): Message {
	const subject = slot(claim.subject);
	const alive = saysAlive(graph, claim);
	if (alive !== undefined) return tell`${subject} is ${alive ? 'alive' : 'dead'}`;
	const label = graph.vocabulary.property(claim.property)?.label ?? claim.property;
	const not = claim.polarity === 'denied' ? 'not so: ' : '';
	const isLength = LENGTHS.some((trait) => graph.has(claim, trait));
	const amount = claim.amount && isLength ? `: ${amountWords(claim.amount)}` : '';
	if (claim.object === undefined) {
		const value = claim.value === undefined ? amount : `: “${claim.value}”`;
		const at = graph.has(claim, 'age') ? (claim.from ?? claim.until) : undefined;
		const when = at ? tell` (at the ${at.edge} of ${slot(at.event)})` : '';
		return tell`${not}${subject}, ${label}${value}${when}`;
	}
	const how = claim.constraint && offsetWords(claim.constraint.offset);
	if (how && graph.has(claim, 'time.offset')) {
		const { edge, objectEdge } = claim.constraint!;
		return tell`${not}the ${edge} of ${subject} lies ${how} after the ${objectEdge} of ${slot(claim.object)}`;
	}
	const part = claim.role ? ` (${claim.role.text})` : '';
	return tell`${not}${subject} ${label} ${slot(claim.object)}${part}${amount}`;
}

/** Traits of what takes so long; other amounts are worded by their rules. */
const LENGTHS = ['time.duration', 'age', 'space.travel'];

/** "2 to 3 days", "at least 2 days", "5". */
function amountWords({ least, most, unit }: Amount): string {
	const count =
		least === most
			? String(least ?? 'untold')
			: least === null
				? `at most ${most}`
				: most === null
					? `at least ${least}`
					: `${least} to ${most}`;
	return unit ? `${count} ${unit}` : count;
}

/** Whose world a claim is in, before what it says: "Reported by Ada: ", "Told as fact: ". */
export function saidBy({ worlds: [world] }: Claim): Message {
	if (!world) return tell`Told as fact: `;
	const how = SAID[world.kind];
	const said = how[0]!.toUpperCase() + how.slice(1);
	return world.holder ? tell`${said} by ${slot(world.holder)}: ` : tell`${said}: `;
}

/** The same of a claim that was named: "it is reported by Ada". */
export function saysIt({ worlds: [world] }: Claim): Message {
	if (!world) return tell`it is told as fact`;
	const how = SAID[world.kind];
	return world.holder ? tell`it is ${how} by ${slot(world.holder)}` : tell`it is ${how}`;
}

const SAID: Record<Claim['worlds'][number]['kind'], string> = {
	...{ report: 'reported', belief: 'believed', plan: 'planned', dream: 'dreamt' }
};
