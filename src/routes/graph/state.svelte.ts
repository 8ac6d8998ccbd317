/**
 * The state of the graph's page: its address, and what follows from it. What needs nothing from the
 * server answers at once and is then written into the address; all else visits it.
 */
import type { ExplorerData } from '$lib/explorer/data';
import { rangeOf, type Range } from '$lib/explorer/filter';
import { readSearch, WHOLE, writeQuery, type ExplorerQuery } from '$lib/explorer/query';
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
import { facetsOf, switched } from './facets';
import { reached } from './reached';
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

	readonly relations = $derived.by(() => count(this.view.edges.length, 'relation'));
	readonly pages = $derived.by(() => count(this.view.nodes.length, 'page'));
	readonly about = $derived.by(() =>
		this.data.about ? `around ${this.data.about.page.title}` : 'of the whole story'
	);
	/** What the filters let through. */
	readonly summary = $derived.by(() => {
		const { kinds, relations, worlds } = this.query;
		const filtered = kinds ?? relations ?? worlds ?? this.range;
		return `${filtered ? 'Filtered' : 'All kinds'}, ${this.relations}`;
	});

	/** @param props read again whenever something follows from it: the component's own */
	constructor(props: () => GraphProps) {
		this.#props = props;
	}

	/** The address of this state with a change; a question about a connection is not part of it. */
	address(change: Partial<ExplorerQuery>): string {
		const { from: _from, to: _to, ...state } = this.query;
		return writeQuery({ ...state, ...change });
	}

	/** Where a link leads that makes a change. */
	href(change: Partial<ExplorerQuery>): string {
		return `/graph${this.address(change)}`;
	}

	/** Answers at once. `write`: the address says so, too; false while something still moves. */
	change(change: Partial<ExplorerQuery>, write = true): void {
		this.query = { ...this.query, ...change };
		if (write) this.#props().onreplace(writeQuery(this.query));
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

	/** Another middle or depth: from then on all that is told of it, as the filters have it. */
	ask(to: { center?: string; depth?: number }): void {
		const center = to.center?.trim() || this.query.center;
		this.#props().onvisit(this.address({ ...this.query, ...to, center, edge: undefined }));
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
