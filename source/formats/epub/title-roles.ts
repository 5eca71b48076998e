import type {ChapterRole} from '../../core/story/story.ts';

const front =
	/^(?:dedication|epigraph|foreword|preface|introduction|note on the text|translator['’]s note|praise for)\b/i;
const back =
	/^(?:about the authors?|about the publisher|also by|other books|books by|acknowledge?ments?|afterword|appendix|bibliography|glossary|index|newsletter|(?:an )?excerpt|sneak peek|preview|teaser)\b/i;

/** What a chapter is for by its title. */
export const roleOfTitle = (title: string): ChapterRole => {
	const text = title.trim();
	if (front.test(text)) return 'front';
	return back.test(text) ? 'back' : 'body';
};
