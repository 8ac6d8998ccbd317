/** Which words of a passage are selected: the text's own tool, for islands. */
export { wordsIn } from '$graph/text/spans';
