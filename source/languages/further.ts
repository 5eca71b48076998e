import {furtherHeadings} from './further-headings.ts';
import type {Language} from './language.ts';

/**
 * Languages of which no story words are known yet: their commonest words, by which prose in them is recognised, and
 * their hyphenation. Serbian in Latin letters is taken for Croatian, Nynorsk for Bokmål: they are hyphenated alike.
 */
const functionWords: Readonly<Record<string, string>> = {
	be: 'і ў не на што з я да ён у як гэта а яна але па так яго за мне ж было быў калі яе',
	bg: 'и на да се не в от за с си че ще като тя той беше му ме по но това го е са ли',
	ca: 'de la i que el a no les en els un una va amb per es del al ho però com més si li seva',
	et: 'ja ta on et ei oli see ma ka kui mis oma nagu siis ning aga seda tema mu veel nii tal sa oleks mida',
	hr: 'i je se u da na ne sam to mu što bi od s za su kao ga nije bio joj si kako li samo',
	is: 'og að í á hann var ekki það sem hún en við ég til með honum um er þú þá af fyrir þetta hans sér',
	la: 'et in est non ad ut cum quod sed qui ab ex si quae esse hoc atque aut nec enim me ac etiam quam per',
	lt: 'ir į kad su iš jis tai buvo ne jo aš kaip bet ji ant tik dar jau už man apie nuo taip prie ar',
	lv: 'un ir viņš uz ka ar bija es no tas par viņa bet kas kā nav lai vai to man pie savu jau tikai arī',
	mk: 'и на да се не во од за со тој што ќе го ја беше му како но тоа таа ми ги сум кој е',
	sk: 'sa a na že v to je s som z do si ale ako bol tak by keď jeho vo bola čo len už aj',
	sl: 'je in se v da na ne pa sem bi za s tako z ki kot po mu bil ni si ga kaj še sta',
};

const hyphenatedOnly = 'af cy eo eu fo fur ga gl hsb ia kmr nn no oc pms rm sq tk';
const neither = 'bn ms ta tl ur';

/** Languages of which next to no story words are known beside those of headings, then those of which none is. */
const withoutHeadings: readonly Language[] = [
	{code: 'az'},
	{code: 'fa', openDivisions: 'باب, فصل'},
	{code: 'hi', openDivisions: 'अध्याय'},
	{code: 'hu', functionWords: 'a az és nem hogy volt egy is de meg csak mint ez ha van már azt el vagy még olyan én ki mert mi', patterns: 'hu'},
	{code: 'id', functionWords: 'yang dan di itu tidak dengan aku ke ini dia untuk akan ada dari dalam saya pada kau seperti orang sudah telah bisa karena mereka', patterns: 'id'},
	{code: 'nb', functionWords: 'og i det er på en han til av jeg som var ikke den de med seg for hun der hadde et hans men meg', patterns: 'nb'},
	{code: 'ro', functionWords: 'și de în la a nu cu o pe că să un se mai din ce era i lui îi dar ca fi am mi', patterns: 'ro'},
	{code: 'th', openDivisions: 'บทที่'},
	{code: 'tr', functionWords: 've bir bu da de ne için çok gibi o ama daha kadar ben sonra her var değil mi diye en şey bana onu ki', patterns: 'tr'},
	{code: 'uk', functionWords: 'і не в на що я з він та до це як у а й але його за вона так було мені ти від був', patterns: 'uk'},
	{code: 'vi'},
	...Object.entries(functionWords).map(([code, words]) => ({code, functionWords: words, patterns: code})),
	...hyphenatedOnly.split(' ').map(code => ({code, patterns: code})),
	...neither.split(' ').map(code => ({code})),
	{code: 'bs', patterns: 'sh-latn'},
	{code: 'grc', patterns: 'el-polyton'},
	{code: 'hy', openDivisions: 'գլուխ', script: 'Armenian', patterns: 'hy'},
	{code: 'ka', openDivisions: 'თავი', script: 'Georgian', patterns: 'ka'},
	{code: 'mn', patterns: 'mn-cyrl'},
	{
		code: 'sr',
		functionWords: 'и је се у да на не сам то му што би од с за су као га није био јој си како ли само',
		patterns: 'sr-cyrl',
		regionalPatterns: {'sr-Latn': 'sh-latn'},
	},
];

export const furtherLanguages: readonly Language[] = withoutHeadings.map(language => ({
	...language,
	...furtherHeadings[language.code],
}));
