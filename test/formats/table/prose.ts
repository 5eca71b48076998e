/** A story of our own, told in paragraphs of many lengths; no sentence of it is anybody else's. */
export const story: readonly string[] = [
	'The tram stopped short of the bridge, and Odile Ferrant got down into the rain with a hat-box under one arm and the cat under the other.',
	'“You are late,” said the porter, who had been told to say it. He did not look up from his newspaper, and the newspaper was upside down.',
	'She counted the windows of the customs house twice. There had been eleven on Tuesday; now there were twelve, and the twelfth was lit.',
	'Nobody in Quillhaven spoke of the dredging any more. They spoke of herring, of the price of lamp oil, and of whose boy had gone up the hill to be a clerk.',
	'“Then we shall have to ask him,” she said.',
	'The stairs were stone as far as the second landing and wood after that, and the wood complained of every step she took until she learned to walk on its edges like a thief or a younger sister.',
	'Her uncle had kept the ledgers in the order of the tides. It made sense if you had been drunk with him, and no sense at all otherwise.',
	'By noon the fog had come in as far as the fish market, where it stood about between the stalls as if it meant to buy something.',
	'“He left this for you.” The envelope was blue, and had been opened, and had been closed again by somebody with jam on his thumb.',
	'It rained.',
	'The key did not fit the cupboard, the desk, or the long black case under the bed, and when she tried it in the garden door it turned without a sound, as though it had been waiting all winter.',
	'What she remembered afterwards was the smell: wet rope, oranges, and under both of them something like a struck match.',
	'Mr. Abelard of the Harbour Board wrote three letters that evening and burned two. The third he gave to the cat’s new owner, who was not supposed to exist.',
	'They walked as far as the breakwater without a word. The lamp on the end of it went round and round, showing them the sea, and then themselves, and then the sea.',
	'“I never said I was brave,” Odile told the cat. “I said I was curious, and that I had the whole of Thursday.”',
	'In the morning the twelfth window was only a wall again, newly painted, and the paint was dry.',
];

/** Some of the story's paragraphs, each one line. */
export const some = (from: number, count = 2, gap = '\n\n'): string =>
	Array.from({length: count}, (_, index) => story[(from + index) % story.length] ?? '').join(gap);

/** What follows most headers, and its first words. */
export const body = some(0, 4);
export const first = 'The tram stopped short of';

/** A paragraph cut into lines of a width. */
export const wrap = (text: string, width: number, indent = ''): string => {
	const lines = [''];
	for (const word of text.split(' ')) {
		const last = lines.at(-1) ?? '';
		const isFirst = lines.length === 1;
		if (last !== '' && `${isFirst ? indent : ''}${last} ${word}`.length > width) lines.push(word);
		else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
	}
	return indent + lines.join('\n');
};

/** Some of the story's paragraphs, hard-wrapped. */
export const wrapped = (width: number, from = 0, count = 4, gap = '\n\n', indent = ''): string =>
	some(from, count)
		.split('\n\n')
		.map(paragraph => wrap(paragraph, width, indent))
		.join(gap);

/** Two paragraphs in the languages headers come in. */
export const abroad = {
	fr: 'Le train entra en gare à six heures, et personne n’en descendit.\n\n« C’est lui », dit Maud sans lever les yeux de son tricot.',
	de: 'Der Zug hielt um sechs, und niemand stieg aus.\n\n»Das ist er«, sagte Maud, ohne vom Strickzeug aufzusehen.',
	es: 'El tren llegó a las seis y no bajó nadie.\n\n—Es él —dijo Maud sin levantar la vista de la labor.',
	pt: 'O comboio chegou às seis e ninguém desceu.\n\n— É ele — disse Maud, sem erguer os olhos do tricô.',
	it: 'Il treno arrivò alle sei e non scese nessuno.\n\n«È lui» disse Maud senza alzare gli occhi dalla maglia.',
	pl: 'Pociąg stanął o szóstej i nikt nie wysiadł.\n\n— To on — powiedziała Maud, nie podnosząc oczu znad robótki.',
	ru: 'Поезд остановился в шесть, и никто не вышел на перрон.\n\n— Это он, — сказала Мод, не поднимая глаз от вязания.',
	zh: '火车六点到站，一个人也没有下来。\n\n“是他。”茉德头也不抬地说。',
	ja: '　汽車は六時に着いたが、誰も降りなかった。\n\n「あの人だわ」とモードは編み物から目を上げずに言った。',
	ko: '기차는 여섯 시에 도착했지만 아무도 내리지 않았다.\n\n“그 사람이야.” 모드가 뜨개질에서 눈을 떼지 않고 말했다.',
} as const;
