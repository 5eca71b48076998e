import {describe, expect, it, test} from 'vitest';
import {languageOf} from '../../source/hyphenation/language-of.ts';

describe('a header', () => {
	test.each([
		['English', 'en'],
		['english', 'en'],
		['en', 'en'],
		['en-GB', 'en-GB'],
		['en_US', 'en-US'],
		['eng', 'en'],
		['English (UK)', 'en-GB'],
		['British English', 'en-GB'],
		['Deutsch', 'de'],
		['ger', 'de'],
		['Deutsch (Österreich)', 'de'],
		['Русский', 'ru'],
		['rus', 'ru'],
		['Español, English', 'es'],
		['Português brasileiro', 'pt'],
		['Bahasa Indonesia', 'id'],
		['Norsk', 'no'],
		['Ελληνικά', 'el'],
		['中文', 'zh'],
		['日本語', 'ja'],
		['Tiếng Việt', 'vi'],
	])('that says %s', (header, language) => expect(languageOf(header, '')).toBe(language));

	test.each(['', 'Klingon', '-', 'as you like it', '…'])('that says “%s” says nothing', header =>
		expect(languageOf(header, '')).toBeNull(),
	);

	it('is believed before the prose', () => {
		expect(languageOf('Deutsch', prose['en'] ?? '')).toBe('de');
		expect(languageOf('Klingon', prose['en'] ?? '')).toBe('en');
	});
});

/** The same few sentences, as people would tell them. */
const prose: Record<string, string> = {
	en: 'The ferry came in late that night, and there was nobody at the wheel. I had waited for it on the pier with my brother, and he said that it was the wind. But the wind had gone down an hour before, and she lay quite still in the water, as if she had been there all the time.',
	de: 'Die Fähre kam in dieser Nacht spät, und niemand stand am Ruder. Ich hatte mit meinem Bruder am Steg auf sie gewartet, und er sagte, es sei der Wind. Aber der Wind hatte sich schon vor einer Stunde gelegt, und sie lag ganz still auf dem Wasser, als wäre sie die ganze Zeit da gewesen.',
	fr: 'Le bac est arrivé tard cette nuit-là, et il n’y avait personne à la barre. Je l’avais attendu sur le quai avec mon frère, qui disait que c’était le vent. Mais le vent était tombé depuis une heure, et il ne bougeait pas dans l’eau, comme s’il avait été là tout le temps. Je ne sais pas pour qui il est venu.',
	es: 'El transbordador llegó tarde aquella noche y no había nadie al timón. Yo lo esperaba en el muelle con mi hermano, que decía que era el viento. Pero el viento se había calmado una hora antes, y el barco estaba quieto en el agua, como si hubiera estado allí todo el tiempo. No sé por qué me dio miedo.',
	pt: 'A balsa chegou tarde naquela noite e não havia ninguém ao leme. Eu esperava por ela no cais com o meu irmão, que dizia que era o vento. Mas o vento tinha parado uma hora antes, e ela estava quieta na água, como se lá estivesse todo o tempo. Não sei para quem ela veio.',
	it: 'Il traghetto arrivò tardi quella notte, e non c’era nessuno al timone. Io lo aspettavo sul molo con mio fratello, che diceva che era il vento. Ma il vento era calato da un’ora, e la barca stava ferma nell’acqua, come se fosse stata lì per tutto il tempo. Non so per chi era venuta.',
	nl: 'De veerpont kwam die nacht laat aan, en er stond niemand aan het roer. Ik had er met mijn broer op de steiger op gewacht, en hij zei dat het de wind was. Maar de wind was een uur eerder gaan liggen, en ze lag heel stil in het water, alsof ze er de hele tijd geweest was.',
	sv: 'Färjan kom sent den natten, och det stod ingen vid rodret. Jag hade väntat på den på bryggan med min bror, och han sa att det var vinden. Men vinden hade lagt sig en timme innan, och den låg alldeles stilla i vattnet, som om den inte hade varit någon annanstans.',
	da: 'Færgen kom sent den nat, og der stod ikke nogen ved roret. Jeg havde ventet på den ved broen med min bror, og han sagde, at det var vinden. Men vinden havde lagt sig en time før, og den lå helt stille i vandet, som om den havde været der af sig selv hele tiden.',
	nb: 'Ferja kom sent den natten, og det sto ingen ved roret. Jeg hadde ventet på den ved brygga med broren min, og han sa at det var vinden. Men vinden hadde lagt seg en time før, og den lå helt stille i vannet, som om den hadde vært der av seg selv hele tiden.',
	fi: 'Lautta tuli sinä yönä myöhään, eikä ketään ollut ruorissa. Minä olin odottanut sitä laiturilla veljeni kanssa, ja hän sanoi, että se oli tuuli. Mutta tuuli oli tyyntynyt tunti sitten, ja se oli aivo hiljaa vedessä, niin kuin se olisi ollut siinä koko ajan. En tiedä, mitä hän nyt ajatteli.',
	pl: 'Prom przypłynął tej nocy późno i nikogo nie było przy sterze. Czekałem na niego na pomoście z bratem, a on mówił, że to wiatr. Ale wiatr ucichł już godzinę temu, a prom stał na wodzie tak cicho, jak gdyby był tam od początku. Nie wiem, co mnie do niego ciągnęło.',
	cs: 'Přívoz připlul té noci pozdě a u kormidla nikdo nebyl. Čekal jsem na něj na molu s bratrem a ten říkal, že je to vítr. Ale vítr se už před hodinou utišil a loď stála na vodě tak tiše, jako by tam byla celou tu dobu. Když jsem se na ni díval, nevěděl jsem, co si o tom myslet.',
	sk: 'Prievoz priplával tej noci neskoro a pri kormidle nikto nebol. Čakal som na neho na móle s bratom a ten hovoril, že je to vietor. Ale vietor sa už pred hodinou utíšil a loď stála na vode tak ticho, ako by tam bola celý ten čas. Keď som sa na ňu díval, nevedel som, čo si o tom myslieť.',
	hu: 'A komp azon az éjszakán későn jött, és nem volt senki a kormánynál. A bátyámmal vártam rá a mólón, és ő azt mondta, hogy csak a szél az. De a szél már egy órája elállt, és a hajó olyan csendesen állt a vízen, mint ha egész idő alatt ott lett volna. Én meg nem tudtam, mi ez.',
	ro: 'Bacul a venit târziu în noaptea aceea și nu era nimeni la cârmă. Eu îl așteptam pe mal cu fratele meu, care spunea că e vântul. Dar vântul se oprise de o oră, iar el stătea nemișcat în apă, ca și cum ar fi fost acolo tot timpul. Nu știu ce a fost, dar mi s-a făcut frică.',
	hr: 'Trajekt je te noći došao kasno i za kormilom nije bio nitko. Čekao sam ga na molu s bratom, koji je rekao da je to vjetar. No vjetar se već bio smirio, a on je stajao na vodi tako tiho kao da je bio tu cijelo vrijeme. Ne znam što mi je bilo, ali nisam ga se bojao.',
	tr: 'Feribot o gece çok geç geldi ve dümende kimse yoktu. Onu iskelede kardeşim ile bekledim; bana bunun rüzgâr olduğunu söyledi. Ama rüzgâr bir saat önce dinmişti, o da suda hiç kımıldamadan duruyordu, her zaman orada gibi. Ne için geldi, bilmiyorum, ama ben daha sonra bu şey için ona diye bir mektup yazdım.',
	id: 'Kapal itu datang terlambat malam itu, dan tidak ada orang di kemudi. Aku menunggu di dermaga dengan kakakku, dan dia berkata bahwa itu angin. Tetapi angin sudah reda satu jam yang lalu, dan kapal itu diam di air seperti sudah ada di sana untuk waktu yang lama. Aku tidak tahu dari mana dia datang.',
	ru: 'Паром пришёл в ту ночь поздно, и у руля никого не было. Я ждал его на пристани с братом, и он сказал, что это ветер. Но ветер уже час как утих, а паром стоял на воде так тихо, как будто он был там всё это время. Я не знал, за кем он пришёл, но мне было страшно.',
	uk: 'Пором прийшов тієї ночі пізно, і біля стерна нікого не було. Я чекав на нього на пристані з братом, і він сказав, що це вітер. Але вітер уже годину як ущух, а пором стояв на воді так тихо, як ніби був там увесь час. Я не знав, за ким він прийшов, та мені було страшно.',
	bg: 'Фериботът дойде късно тази нощ и на руля нямаше никого. Чаках го на кея с брат ми, който каза, че това е вятърът. Но вятърът беше утихнал преди час, а той стоеше във водата така тихо, като че ли е бил там през цялото време. Не знам за кого е дошъл, но ме беше страх от него.',
	sr: 'Трајект је те ноћи дошао касно и за кормилом није био нико. Чекао сам га на молу са братом, који је рекао да је то ветар. Али ветар се већ био смирио, а он је стајао на води тако тихо као да је био ту све време. Не знам шта ми је било, али нисам га се бојао.',
	el: 'Το πορθμείο ήρθε αργά εκείνη τη νύχτα και δεν ήταν κανείς στο τιμόνι. Το περίμενα στην προβλήτα με τον αδελφό μου, που έλεγε ότι ήταν ο άνεμος.',
};

describe('prose', () => {
	test.each(Object.entries(prose))('in %s', (language, text) =>
		expect(languageOf(null, text)).toBe(language),
	);

	test.each([
		['nothing', ''],
		['a few words', 'The wind and the sea.'],
		['Danish and Norwegian by turns', `${prose['da'] ?? ''} ${prose['nb'] ?? ''}`],
		['Japanese', 'その夜、渡し船は遅く着いた。舵のところには誰もいなかった。'],
		[
			'Vietnamese',
			'Chuyến phà đêm ấy đến muộn, và không có ai ở tay lái. Tôi đứng đợi trên bến cùng anh tôi, anh bảo đó là gió. Nhưng gió đã lặng từ một giờ trước, và nó nằm yên trên mặt nước như thể đã ở đó từ lâu.',
		],
		[
			'Tagalog',
			'Dumating nang huli ang bangka noong gabing iyon, at walang tao sa timon. Naghintay ako sa daungan kasama ng kapatid ko, at sinabi niya na hangin lang iyon. Ngunit isang oras nang tumigil ang hangin, at tahimik itong nakalutang sa tubig na parang matagal na itong naroon.',
		],
		[
			'Swahili',
			'Kivuko kilifika kwa kuchelewa usiku ule, na hapakuwa na mtu kwenye usukani. Nilikuwa nikikisubiri gatini pamoja na kaka yangu, naye akasema kwamba ni upepo tu. Lakini upepo ulikuwa umetulia saa moja kabla, nacho kilikuwa kimya majini kana kwamba kilikuwepo pale muda wote.',
		],
		[
			'invented words',
			'Brel tosk venna mirgol fasht orrin, dulk parrow vesh. Tanno grik solvet umbra kesh, lortan frell dossik varn ettle; moch brannig sool tev quarrin. Plesk dorrit van hesh mollin trask, orvet gannic shull.',
		],
		[
			'invented words and a few of English',
			`${'Brel tosk venna mirgol fasht orrin dulk parrow vesh. '.repeat(12)} The and to of a he was in that it.`,
		],
	])('in %s is in no language that is known', (_, text) => expect(languageOf(null, text)).toBeNull());
});
