/** A paragraph or two in many languages, for the charsets that they were written in. */
export const prose = {
	english:
		'“You’re late,” she said, and didn’t look up. The boat had gone an hour ago — there wouldn’t be another till Thursday… ' +
		'He put his hat on the table. ‘I know,’ he said. ‘I watched it leave.’ There’s a kind of man who runs after what he’s lost.',
	french:
		'Quand elle arriva à la gare, le dernier train était déjà parti. Il pleuvait sur les toits, et dans le café du coin une ' +
		'seule lampe brûlait encore. « Voulez-vous quelque chose ? » demanda le garçon. Elle hésita, puis s’assit près de la fenêtre.',
	german:
		'Als der alte Uhrmacher seine Tür schloß, fiel der erste Schnee. Er hörte Schritte über dem Pflaster, blieb stehen und ' +
		'drehte sich um. Ein Mädchen in einem viel zu großen Mantel hielt ihm eine Uhr entgegen. Könnten Sie die für mich öffnen?',
	spanish:
		'Cuando la señora Inés llegó a la estación, el último tren ya había salido. Llovía sobre los árboles de la plaza. ' +
		'¿Quiere usted algo más?, le preguntó el muchacho. Ella negó con la cabeza y miró cómo el agua corría por el cristal.',
	polish:
		'Późnym wieczorem stary zegarmistrz zamknął swój warsztat i wyszedł na ulicę. Było cicho. Latarnie świeciły żółtym ' +
		'światłem, a w oknach widać było cienie ludzi, którzy kładli się spać. „Jeszcze jeden dzień”, pomyślał.',
	czech:
		'Když se stařec probudil, bylo ještě šero. Za oknem se převalovala mlha a z řeky bylo slyšet, jak kdosi volá na ' +
		'převozníka. Vstal, oblékl si kabát a přiložil do kamen. Děti, které kdysi učil, měly teď samy děti.',
	hungarian:
		'Az öreg révész minden reggel ugyanabban az órában ült a csónakjába. A folyó ilyenkor még szürke volt, és a túlsó part ' +
		'alig látszott a ködben. Soha nem kérdezte, hová mennek. Egy fiatal nő várta őt, és úgy tűnt, egész éjjel ott állt.',
	russian:
		'Утром, когда туман ещё лежал над рекой, старый перевозчик вышел на берег и увидел, что лодки нет. Верёвка была ' +
		'перерезана ровно, как ножом. Он постоял, посмотрел на воду и тихо засмеялся. Кому же она нужнее, чем мне? — подумал он.',
	ukrainian:
		'Уранці, коли туман ще лежав над річкою, старий перевізник вийшов на берег і побачив, що його човна немає. Мотузка ' +
		'була перерізана рівно, наче ножем. Їм же треба на той бік, сказала дівчинка, і він узяв її за руку.',
	greek:
		'Όταν ο παπάς άνοιξε την πόρτα της εκκλησίας, ο ήλιος μόλις είχε βγει πίσω από τα βουνά. Η θάλασσα ήταν ήσυχη και τα ' +
		'καΐκια γύριζαν ένα ένα στο λιμάνι. Άκουσε τότε κάποιον να φωνάζει από μακριά.',
	turkish:
		'Yaşlı saatçi dükkânını kapatırken yağmur başlamıştı. Sokağın köşesindeki fırından sıcak ekmek kokusu geliyor, çocuklar ' +
		'evlerine koşuyordu. İyi akşamlar, dedi bir ses. Döndü, kimseyi göremedi.',
	hebrew:
		'בבוקר שבו הגיע המכתב ירד גשם דק על הגגות, והרחוב היה ריק לגמרי. הסבתא ישבה ליד החלון וסרגה, כמו בכל יום, וכשנשמעה ' +
		'הדפיקה בדלת היא לא הרימה את ראשה. תפתחי את, אמרה לנכדתה.',
	arabic:
		'في ذلك الصباح البعيد كان الشيخ يجلس أمام باب داره وينظر إلى النهر. كانت المياه هادئة، والطيور تعود من الجنوب، ' +
		'والأطفال يركضون بين النخيل. مر به رجل غريب يحمل على كتفه كيسا صغيرا، فسلم عليه وسأله عن الطريق.',
	latvian:
		'Kad vecais pulksteņmeistars aizslēdza savu darbnīcu, ārā jau bija tumšs. Uz ielas nebija neviena cilvēka, tikai ' +
		'laternas spīdēja caur miglu. Viņš dzirdēja soļus aiz muguras un lēnām pagriezās. Meitene turēja rokā sudraba pulksteni.',
	thai: 'เช้าวันนั้นฝนตกพรำอยู่เหนือแม่น้ำ ยายแก่นั่งอยู่ที่ระเบียงบ้านไม้หลังเก่า มองดูเรือที่ค่อยๆ แล่นผ่านไปทีละลำ ในมือของยายมีจดหมายฉบับหนึ่ง',
	japanese:
		'朝早く、川の上にはまだ霧がかかっていた。渡し守の老人が岸に出てみると、舟がない。綱はナイフで切ったように、まっすぐに切られていた。' +
		'「誰かが私よりもあの舟を必要としていたのだろう」と老人は思い、静かに笑った。',
	chinese:
		'清晨，河面上还笼罩着薄雾，老船夫走到岸边，发现他的小船不见了。绳子像被刀割断一样整齐。他站了一会儿，看着河水，轻轻地笑了起来。' +
		'“难道有人比我更需要它吗？”他想着，转身走回了家。',
	taiwanese:
		'清晨，河面上還籠罩著薄霧，老船夫走到岸邊，發現他的小船不見了。繩子像被刀割斷一樣整齊。他站了一會兒，看著河水，輕輕地笑了起來。' +
		'「難道有人比我更需要它嗎？」他想著，轉身走回了家。',
	korean:
		'이른 아침, 강 위에는 아직 안개가 끼어 있었다. 늙은 뱃사공이 강가에 나가 보니 배가 없었다. 밧줄은 칼로 자른 듯이 반듯하게 끊어져 있었다. ' +
		'누군가 나보다 그 배가 더 필요했던 모양이라고 노인은 생각하며 조용히 웃었다.',
} as const;
