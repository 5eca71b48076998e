/** The names under which programs stand in the tables. */
import {storyKinds} from '../stories.ts';

export const inkFloor = 'Ink floor';
export const nodeFloor = 'Node floor';
export const busyFloor = 'Node floor beside a thread that reads 100 MB';
export const emptyNode = 'node -e 0';

export const readerWith = (kind: keyof typeof storyKinds): string => `reader, ${storyKinds[kind].name}`;

/** The program as one executable. */
export const readerSingle = `reader in one file, ${storyKinds.small.name}`;

export const readerTitle = 'reader, title screen';

export const readerRemembered = 'reader, remembered place in 100 MB';

export const readerShelf = 'reader, shelf of 200 stories';

export const readerBook = 'reader, EPUB of 20 MB';

/** In a window of 200×50. */
export const readerOfTwo = 'reader, two columns';
export const largeInkFloor = 'Ink floor, 200×50';
