/** The commands that read on the terminal. What is loaded together stands in few files: each takes its time to find. */
export {open} from './open.ts';
export {shelf} from './shelf.ts';
