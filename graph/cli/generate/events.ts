/** Events of an invented story: what happens, where, to whom, and after what. It is all told truly. */
import { newFigure } from './figures';
import type { Fields, Figure, Story } from './story';

const DAY = 86_400_000;
/** Of a hundred events, so many of each type; the rest are feasts. */
const TYPES: [type: string, percent: number][] = [
	...([
		['meeting', 20],
		['fight', 16],
		['journey', 16],
		['telling', 14]
	] as [string, number][]),
	...([
		['promise', 8],
		['killing', 4],
		['death', 4],
		['capture', 6]
	] as [string, number][]),
	...([['mission', 4]] as [string, number][])
];

/** The course of events: days pass from one to the next, whether anybody says so or not. */
export class Events {
	private last: Figure | undefined;
	/** A greater event, of which others are parts. */
	private mission: Figure | undefined;
	private readonly captives: Figure[] = [];
	private day = Date.UTC(1203, 4, 1);

	constructor(private readonly story: Story) {}

	/** The event that a passage tells. `cast` are those who are there, living characters. */
	add(passage: number, place: Figure, cast: readonly Figure[]): Figure {
		const { story } = this;
		const captive = this.captives.find((c) => !c.isGone);
		const type = captive && story.isSo(40) ? 'escape' : this.type();
		const title = story.names.title(type, story.nameOf(place, passage));
		const event = newFigure(story, 'event', passage, title);
		event.type = type;
		event.names[0]!.kind = 'title';
		story.meet(event);
		story.tie(event, 'happensAt', place, passage);
		story.write(event, passage, `It happens at [[${place.page}]].`);
		if (type === 'mission') this.setOut(event, passage);
		else this.order(event, passage);
		const [one, other, ...more] = cast;
		if (type === 'escape') this.escape(event, captive!, passage);
		else if (type === 'capture' && one && other) this.capture(event, one, other, passage);
		else if ((type === 'death' || type === 'killing') && one && other)
			this.die(event, one, type === 'killing' ? other : undefined, passage);
		else {
			const travels = type === 'journey' ? 'traveller' : undefined;
			for (const being of [one, other, ...more])
				if (being) this.joins(event, being, travels, passage);
			if (type === 'journey') this.arrive(event, place, passage);
			if (one && (type === 'telling' || type === 'promise')) this.says(event, one, passage);
		}
		return event;
	}

	private type(): string {
		let left = this.story.random.below(100);
		return TYPES.find(([, percent]) => (left -= percent) < 0)?.[0] ?? 'feast';
	}

	/** Tells, of most events, after which they come, and of some by how much, or the day. */
	private order(event: Figure, passage: number): void {
		const { story, last } = this;
		const days = story.isSo(15) ? 0 : 1 + story.random.below(9);
		this.day += days * DAY;
		if (last && story.isSo(75)) {
			const offset = [`P${Math.max(0, days - 1)}D`, `P${days + 1}D`];
			const constraint = { edge: 'start', objectEdge: 'end', offset };
			story.tie(event, 'after', last, passage, story.isSo(25) ? { constraint } : {});
		}
		if (story.isSo(15)) {
			const value = new Date(this.day).toISOString().slice(0, 10);
			story.claim(event, passage, { property: 'date', value });
		}
		if (story.isSo(20)) {
			const amount = { least: 1, most: 3, unit: 'hours' };
			story.claim(event, passage, { property: 'duration', value: 'an hour or more', amount });
		}
		if (this.mission && story.isSo(40)) story.tie(event, 'subeventOf', this.mission, passage);
		this.last = event;
	}

	private joins(
		event: Figure,
		being: Figure,
		role: string | undefined,
		passage: number
	): Fields | undefined {
		const told = this.story.tie(being, 'takesPartIn', event, passage, {
			...(role && { role })
		});
		if (told) this.story.write(event, passage, `[[${being.page}]] is there.`);
		return told;
	}

	/** Groups alone set out: people may die before it is over. */
	private setOut(event: Figure, passage: number): void {
		this.mission = event;
		const faction = this.story.someone('faction');
		if (faction) this.joins(event, faction, undefined, passage);
	}

	private capture(event: Figure, captive: Figure, captor: Figure, passage: number): void {
		this.joins(event, captive, 'captive', passage);
		this.joins(event, captor, 'captor', passage);
		this.captives.push(captive);
	}

	private escape(event: Figure, captive: Figure, passage: number): void {
		this.joins(event, captive, 'captive', passage);
		this.captives.splice(this.captives.indexOf(captive), 1);
	}

	/** A death ends what the dead one was and had; who led is followed by another. */
	private die(event: Figure, victim: Figure, killer: Figure | undefined, passage: number): void {
		const { story } = this;
		this.joins(event, victim, killer && 'victim', passage);
		if (killer) this.joins(event, killer, 'killer', passage);
		victim.isGone = true;
		const until = { event: event.page, edge: 'end', cites: [story.passages[passage]!.id] };
		for (const claim of victim.claims) {
			if (!['memberOf', 'leads', 'holds'].includes(String(claim.property)) || claim.world)
				continue;
			claim.until = until;
			const faction = story.figures.find(
				(f) => claim.property === 'leads' && f.page === claim.object
			);
			const heir = faction && story.someone('character', [victim]);
			if (heir && faction) {
				const from = { event: event.page, edge: 'end' };
				story.tie(heir, 'leads', faction, passage, { from });
			}
		}
	}

	private arrive(event: Figure, from: Figure, passage: number): void {
		const to = this.story.someone('place', [from]);
		if (!to) return;
		this.story.tie(event, 'setsOutFrom', from, passage);
		this.story.tie(event, 'leadsTo', to, passage);
		this.story.write(event, passage, `It ends at [[${to.page}]].`);
	}

	/** What was said stands in the teller's report, or in the plan of who promised. */
	private says(event: Figure, teller: Figure, passage: number): void {
		const { story } = this;
		const promised = event.type === 'promise';
		const object = story.someone('character', [teller]);
		const subject = promised ? teller : object && story.someone('character', [teller, object]);
		const property = promised ? 'helps' : story.isSo(50) ? 'knows' : 'threatens';
		if (!subject || !object || !story.say(subject, property, object)) return;
		const world = { world: promised ? 'plan' : 'report', by: teller.page };
		const said = {
			id: story.id('c'),
			subject: subject.page,
			property,
			object: object.page,
			...world
		};
		story.claims++;
		story.claim(event, passage, { property: 'content', content: [said] });
	}
}
