/** Signs that stand on most pages, beside letters and figures: to break lines with them takes no table of Unicode. */
export const knownSigns = `!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~–…·°§©£€½×、。・「」『』（）！？ー`;

/**
 * Between which two of the classes in `pair-breaks.ts` a line may break, without and with space between them, by UAX #14.
 * `test/core/pair-breaks.test.ts` says what it has to be.
 */
export const knownPairs =
	'oYqqiiKAioqqqKqqoIiA8M//zzPAz8///P//8MzA4I6qiiKAioqqqKqqoIiA8I/vziPAz8+/rPv/4MyA4I6qiiKAioqqqKqqoIiA8I/vziPAz8+/rPv/4MyA8I//ziPAz8+/rP//4MyAoIqqgiKAioiKqKqqIACA4I6qiiKAioqqqKqqoIiAoIq+iiOAio6qqK6voIiA4I6+iiOAio6qqK6voIiA4I6qiiKAioqqqKqqoIiAoIqqgiKAioiKqKqqIACAAAAAAAAAAAAAAAAAAAAA4I6qjiKAiou6qKqqwMwA4I6qiiKAioqqqKqqoIiAoIq+iiOAio6qqK6voIiA4I6+jiOAio+6qK6v4MyA8I7/ziPAz8+/rP//4MyA4I6+jiOAio+6qK6v4MyA8I7/ziPAz8+/rP//4MyA4I6+jiOAio+6qK6v4MyA4I6+jiOAio+6qK6v4MyA4I6qiiKAioqqqKqqoIiA4I6qiiKAioqqqKqqoIiA4I6qiiKAioqqqKqqoIiA8I//ziPAz8+/rP//4MyA4I6qiiKAioqqqKqqoIiAAAAAAAAAAAAAAAAAAAAAoIq+iiOAio6qqK6voIiA4I6qjiKAiou6qKqqwMwA4I6qiiKAioqqqKqqoIiA4I6qiiKAioqqqKqqoIiA4I6qiiKAioqqqKqqoIiAAAAAAAAAAAAAAAAAAAAA8I//ziPAz8+/rP//4MyA8I/rziLAz8u/rPv6wMwA4I6qiiKAioqqqKqqoIiA8I//ziPAz8+/rP//4MyA8I//ziPAz8+/rP//4MyA4I6qiiKAioqqqKqqoIiA4I6+iiOAio6qqK6voIiA4I6qiiKAioqqqKqqoIiA4I6qiiKAioqqqKqqoIiAoIq+iiOAio6qqK6voIiAoIq+iiOAio6qqK6voIiA4I6qiiKAioqqqKqqoIiA4I6qiiKAioqqqKqqoIiA8I/rziLAz8u/rPv6wMwA8I/rziLAz8u/rPv6wMwA8I//ziPAz8+/rP//4MyAAAAAAAAAAAAAAAAAAAAA8I/rziLAz8u/rPv6wMwAAAAAAAAAAAAAAAAAAAAA8I/rziLAz8u/rPv6wMwAAAAAAAAAAAAAAAAAAAAA8I/rziLAz8u/rPv6wMwA8I//ziPAz8+/rP//4MyA8I//ziPAz8+/rP//4MyA8I//ziPAz8+/rP//4MyA';
