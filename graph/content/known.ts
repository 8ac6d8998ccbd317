/** `knownFrom` by the table of what is known: the compiler's only place that computes it. */
import { earliest, later } from '../model/position';
import type { EntityId, Known, PassageId } from '../model/types';
import { LiteralNames, type LiteralName } from './literals';

/** Citations as far as knownFrom needs them. */
export interface Cited {
	passages: PassageId[];
}

export class Knowns {
	private readonly passages = new Map<PassageId, Known>();
	private readonly entities = new Map<EntityId, Known>();
	private literals = new LiteralNames([]);

	constructor(private readonly works: number) {}

	get none(): Known {
		return later(this.works);
	}

	/** The reader of `count` passages of the work with this index knows it. */
	setPassage(id: PassageId, work: number, count: number): Known {
		const known = Array.from({ length: this.works }, (_, i) => (i === work ? count : 0));
		this.passages.set(id, known);
		return known;
	}

	passage(id: PassageId): Known {
		return this.passages.get(id) ?? this.none;
	}

	entity(id: EntityId): Known {
		return this.entities.get(id) ?? this.none;
	}

	later(...knowns: (Known | undefined)[]): Known {
		return later(this.works, ...knowns.filter((k): k is Known => k !== undefined));
	}

	/** A joint citation: the later of its passages. */
	citation(citation: Cited): Known {
		return this.later(...citation.passages.map((p) => this.passage(p)));
	}

	/** Alternatives: the earliest; nothing cited: known from the start. */
	earliest(citations: readonly Cited[]): Known {
		return citations.length ? earliest(citations.map((c) => this.citation(c))) : this.none;
	}

	/** The later of `base` and of all names that a text prints which stands there, but those of one entity. */
	printed(text: string | undefined, base: Known, except?: EntityId): Known {
		return text ? this.later(base, ...this.literals.knownFrom(text, base, except)) : base;
	}

	literalsIn(text: string) {
		return this.literals.in(text);
	}

	/**
	 * Names wait for other entities' names that they print, so they are settled together: knownFrom
	 * only grows, and stops when none grows any more. Returns it for each name, in the order given.
	 */
	settleNames(
		names: readonly { entity: EntityId; text: string; literal: boolean; base: Known }[]
	): Known[] {
		const settled: LiteralName[] = names.map((n) => ({
			text: n.text,
			entity: n.entity,
			knownFrom: n.base
		}));
		this.literals = new LiteralNames(settled.filter((_, i) => names[i]!.literal));
		for (let changed = true; changed;) {
			changed = false;
			settled.forEach((name, i) => {
				const known = this.printed(name.text, names[i]!.base, name.entity);
				if (known.some((n, w) => n > name.knownFrom[w]!)) {
					name.knownFrom = this.later(known, name.knownFrom);
					changed = true;
				}
			});
		}
		for (const name of settled) {
			const known = this.entities.get(name.entity);
			this.entities.set(name.entity, known ? earliest([known, name.knownFrom]) : name.knownFrom);
		}
		return settled.map((n) => n.knownFrom);
	}
}
