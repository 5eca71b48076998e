import {prose, storyFrom} from '../../story-from.ts';

/** A story with all that moves a character on its line: markers, insets, tables, wide letters, marks, lines that run to the left. */
export const story = storyFrom(
	`# One

${prose(2)}

- first ${prose(1, 4).slice(0, 90)}
- 二番目 the second

12. twelfth

> A quotation, ${prose(1, 5).slice(0, 120)}

渡し守の黒板には、毎朝ちがう数が書いてある。「今日は七つだ」と彼は言った。そして、川を渡った者はいなかった。

e\u0301te\u0301 nai\u0308ve 👩🏽‍🚀 and 🇳🇴 then *the* **rest** of it, with [a link](https://example.org/x) inside.

שומרת המגדלור מיינה את המכתבים פעמיים (2026) ואמרה כי יש שבעה מהם היום, the shelf is not empty, ועוד 40% מהם.

* * *

| name | number |
| --- | --- |
| one | 1 |
| שתיים | 2 |

${prose(3, 7)}

The End
`,
	'signs.md',
);
