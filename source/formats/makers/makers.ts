import type {Element} from '../markup/element.ts';
import {ao3} from './ao3.ts';
import {ao3Mobi} from './ao3-mobi.ts';
import {fanFicFare} from './fanficfare.ts';
import {ficHub} from './fichub.ts';
import {gutenberg} from './gutenberg.ts';
import type {Maker} from './maker.ts';

/** The makers whose pages are known; the first that knows a page reads it. */
export const makers: readonly Maker[] = [ao3, ao3Mobi, fanFicFare, ficHub, gutenberg];

/** The maker of a page; undefined where nobody knows it. */
export const makerOf = (page: Element): Maker | undefined => makers.find(({matches}) => matches(page));
