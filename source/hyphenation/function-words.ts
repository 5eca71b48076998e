/**
 * The commonest words of languages that have hyphenation patterns and are read: some twenty-five each, those that stand
 * on every page whatever it tells. Neighbours (Danish and Norwegian, Czech and Slovak) are told apart by words that are
 * spelt differently. A quarter to a half of the words of prose are among them, fewer in languages that decline. Serbian
 * in Latin letters is taken for Croatian, Nynorsk for Bokmål: they are hyphenated alike.
 */
const table = {
	be: 'і ў не на што з я да ён у як гэта а яна але па так яго за мне ж было быў калі яе',
	bg: 'и на да се не в от за с си че ще като тя той беше му ме по но това го е са ли',
	ca: 'de la i que el a no les en els un una va amb per es del al ho però com més si li seva',
	cs: 'se a na že v to je s jsem z do si ale jako byl tak by jsi když jeho ve byla co jen už',
	da: 'og i at det en han til af på jeg som var ikke den de med sig for hun der havde et hans men mig',
	de: 'und die der er sie ich in zu das nicht den mit es ein sich war auf ist dem eine von hatte als wie so',
	en: 'the and to of a he was in that it his i her she had you with as for at on not him but is',
	es: 'de que la el y en a no se un los una su con lo por las le del me al había como pero más',
	et: 'ja ta on et ei oli see ma ka kui mis oma nagu siis ning aga seda tema mu veel nii tal sa oleks mida',
	fi: 'ja hän oli ei se että on en hänen kun niin mutta kuin olen jos minä siitä vain sitä mitä ole nyt sen olisi sitten',
	fr: 'de la et le les il à un je que pas en une elle ne dans qui des se ce vous est son pour lui',
	hr: 'i je se u da na ne sam to mu što bi od s za su kao ga nije bio joj si kako li samo',
	hu: 'a az és nem hogy volt egy is de meg csak mint ez ha van már azt el vagy még olyan én ki mert mi',
	id: 'yang dan di itu tidak dengan aku ke ini dia untuk akan ada dari dalam saya pada kau seperti orang sudah telah bisa karena mereka',
	is: 'og að í á hann var ekki það sem hún en við ég til með honum um er þú þá af fyrir þetta hans sér',
	it: 'di e che la il un non a per in si una era le con i da mi del ma sua suo come al lo',
	la: 'et in est non ad ut cum quod sed qui ab ex si quae esse hoc atque aut nec enim me ac etiam quam per',
	lt: 'ir į kad su iš jis tai buvo ne jo aš kaip bet ji ant tik dar jau už man apie nuo taip prie ar',
	lv: 'un ir viņš uz ka ar bija es no tas par viņa bet kas kā nav lai vai to man pie savu jau tikai arī',
	mk: 'и на да се не во од за со тој што ќе го ја беше му како но тоа таа ми ги сум кој е',
	nb: 'og i det er på en han til av jeg som var ikke den de med seg for hun der hadde et hans men meg',
	nl: 'de en het van een hij dat in ik niet was te zijn ze op met er haar die maar voor zich had als om',
	pl: 'się i w nie na z że do to jest jak ale co mnie po tak był tego jego już za było tym o od',
	pt: 'de que a o e não um uma em se os para com do da na no por ele ela mais as eu mas como',
	ro: 'și de în la a nu cu o pe că să un se mai din ce era i lui îi dar ca fi am mi',
	ru: 'и в не на что он я с как а но его это к же она по у из было так за ты мне был',
	sk: 'sa a na že v to je s som z do si ale ako bol tak by keď jeho vo bola čo len už aj',
	sl: 'je in se v da na ne pa sem bi za s tako z ki kot po mu bil ni si ga kaj še sta',
	sr: 'и је се у да на не сам то му што би од с за су као га није био јој си како ли само',
	sv: 'och att det i en han som på jag var inte med hon den till av för sig hade ett de hans så men om',
	tr: 've bir bu da de ne için çok gibi o ama daha kadar ben sonra her var değil mi diye en şey bana onu ki',
	uk: 'і не в на що я з він та до це як у а й але його за вона так було мені ти від був',
} as const satisfies Readonly<Record<string, string>>;

/** The words of each language, by its BCP 47 tag. */
export const functionWords: readonly (readonly [language: string, words: ReadonlySet<string>])[] =
	Object.entries(table).map(([language, words]) => [language, new Set(words.split(' '))]);
