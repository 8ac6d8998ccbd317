/** The islands: custom elements over the server's markup. Every page works without them. */
import { enhanceCards } from './cards';
import { defineCopy } from './copy-control';
import { enhanceCopyLinks } from './copy-link';
import { keepFolds } from './folds';
import { enhanceLanes } from './lanes';
import { enhanceMenu } from './menu';
import { definePosition } from './position';
import { defineReader } from './reader';
import { defineSearch } from './search';
import { enhanceSelection } from './selected';
import { defineTheme } from './theme';

definePosition();
defineTheme();
defineSearch();
defineReader();
defineCopy();
enhanceCards();
enhanceSelection();
enhanceCopyLinks();
enhanceMenu();
enhanceLanes();
keepFolds();
