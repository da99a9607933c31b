/** The page's only style sheet: phone first, both colour schemes, no fonts to fetch. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b2430;--soft:#5a6675;--line:#dde2e9;--accent:#0b66c3;--good:#0f7a4d;--bad:#b3261e;--known:#8a5a00;--bad-bg:#fdecea;--code:#eef1f5;--hue0:#0b5fb8;--hue1:#a8346b;--hue2:#0f766e;--hue3:#8a5a00;--hue4:#6b46c1;--hue5:#3f6f1a}
@media(prefers-color-scheme:dark){:root{--bg:#11161d;--card:#19202a;--ink:#e6ebf2;--soft:#9aa7b8;--line:#2c3644;--accent:#6cb2ff;--good:#5fd6a0;--bad:#ff8f86;--known:#f0c36a;--bad-bg:#3a1f22;--code:#222b37;--hue0:#6cb2ff;--hue1:#ff9ac4;--hue2:#5eead4;--hue3:#f7c064;--hue4:#c4b0ff;--hue5:#a9dc76}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:76rem;margin:0 auto;padding:1rem}
a{color:var(--accent)}
code,.timeline b,.timeline .at,.matrix th[scope=row],.gaps th[scope=row],dt,.group li span,.chip,.device,article h3{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code,.timeline b,.matrix th[scope=row],.gaps th[scope=row]{font-size:.86em}
small{color:var(--soft);font-weight:400}
i{font-style:normal;font-weight:700}
h2{font-size:1.3rem;margin:2.2rem 0 .8rem}
h3{font-size:1rem;margin:1.6rem 0 .5rem}
header{background:var(--card);border:1px solid var(--line);border-top:5px solid var(--good);border-radius:12px;padding:1rem 1.2rem}
header.bad{border-top-color:var(--bad)}
header.partial{border-top-color:var(--known)}
.kicker{margin:0;color:var(--soft);font-size:.85rem}
h1{margin:.1rem 0 .6rem;font-size:1.9rem;line-height:1.2;color:var(--good)}
header.bad h1{color:var(--bad)}header.partial h1{color:var(--known)}
.figures,.totals,.problems,.group ul{list-style:none;margin:0;padding:0}
.figures{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem}
.figures strong{font-size:1.35rem}
.figures .bad strong{color:var(--bad)}.figures .good strong{color:var(--good)}.figures .known strong{color:var(--known)}.figures .none{color:var(--soft)}
header dl{display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin:.8rem 0}
header dt,thead th{color:var(--soft);font:600 .78rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header dd{margin:0;overflow-wrap:anywhere}
header nav{display:flex;gap:1.2rem}
.warning{margin:.6rem 0;color:var(--known);overflow-wrap:anywhere}
#skipped p{margin:0 0 .3rem;color:var(--soft)}#skipped ul{margin:0 0 1rem;padding-left:1.4rem}
.empty{color:var(--good);font-weight:500}
article{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--bad);border-radius:10px;padding:.9rem 1rem;margin:0 0 1rem}
article.known{border-left-color:var(--known)}
article h3{margin:0 0 .4rem;overflow-wrap:anywhere}
.reason{margin:.2rem 0 .4rem;color:var(--known)}
.problems li{color:var(--bad);margin:.15rem 0;overflow-wrap:anywhere}
.known .problems li{color:inherit}
.jump{display:inline-block;margin:.3rem 0;font-size:.9rem}
summary{cursor:pointer;font-weight:600;padding:.3rem 0}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;color:var(--soft);font-size:.85rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
.timeline .at{width:5.5rem;color:var(--soft);font-size:.82em;white-space:nowrap;text-align:right}
.timeline thead th:first-child{text-align:right}
.timeline .who{width:8rem}.timeline .sign{width:1.6rem;font-weight:700}
.timeline .what{overflow-wrap:anywhere}
.timeline td{vertical-align:baseline}
.timeline code{color:var(--soft)}
.timeline summary{font-weight:400;padding:0}
.device{font-size:.82em;font-weight:600;overflow-wrap:anywhere}
.hue0{color:var(--hue0)}.hue1{color:var(--hue1)}.hue2{color:var(--hue2)}.hue3{color:var(--hue3)}.hue4{color:var(--hue4)}.hue5{color:var(--hue5)}
.timeline tr.break{background:var(--bad-bg)}
.timeline tr.break .what,.timeline tr.break .sign,.legend .break,.legend .missing{color:var(--bad);font-weight:600}
.timeline tr.note{color:var(--soft)}
tr:target{outline:2px solid var(--bad)}
.totals{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.7rem}
.totals li{display:grid;grid-template-rows:1fr auto auto 1.3rem;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.6rem .8rem}
.totals span{font-size:.85rem;color:var(--soft)}
meter{display:block;width:100%;height:.6rem;margin:.3rem 0}
.totals .bad strong{color:var(--bad)}.totals .good strong{color:var(--good)}
.chips{margin:0}
.chip{display:inline-block;max-width:100%;line-height:1.45;margin:.12rem 0;font-size:.76rem;border:1px solid var(--line);border-radius:.8rem;padding:.08rem .5rem;background:var(--card);overflow-wrap:anywhere}
.seen i{color:var(--good)}.known i{color:var(--known)}.missing i{color:var(--bad)}
.legend .seen{color:var(--good)}.legend .known{color:var(--known)}
.chip.known{border-style:dashed;border-color:var(--known)}.chip.missing{border-color:var(--bad);background:var(--bad-bg)}
.mark{width:5.5rem}
.matrix th[scope=row]{width:15rem;overflow-wrap:anywhere}
.difference{border-left:4px solid var(--bad);background:var(--card);padding:.1rem 1rem .6rem;margin:1rem 0;border-radius:10px}
.difference h3{margin:.6rem 0;color:var(--bad)}
.difference summary{font-size:.9rem}
.gaps{margin:1rem 0}.gaps th[scope=row]{width:15rem;overflow-wrap:anywhere}.gaps .count{width:5rem}
.facts{margin:0}.facts dt{font-size:.84rem;font-weight:600;overflow-wrap:anywhere}.facts dd{margin:0 0 .6rem}
.columns{display:grid;gap:0 2rem}.columns>*{min-width:0}
.filter{display:flex;gap:.8rem;align-items:center;margin:0 0 .8rem}
.filter input{flex:1;min-width:0;max-width:28rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.45rem .7rem}
.filter input:focus{outline:2px solid var(--accent);outline-offset:1px}
#found{color:var(--soft);font-size:.88rem}
.group{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.15rem .9rem;margin:0 0 .5rem}
.group summary em{font-style:normal;font-size:.85rem;margin-left:.6rem;color:var(--bad)}
.group li{display:flex;gap:.6rem;align-items:baseline;padding:.16rem 0;border-top:1px solid var(--line)}
.group li span{flex:1;min-width:0;overflow-wrap:anywhere;font-size:.84rem}
.group li small{white-space:nowrap;font-size:.8rem}
.passed i{color:var(--good)}.failed i,.failed span{color:var(--bad)}
@media(max-width:640px){
 .timeline thead,.matrix thead,.gaps thead{display:none}
 .timeline tr{display:grid;grid-template-columns:1.4rem 1fr auto;padding:.35rem .3rem;border-bottom:1px solid var(--line)}
 .timeline td,.timeline .at,.timeline .who,.timeline .sign{display:block;width:auto;padding:0;border:0}
 .timeline .sign{order:1}.timeline .who{order:2}.timeline .at{order:3}.timeline .what{order:4;grid-column:2/4}
 .matrix tr{display:grid;grid-template-columns:repeat(3,auto) 1fr;gap:.1rem .9rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
 .matrix th,.matrix td{border:0;padding:0;width:auto}
 .matrix th[scope=row],.matrix td.chips{grid-column:1/-1;width:auto}
 .matrix .mark::after{content:" sent";color:var(--soft);font-size:.8rem}
 .matrix .mark:nth-child(3)::after{content:" acked"}.matrix .mark:nth-child(4)::after{content:" without ack"}
 .gaps tr{display:block;padding:.4rem 0;border-bottom:1px solid var(--line)}.gaps th,.gaps td,.gaps th[scope=row]{display:inline;border:0;width:auto}
 .gaps .count::before{content:"×"}.gaps td:last-child{display:block}
}
@media(min-width:960px){main{padding:1.5rem 2rem}.columns{grid-template-columns:1fr 1fr}}
@media print{.filter,header nav{display:none}}
`;
