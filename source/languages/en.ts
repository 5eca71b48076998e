import type {Language} from './language.ts';

const tens = 'twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety';

export const english: Language = {
	code: 'en',
	labels: {
		title: 'title, titles, story title, story name, story, fic, fic title, name of story',
		author: 'author, authors, by, written by, story by, penname, pen name, creator',
		rating: 'rating, ratings, rated, age rating, content rating',
		fandom: 'fandom, fandoms, category, categories, universe, show, crossover, crossovers',
		pairing:
			'pairing, pairings, pairing/s, pairings/characters, characters/pairings, relationship, relationships, ship, ships, couple, couples, cp, shipper',
		characters: 'character, characters, main characters, main character, cast',
		setting:
			'setting, timeline, time line, time frame, timeframe, takes place, set, season, episode, spoilers, spoiler, spoiler warning',
		warning:
			'warning, warnings, warning/s, archive warning, archive warnings, content warning, content warnings, content note, content notes, trigger warning, trigger warnings, triggers, tw, cw, tw/cw',
		summary: 'summary, summery, synopsis, description, blurb, story summary, resume',
		genre: 'genre, genres, genre/s',
		tags: 'tags, tag, additional tags, freeform tags, freeform, freeforms, classification, codes, code, keywords, content, contents tags',
		series: 'series, series/sequel, sequel, sequel to, prequel, part, parts, collections',
		status: 'status, story status',
		completed: 'complete, completed, complete?, wip',
		published:
			'published, publish date, publication date, date, date posted, date written, posted, posted on, posted at, written, released, release date, first published',
		updated: 'updated, update, last updated, last update, most recently updated',
		language: 'language, languages',
		source:
			'source, url, story url, link, archive, archived at, archive location, website, web site, web page, webpage',
		notes:
			"note, notes, note/s, author's note, author's notes, author note, author notes, authors note, authors notes, a/n, an, a/ns, story notes, chapter notes, comments from author",
		container: 'stats, statistics',
		other:
			"disclaimer, disclamer, declaimer, disclaimers, disclaimer/s, copyright, credit, credits, beta, betas, beta reader, beta readers, beta'd by, betaed by, beta read by, thanks, acknowledgements, acknowledgments, dedication, dedicated to, for, recipient, gift for, prompt, challenge, distribution, permission to archive, feedback, e-mail, email, e-mail address, email address, e-mail addresses, mail, contact, author email, translator, translated by, type, pov, packaged, words, word count, wordcount, chapters, chapter count, length, size, reviews, favs, favorites, favourites, follows, hits, kudos, comments, bookmarks, read, id, story id, publisher, author url, series url, posting date, character set encoding, etext number, last chapter",
	},
	none: 'none(?: really| that i can think of| needed| i can think of)?, none apply, no archive warnings apply, no, nope, nil, nothing, n\\/?a, not applicable',
	no: 'no, false, wip, not, in',
	complete: 'complete, finished, one-?shot',
	incomplete: 'in[\\s-]?progress, incomplete, wip, ongoing, abandoned, hiatus, unfinished, discontinued',
	months: 'jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec',
	by: '(?:written\\s+|(?:an?|the)\\s(?:\\S+\\s){0,6}(?:story|tale|fic|fanfic|novel|novella|romance)\\s+)?by',
	and: 'and',
	kindsOfWork: 'novel, novella, story, tale, romance, play, comedy, tragedy, poem',
	smallWords: 'an?, the, of, and, in, on, to, for, at, by, from, with, or, vs\\.?, &',
	bridges:
		"(?:and )?now,? (?:on|onwards?|for|back)\\b, on (?:with|to) the (?:story|show|fic|chapter), enjoy\\b, here (?:we go|it is|goes)\\b, happy reading, without further ado, read (?:and|&|on|'n'?), r ?& ?r\\b, please r(?:ead)? ?(?:and|&) ?r, let the (?:story|games) begin",
	contents: 'table of contents, contents',
	divisions:
		'chapter, chap., ch., part, pt., book, volume, vol., act, scene, canto, stave, letter, episode, adventure, day, night, section, verse, tale, story, interlude, arc',
	titles:
		'prologue, epilogue, interlude, intermission, preface, foreword, introduction, afterword, coda, omake, side story, bonus chapter, extra chapter, outtake, outtakes',
	article: 'the',
	cardinals:
		'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty',
	tens,
	largeNumbers: 'one hundred, a hundred',
	ordinals: `(?:${tens.replaceAll(', ', '|')})[\\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth), first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, last, final`,
	ordinalEndings: 'st, nd, rd, th',
	of: 'of',
	times:
		'\\b(?:later|earlier|ago|before|after|meanwhile|next|following|that (?:night|day|evening|morning)|elsewhere|flashback|present day|back at|time ?skip|same time|end flashback)\\b',
	pointOfView: 'pov, p\\.o\\.v\\., point of view',
	narratorChanges: 'pov change, change of pov',
	sceneBreaks: '(?:scene|line|section|page|time)?[\\s-]?(?:break|divider|skip|change of scene|scene change)',
	storyEnds: '(?:the |absolute |very )*end, finis, end file, the final end',
	storyGoesOn:
		'to be continued(?:,? (?:in|with|next) .{1,30})?, tbc, t\\.?\\s?b\\.?\\s?c, (?:to be )?continued in (?:part|chapter) #',
	partEnds: 'end (?:of )?(?:the )?(?:part|chapter|book|act|volume|episode|prologue)(?: #)?(?: of #)?',
	notes:
		"author(?:['’]?s)?['’]?\\s+notes?(?![\\p{L}]), note from (?:the )?author, disclaimers?(?:\\s*[:：.-]|\\s+i\\b|$), (?:chapter |end |story |beginning |opening |closing )?(?:notes|summary)\\s*[:：*]*\\s*$, (?:chapter |end |story |beginning )?notes?:, beta(?:'d|ed| read(?:er)?)?(?: by)?:, trigger warnings?:, chapter (?:summary|notes|end notes), end notes, review responses?, review repl",
	functionWords: 'the and to of a he was in that it his i her she had you with as for at on not him but is',
	patterns: 'en-us',
	regionalPatterns: {
		'en-AU': 'en-gb',
		'en-GB': 'en-gb',
		'en-IE': 'en-gb',
		'en-NZ': 'en-gb',
		'en-ZA': 'en-gb',
	},
};
