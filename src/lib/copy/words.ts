/** Which words of a passage are cited or selected: the text's own tools, for islands. */
export { markedIn, wordsIn } from '$graph/text/spans';
