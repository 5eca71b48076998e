/** The commands that answer and end. One file: each more file that shares code with the pages makes their start slower. */
export {bookmarks} from './bookmarks.ts';
export {contents} from './contents.ts';
export {forget} from './forget.ts';
export {check, info} from './info.ts';
export {list} from './list.ts';
export {place} from './place.ts';
export {printStory} from './print.ts';
export {scenes} from './scenes.ts';
export {search} from './search.ts';
export {completions} from './completions.ts';
export {choices, config} from './config.ts';
export {doctor} from './doctor.ts';
export {licenses} from './licenses.ts';
export {help} from './help.ts';
export {programHelp} from '../help-text.ts';
