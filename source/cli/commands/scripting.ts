/** The commands that answer and end. */
export {bookmarks} from './bookmarks.ts';
export {contents} from './contents.ts';
export {forget} from './forget.ts';
export {info} from './info.ts';
export {list} from './list.ts';
export {place} from './place.ts';
export {printStory} from './print.ts';
export {scenes} from './scenes.ts';
export {search} from './search.ts';
