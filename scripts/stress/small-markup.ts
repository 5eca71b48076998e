/** Small texts in the languages of markup. */

export const table =
	'<table><tr><th colspan="2">Tides</th></tr><tr><td>high</td><td rowspan="2">low</td></tr></table>';

export const fb2Text = `<?xml version="1.0" encoding="utf-8"?><FictionBook xmlns:l="http://www.w3.org/1999/xlink"><description><title-info><genre>prose</genre><author><first-name>Ann</first-name><last-name>Reed</last-name></author><book-title>The Ferry</book-title><annotation><p>Rain.</p></annotation><lang>en</lang></title-info></description>
<body><title><p>The Ferry</p></title><epigraph><p>Fog.</p><text-author>A</text-author></epigraph><section id="s1"><title><p>One</p></title><p>It <emphasis>rained</emphasis><a l:href="#n1" type="note">1</a>.</p><empty-line/><poem><stanza><v>Line</v><v>Line</v></stanza></poem><image l:href="#i"/>${table}</section><section><title><p>Two</p></title><p>More <strong>rain</strong>.</p></section></body>
<body name="notes"><section id="n1"><title><p>1</p></title><p>A note.</p></section></body><binary id="i">AAAA</binary></FictionBook>`;

export const rtfText = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset2 Symbol;}}{\stylesheet{\s1\b heading 1;}{\s2\sbasedon2 x;}}{\info{\title The Ferry}{\author Ann}}
{\pard\s1\outlinelevel0 One\par}\pard It \i rained\i0 {\super\chftn}{\footnote\pard A note.\par} on\'e9 \u1046?\u-10179?\u-8704? \f1\'cf\f0 {\v hidden}\line and on.\par
{\field{\*\fldinst HYPERLINK "https://example.org/"}{\fldrslt a link}}{\*\bkmkstart a}{\*\bkmkend a}{\pict\bin5 abcde}{\upr{a}{\*\ud b}}\par
\trowd\cellx100\cellx200 a\intbl\cell b\cell\row\pard{\listtext 1.\tab}Rope\par\page{\pard\s1 Two\par}{\*\unknown x}\lquote Words\rquote\emdash\~end.\par}`;

export const markdownText = `---
title: The Ferry
author: [Ann, {name: Bob}]
tags: &t [fog, rain]
---

# One {#one .x lang=en}

It *rained **on** the* quay.[^1] \`code\` ~~gone~~ <i>html</i> [link](#one "x") ![boat](a.png) &#27; &amp;

[^1]: A note.
    It goes on.

> Quoted
> > twice

- Rope
  1. Tar

| a | b |
|---|:-:|
| c | d |

* * *

::: note
Words.
:::

Two
===

    code

\`\`\`
fence
\`\`\`

<div><p>Rain.</p></div>

[link]: https://example.org/
`;
