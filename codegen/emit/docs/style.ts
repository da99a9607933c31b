/** The page's only style sheet: phone first, both colour schemes, no fonts to fetch. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b2430;--soft:#5a6675;--line:#dde2e9;--accent:#0b66c3;--in:#0b66c3;--out:#0f7a4d;--domain:#8a4bb8;--bad:#b3261e;--code:#eef1f5;--chip:#eef1f5;--edge:#0002}
@media(prefers-color-scheme:dark){:root{--bg:#11161d;--card:#19202a;--ink:#e6ebf2;--soft:#9aa7b8;--line:#2c3644;--accent:#6cb2ff;--in:#6cb2ff;--out:#5fd6a0;--domain:#cf9df5;--bad:#ff8f86;--code:#222b37;--chip:#242e3b;--edge:#000c}}
*{box-sizing:border-box}
html{scroll-padding-top:5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
code,pre,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.88em}
code{background:var(--code);border-radius:4px;padding:.08em .32em;overflow-wrap:anywhere}
pre{background:var(--code);border-radius:8px;padding:.75rem;overflow-x:auto;margin:.4rem 0}
header{position:sticky;top:0;z-index:2;background:var(--card);border-bottom:1px solid var(--line);padding:.6rem 1rem;display:flex;gap:.75rem;align-items:center}
header strong{white-space:nowrap}header .version{color:var(--soft);font-weight:400}
#search{flex:1;min-width:0;max-width:32rem;margin-left:auto;font:inherit;padding:.45rem .7rem;border:1px solid var(--line);border-radius:8px;background:var(--bg);color:inherit}
#search::placeholder{color:var(--soft);opacity:1}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem;top:.5rem;z-index:3;background:var(--card);padding:.4rem .8rem;border-radius:8px}.skip:focus{left:.5rem}
#found{color:var(--soft);font-size:.85rem;min-width:4.2rem;text-align:right;white-space:nowrap}#found:empty{min-width:0}
.layout{max-width:84rem;margin:0 auto}
nav{padding:.75rem 1rem;border-bottom:1px solid var(--line)}
nav summary{cursor:pointer;font-weight:600}
nav h2{font-size:.75rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:1rem 0 .25rem}
nav ul{list-style:none;margin:0;padding:0}
nav li a{display:flex;gap:.45rem;align-items:baseline;padding:.16rem 0;color:inherit;font-size:.9rem}
nav i{font-style:normal;font-weight:700;width:1em}
i.in{color:var(--in)}i.out{color:var(--out)}
main{padding:1rem;min-width:0}
main h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}
section>h2{font-size:1.3rem;margin:2.2rem 0 .8rem}section>h2::first-letter{text-transform:uppercase}
article{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1rem;margin:0 0 1rem;min-width:0}
article:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
article h3{margin:0;font-size:1.08rem;display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:baseline}
article h3 .mono{font-size:1.05rem;overflow-wrap:anywhere}
article h3 a{color:inherit}
article h4{font-size:.78rem;letter-spacing:.05em;text-transform:uppercase;color:var(--soft);margin:1.1rem 0 .3rem}
.way{font-size:.72rem;font-weight:600;border-radius:99px;padding:.1rem .55rem;border:1px solid currentColor;white-space:nowrap}
.way.in{color:var(--in)}.way.out{color:var(--out)}.way.domain{color:var(--domain)}.way.type{color:var(--soft)}
.summary{margin:.35rem 0 .5rem;font-weight:500}
p{margin:.4rem 0}ul{margin:.4rem 0;padding-left:1.2rem}
.chips{display:flex;flex-wrap:wrap;gap:.35rem;margin:.5rem 0}
.chips span,.chips a{background:var(--chip);border-radius:99px;padding:.12rem .6rem;font-size:.8rem;color:inherit}
.scroll{overflow-x:auto;max-width:100%}
.scroll.wide{background:linear-gradient(to right,var(--card) 30%,transparent),linear-gradient(to left,var(--card) 30%,transparent) 100% 0,linear-gradient(to right,var(--edge),transparent),linear-gradient(to left,var(--edge),transparent) 100% 0;background-repeat:no-repeat;background-size:2.5rem 100%,2.5rem 100%,.9rem 100%,.9rem 100%;background-attachment:local,local,scroll,scroll}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-size:.78rem;font-weight:600}
tbody tr:last-child>*{border-bottom:0}
.fields th[scope=row]{font-weight:600;width:24%}.fields td:nth-child(2){width:32%}
.optional,.bounds{display:block;color:var(--soft);font-size:.78rem;font-weight:400;overflow-wrap:anywhere}
.variant{margin:.7rem 0 .1rem;font-weight:600;font-size:.9rem}
.changes h4:first-child{margin-top:0}.changes h4.breaking{color:var(--bad)}.changes li{margin:.55rem 0}
details{margin:.35rem 0}details>summary{cursor:pointer}
.example summary .ok{color:var(--out)}.example summary .no{color:var(--bad)}
.example summary{font-size:.92rem}
svg.sequence{display:block;margin:.3rem 0;max-width:none;font-family:inherit}
svg rect{fill:var(--chip);stroke:var(--line)}
svg .lane{fill:var(--ink);font-size:13px;font-weight:600;text-anchor:middle}
svg .life{stroke:var(--line);stroke-dasharray:4 4;fill:none}
svg .label{fill:var(--ink);font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
svg .note{fill:var(--soft);font-size:11px}
svg path.call{stroke:var(--in);fill:none;stroke-width:1.6}
svg path.reply{stroke:var(--soft);fill:none;stroke-width:1.6}svg path.reply:not(.head){stroke-dasharray:5 4}
svg path.error{stroke:var(--bad);fill:none;stroke-width:1.6}svg path.error:not(.head){stroke-dasharray:5 4}
svg path.event{stroke:var(--domain);fill:none;stroke-width:1.6}
[hidden]{display:none!important}
footer{color:var(--soft);font-size:.82rem;padding:1rem;overflow-wrap:anywhere}
@media(max-width:560px){
 header .version{display:none}header:has(#found:not(:empty)) strong{display:none}
 .fields thead{display:none}.fields tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}.fields tr:last-child{border-bottom:0}
 .fields th[scope=row],.fields td,.fields td:nth-child(2){display:block;width:auto;padding:.08rem 0;border:0}
 .terms th,.terms td{display:block;border:0;padding:.1rem 0}.terms tr{display:block;padding:.4rem 0;border-bottom:1px solid var(--line)}
 .fields .optional{display:inline;margin-left:.5rem}
}
@media(min-width:960px){
 .layout{display:grid;grid-template-columns:17rem minmax(0,1fr)}
 nav{position:sticky;top:3.5rem;height:calc(100vh - 3.5rem);overflow-y:auto;border-bottom:0;border-right:1px solid var(--line)}
 nav summary{display:none}
 main{padding:1.2rem 2rem}article{padding:1.2rem 1.4rem}
}
@media print{header,nav{display:none}.layout{display:block}}
`.trim();
