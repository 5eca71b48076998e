/** Ordinary prose in scripts that are written in many ways. Nothing in it is to be taken out. */
export const ordinaryTexts: readonly (readonly [name: string, text: string])[] = [
	['hebrew', 'הוא הדליק את המנורה, ואמר: „עוד מעט יגיע הגשם“.\n\nהיא חייכה (כמו תמיד) וסגרה 2 חלונות.'],
	['arabic', 'قالت: «سيصل القطار في الساعة 7:30»، ثم أغلقت الباب.\n\nكانت الغرفة هادئةً كعادتها.'],
	['persian', 'او می‌خواست برود، اما باران می‌بارید.\n\nکتاب‌ها روی میز ماندند.'],
	['thai', 'ฝนตกทั้งคืน เขาเปิดหน้าต่างแล้วยิ้ม\n\n“น้ำใสเหมือนเดิม” เธอพูดเบาๆ'],
	['chinese', '雨停了。她推開門，說：「走吧！」\n\n街上沒有人，只有一盞燈亮著。'],
	['japanese', '雨がやんだ。「行こう」と彼女は言った。\n\n通りには誰もいなかった――灯りが一つだけ。'],
	['korean', '비가 그쳤다. 그는 문을 열고 말했다. “가자.”\n\n거리에는 아무도 없었다.'],
	['hindi', 'बारिश रुक गई थी। उसने दरवाज़ा खोला और कहा, “चलो।”\n\nसड़क पर कोई नहीं था।'],
	[
		'emoji',
		'She texted 👩‍👩‍👧 and 👍🏽, then ❤️ and 🇩🇪 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}.\n\nHe sent 1️⃣ back.',
	],
	['vietnamese', 'Mưa đã tạnh. Cô mở cửa và nói: “Đi thôi.”\n\nNgoài phố không một bóng người.'],
	[
		'decomposed',
		'Il e\u0301tait tard a\u0300 l’e\u0301cole, et la cloche sonnait de\u0301ja\u0300.\n\nPersonne ne vint.',
	],
	['signs', 'It cost 5 € ± 2 %, or ½ of £12 — “cheap”, he said… 25 °C, H₂O, x² ≠ y, → ← ★ ♪.\n\nThe end?'],
	['mixed', 'He read „שלום עולם“ and «مرحبا» aloud, 3 times.\n\nThen 雨 again, and กำ.'],
];
