/** What roles in an event tell of where somebody is. */
const ROLES_FROM_AFAR =
	/\b(by (letter|phone|telephone|radio|wire|telegraph|telegram|proxy)|from afar|afar|remote(ly)?|caller|called|sender|addressee|recipient|voice|subject|author|commander|planner|sponsor|owner)\b/i;

/** Whether a role tells that one may take part without being there. */
export function isFromAfar(role: string | undefined): boolean {
	return role !== undefined && ROLES_FROM_AFAR.test(role);
}

const ROLES_OF_ONLOOKERS = /\b(onlooker|bystander|witness|observer|spectator)s?\b/i;

/** Whether a role tells that one only looks on: who watches others go stays behind. */
export function isOnlooker(role: string | undefined): boolean {
	return role !== undefined && ROLES_OF_ONLOOKERS.test(role);
}
