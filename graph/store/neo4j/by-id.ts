import { BLOCK_BY_ID } from '../../cypher/read/block-by-id';
import { CLAIM_BY_ID } from '../../cypher/read/claim-by-id';
import { ENTITY_BY_ID } from '../../cypher/read/entity-by-id';
import { FINDING_BY_ID } from '../../cypher/read/finding-by-id';
import { PASSAGE_BY_ID } from '../../cypher/read/passage-by-id';
import { PREMISE_BY_ID } from '../../cypher/read/premise-by-id';
import { SCENE_BY_ID } from '../../cypher/read/scene-by-id';
import type { ElementType } from '../../model/types';

/** The read by id of each type: an index is used only where the label stands in the text. */
export const BY_ID: Record<ElementType, string> = {
	scene: SCENE_BY_ID,
	passage: PASSAGE_BY_ID,
	entity: ENTITY_BY_ID,
	claim: CLAIM_BY_ID,
	block: BLOCK_BY_ID,
	finding: FINDING_BY_ID,
	premise: PREMISE_BY_ID
};
