import type {Task} from '../../core/task/task.ts';
import type {Element} from '../markup/element.ts';
import {ao3} from './ao3.ts';
import {aozoraEpub3} from './aozora-epub3.ts';
import {calibre} from './calibre.ts';
import {ao3Mobi} from './ao3-mobi.ts';
import {fanFicFare} from './fanficfare.ts';
import {ficHub} from './fichub.ts';
import {fimfic2epub} from './fimfic2epub.ts';
import {gutenberg} from './gutenberg.ts';
import {internetArchive} from './internet-archive.ts';
import {lightnovelCrawler} from './lightnovel-crawler.ts';
import type {Maker} from './maker.ts';
import {pandoc} from './pandoc.ts';
import {standardEbooks} from './standard-ebooks.ts';
import {wattpad} from './wattpad.ts';
import {webToEpub} from './web-to-epub.ts';

/** The makers whose pages are known; the first that knows a page reads it. */
export const makers: readonly Maker[] = [
	ao3,
	ao3Mobi,
	fanFicFare,
	ficHub,
	webToEpub,
	lightnovelCrawler,
	wattpad,
	fimfic2epub,
	gutenberg,
	standardEbooks,
	aozoraEpub3,
	internetArchive,
	calibre,
	pandoc,
];

/** The maker of a page; undefined where nobody knows it. Each of them looks through all of it. */
export function* makerOf(page: Element): Task<Maker | undefined> {
	for (const maker of makers) {
		if (maker.matches(page)) return maker;
		yield;
	}
	return undefined;
}
