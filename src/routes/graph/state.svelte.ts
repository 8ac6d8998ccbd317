/**
 * The state of the graph's page: its address, and what follows from it. What needs nothing from the
 * server answers at once and is then written into the address; all else visits it.
 */
import type { ExplorerData } from '$lib/explorer/data';
import { rangeOf, type Range } from '$lib/explorer/filter';
import {
	partsOf,
	readSearch,
	WHOLE,
	writeQuery,
	type ExplorerQuery,
	type Look
} from '$lib/explorer/query';
import { viewOf } from '$lib/explorer/view-model';
import type {
	AboutView,
	EvidenceView,
	FacetsView,
	NamedView,
	NodeView,
	PathsView,
	StepView,
	StoryChoice
} from '$lib/ui/graph/view';
import { count } from '$lib/ui/graph/words';
import { asideOf, chosenOf, trailOf } from './chosen';
import { facetsOf, switched } from './facets';
import { chosen, ledBack, lookedAround, switchedIn, type SetAside } from './moves';
import { reached } from './reached';
import type { Heard } from './live';
import { markOf, nodesById, tableOf } from './rows';

/** What the loads of the page answer. */
export interface GraphData {
	explorer: ExplorerData;
	/** Absent for a whole story. */
	about?: AboutView;
	stories: StoryChoice[];
	/** Whom the address names besides, by the id as it stands there. */
	named: Record<string, NamedView>;
	/** Who is chosen. */
	node?: NodeView | undefined;
	evidence?: EvidenceView | undefined;
	paths?: PathsView | { missing: string } | undefined;
}

/** What the page gets: it follows each change of it. */
export interface GraphProps {
	data: GraphData;
	/** The address's query, from `?` on. */
	search: string;
	/** Whether another address is being visited. */
	visiting: boolean;
	/** Writes the address without a visit; visits an address. */
	onreplace: (search: string) => void;
	onvisit: (search: string) => unknown;
}

export class GraphState {
	readonly #props: () => GraphProps;
	readonly data = $derived.by(() => this.#props().data);

	/** Follows the address, and runs ahead of it by what is not visited. */
	query = $derived.by<ExplorerQuery>(() => ({
		...reached(readSearch(this.#props().search), this.data),
		center: this.data.explorer.center ?? this.data.explorer.whole ?? WHOLE
	}));

	readonly view = $derived.by(() => viewOf(this.data.explorer, this.query));
	readonly nodes = $derived.by(() => nodesById(this.view));
	readonly range = $derived.by(() => rangeOf(this.data.explorer.steps, this.query));
	readonly table = $derived.by(() =>
		tableOf(this.view, this.data.explorer.passages, this.query, (change) => ({
			href: this.href(change),
			onchoose: () => this.change(change)
		}))
	);
	/** Events with the passages that first tell them. */
	readonly steps = $derived.by(() => {
		const { steps, passages } = this.data.explorer;
		return steps.map(({ mark, ...step }): StepView => ({
			...step,
			...(mark !== undefined && { mark: markOf(passages[mark]!) })
		}));
	});
	readonly facets = $derived.by(() => facetsOf(this.data.explorer, this.query, this.view.counts));
	/** The open tie's, once it is here. */
	readonly evidence = $derived.by(() =>
		this.data.evidence?.edge === this.query.edge ? this.data.evidence : undefined
	);

	/** Who is chosen, where no tie is open. */
	readonly chosen = $derived.by(() =>
		chosenOf(this.data, this.query, this.view, (change) => this.href(change))
	);
	readonly aside = $derived.by(() =>
		asideOf(this.data, this.query, (change) => this.href(change))
	);
	readonly trail = $derived.by(() =>
		trailOf(this.data, this.query, (id) => this.href(ledBack(this.query, id)))
	);

	readonly relations = $derived.by(() => count(this.view.edges.length, 'relation'));
	readonly pages = $derived.by(() => count(this.view.nodes.length, 'page'));
	readonly about = $derived.by(() =>
		this.data.about ? `around ${this.data.about.page.title}` : 'of the whole story'
	);
	/** What may be heard of the page. */
	readonly heard = $derived.by((): Heard => {
		const { edges, nodes, open } = this.view;
		const title = (id: string) => this.nodes.get(id)?.title ?? '';
		return {
			...{ about: this.about, relations: edges.length, pages: nodes.length },
			open: open && `${title(open.source)} ${open.relation} ${title(open.target)}`,
			chosen: open ? undefined : nodes.find((n) => n.chosen)?.title,
			rows: this.table.words
		};
	});
	/** Said where there is nobody to be drawn. */
	readonly nothing = $derived.by(() => {
		if (this.data.explorer.nodes.length === 0)
			return 'Nothing is told yet, as far as you have read.';
		return this.view.nodes.length === 0 ? 'Nothing is left under these filters.' : undefined;
	});
	/** What the filters let through. */
	readonly summary = $derived.by(() => {
		const { kinds, relations, worlds, factions } = this.query;
		const filtered = kinds ?? relations ?? worlds ?? factions ?? this.range;
		return `${filtered ? 'Filtered' : 'All kinds'}, ${this.relations}`;
	});

	/** @param props read again whenever something follows from it: the component's own */
	constructor(props: () => GraphProps) {
		this.#props = props;
	}

	/** The address of this state with a change; a question about a connection is not part of it. */
	address(change: Partial<ExplorerQuery>): string {
		const { from: _from, to: _to, ways: _ways, ...state } = this.query;
		return writeQuery({ ...state, ...change });
	}

	/** This state as fields of a form that asks something else. */
	fields(): [string, string][] {
		const asked = { from: undefined, to: undefined, ways: undefined };
		return partsOf({ ...this.query, ...asked, edge: undefined, node: undefined });
	}

	/** Where a link leads that makes a change. */
	href(change: Partial<ExplorerQuery>): string {
		return `/graph${this.address(change)}`;
	}

	/** Answers at once. `write`: the address says so, too; false while something still moves. */
	change(change: Partial<ExplorerQuery>, write = true): void {
		this.query = { ...this.query, ...change };
		if (!write) return;
		// What is written while a visit is under way would stand in the entry that is left.
		const { visiting, onvisit, onreplace } = this.#props();
		(visiting ? onvisit : onreplace)(writeQuery(this.query));
	}

	/** The picture rests, and is looked at there: said in the address, unless that is being left. */
	looked(look: Look | undefined): boolean {
		if (this.#props().visiting) return false;
		this.change({ look });
		return true;
	}

	/** A step that leads back: asks the server, and the picture does not wait for the answer. */
	visit(change: Partial<ExplorerQuery>): unknown {
		const next = this.address(change);
		this.query = { ...this.query, ...change };
		return this.#props().onvisit(next);
	}

	/** Opens a tie, or none. */
	open(edge: string | undefined): unknown {
		return edge === this.query.edge ? undefined : this.visit({ edge });
	}

	/** Chooses somebody, or nobody; what is open is closed. */
	choose(id: string | undefined): unknown {
		const { node, edge } = this.query;
		return id === node && edge === undefined ? undefined : this.visit(chosen(id));
	}

	/** Expands, hides, fades or pins somebody, or takes that back. */
	setAside(of: SetAside, id: string): unknown {
		if (id === this.data.explorer.center && (of === 'hide' || of === 'expand'))
			return undefined;
		return this.visit(switchedIn(this.query, of, id));
	}

	/** Another middle, by id. */
	lookAround(id: string): unknown {
		const { center } = this.data.explorer;
		if (id === center) return undefined;
		return this.#props().onvisit(this.address(lookedAround(this.query, id, center)));
	}

	/** Another middle by name, or another depth: from then on all that is told, as the filters have it. */
	ask(to: { center?: string; depth?: number }): void {
		const name = to.center?.trim();
		const moved = name && lookedAround(this.query, name, this.data.explorer.center);
		const depth = to.depth ?? this.query.depth;
		this.#props().onvisit(
			this.address({ ...this.query, ...moved, depth, edge: undefined, look: undefined })
		);
	}

	filter(facet: keyof FacetsView, value: string, on: boolean): void {
		this.change(switched(this.data.explorer, this.query, facet, value, on));
	}

	/** @param done the handle rests */
	setRange(next: Range | undefined, done: boolean): void {
		const id = (step: number) => this.data.explorer.steps[step]?.id;
		this.change({ since: next && id(next.first), until: next && id(next.last) }, done);
	}
}
