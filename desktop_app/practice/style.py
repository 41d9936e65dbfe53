"""The look of the practice portal's pages: one style sheet inside each page, light or dark as the system is.

Nothing is fetched from anywhere but the letters (`FONT`), which the portal itself serves.
"""

FONT = "inter.woff2"

CSS = (
    "@font-face{font-family:Inter;src:url(/" + FONT + ") format('woff2');font-weight:100 900;font-display:swap}"
    """
:root{color-scheme:light dark;--bg:#F4F6F8;--surface:#fff;--sunken:#EEF1F5;--text:#1A222C;--muted:#55606D;
--link:#0F5DB8;--ok:#1B7340;--okbg:#E4F4EA;--sel:#E6F0FB;--warn:#5E3900;--warnbg:#FFF3D6;--warnline:#8A5300;
--border:#77818E;--hair:#DCE1E7;--chart:#3B7FCF;--track:#E4E8ED;--edge:#0003}
@media(prefers-color-scheme:dark){:root{--bg:#12161B;--surface:#1B2128;--sunken:#232A33;--text:#E8EDF3;--muted:#A9B4C0;
--link:#8CBBF5;--ok:#7FD3A0;--okbg:#1B3527;--sel:#1F344D;--warn:#F0C06A;--warnbg:#3A2E14;--warnline:#F0C06A;
--border:#76828F;--hair:#313A45;--chart:#6FA6E8;--track:#2D3641;--edge:#000A}}
*{box-sizing:border-box}
body{margin:0;font:15px/1.45 Inter,system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--text);
background:var(--bg)}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
.wide{max-width:1200px;margin:0 auto;padding-left:24px;padding-right:24px}
.skip{position:absolute;left:-999px}.skip:focus{left:24px;top:8px;z-index:2;background:var(--surface);padding:8px 12px}
.band{position:sticky;top:0;z-index:1;background:var(--warnbg);color:var(--warn);font-size:14px;
border-bottom:1px solid var(--warnline)}
.band .wide{padding-top:10px;padding-bottom:10px;display:flex;gap:10px;align-items:center}.band svg{flex:none}
.band b,h1,h2,.file b{font-weight:600}
.top{background:var(--surface);border-bottom:1px solid var(--hair)}
.top .wide{min-height:60px;padding-top:10px;padding-bottom:10px;display:flex;flex-wrap:wrap;gap:10px 28px;
align-items:center}
.top .name{font-size:17px;font-weight:600;display:flex;gap:10px;align-items:center}
.top nav{display:flex;flex-wrap:wrap;gap:6px 28px}
.top a{color:var(--text);text-decoration:none;padding:4px 0}.top nav a:hover{text-decoration:underline}
.top nav a[aria-current]{font-weight:600;color:var(--link)}
.top form{margin-left:auto;display:flex;gap:8px}
input{font:inherit;font-size:14px;height:36px;width:240px;min-width:0;padding:0 12px;border:1px solid var(--border);
border-radius:6px;color:inherit;background:var(--surface)}input::placeholder{color:var(--muted);opacity:1}
.btn{font:inherit;font-size:14px;border:1px solid var(--border);border-radius:6px;padding:0 14px;height:36px;
display:inline-flex;align-items:center;color:var(--text);text-decoration:none;background:var(--surface);cursor:pointer}
.btn:hover{background:var(--sunken)}
main{padding-top:20px;padding-bottom:32px}footer{padding-top:16px;padding-bottom:32px}
.two{display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:24px;align-items:start}
.trail{font-size:13px;color:var(--muted);margin:0 0 18px;padding:0;list-style:none}.trail li{display:inline}
.trail li+li::before{content:" / "}
h1{font-size:26px;line-height:1.25;margin:0 0 6px;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{font-size:16px;margin:0}p{margin:0}.notes{white-space:pre-line;overflow-wrap:anywhere}
.quiet{color:var(--muted)}.small{font-size:13px}.lead{margin-bottom:14px}.lead b{color:var(--text);font-weight:500}
.tags{display:flex;gap:6px;margin:12px 0 0;padding:0;flex-wrap:wrap;list-style:none}
.tags a{display:block;font-size:13px;color:var(--text);text-decoration:none;border:1px solid var(--hair);
background:var(--surface);border-radius:14px;padding:2px 11px}.tags a:hover{border-color:var(--border)}
.stack{display:flex;flex-direction:column;gap:16px;min-width:0}
.card{background:var(--surface);border:1px solid var(--hair);border-radius:8px;overflow:hidden;scroll-margin-top:56px}
.card.pad{padding:14px 16px}.card.pad>p{margin-top:6px}
.head{display:flex;justify-content:space-between;gap:12px;align-items:center;padding:12px 16px;
border-bottom:1px solid var(--hair)}.head>span{white-space:nowrap}
.file{display:flex;gap:14px;align-items:center;padding:9px 16px;border-top:1px solid var(--hair)}
.head+.file{border-top:0}
.what{flex:1;min-width:0}.file b{font-weight:500;font-size:14px;overflow-wrap:anywhere}.acts{display:flex;gap:14px}
.kind{flex:none;min-width:60px;font-size:12px;font-weight:600;color:var(--link);background:var(--sel);border-radius:4px;
text-align:center;padding:3px 8px}
.kind.sheet{color:var(--ok);background:var(--okbg)}
.scroll{overflow-x:auto;background:linear-gradient(to right,var(--surface) 40%,transparent) local 0/40px 100%,
linear-gradient(to left,var(--surface) 40%,transparent) local 100%/40px 100%,
linear-gradient(to right,var(--edge),transparent) scroll 0/14px 100%,
linear-gradient(to left,var(--edge),transparent) scroll 100%/14px 100%;background-repeat:no-repeat}
.scroll:focus-visible{outline-offset:-2px}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th{background:var(--sunken);text-align:left;font-weight:600}
th,td{padding:7px 12px;border-bottom:1px solid var(--hair);border-right:1px solid var(--hair);white-space:nowrap;
max-width:280px;overflow:hidden;text-overflow:ellipsis}
tr:last-child td{border-bottom:0}th:last-child,td:last-child{border-right:0}.num{text-align:right}
dl{margin:0;display:grid;grid-template-columns:106px minmax(0,1fr);font-size:13px}
dt,dd{padding:8px 0;margin:0;border-top:1px solid var(--hair)}dt{color:var(--muted);padding-left:16px}
dd{padding-right:12px;overflow-wrap:anywhere}dt:first-of-type,dd:first-of-type{border-top:0}
.meter{display:block;height:8px;border-radius:4px;background:var(--track);margin:8px 0 6px;overflow:hidden}
.meter span{display:block;height:8px;background:var(--chart)}
summary{cursor:pointer;color:var(--link);padding:6px 0 0}.parts{list-style:none;margin:8px 0;padding:0}
.parts li{display:grid;grid-template-columns:84px 1fr 76px;gap:10px;align-items:center}.parts .meter{margin:0}
.hit{display:block;padding:14px 16px;border-top:1px solid var(--hair)}.hit:first-child{border-top:0}
.hit a{font-size:16px;font-weight:500}.hit p{margin-top:4px}.spaced{margin-top:14px}
.facts{display:flex;flex-wrap:wrap;gap:6px 8px;align-items:center}.facts .kind{padding:1px 8px;min-width:0}
.empty{padding:40px 16px;text-align:center}
@media(max-width:900px){.two{grid-template-columns:minmax(0,1fr)}
.top form{margin-left:0;flex:1 1 260px;min-width:0;max-width:100%}
.top input{flex:1 1 0;width:0}}
@media(max-width:600px){.wide{padding-left:16px;padding-right:16px}h1{font-size:22px}.top nav{gap:6px 18px}
.file{flex-wrap:wrap;gap:8px 12px}.what{flex:1 1 70%}.acts{flex:1 1 100%;gap:8px}
.acts .btn{flex:1;justify-content:center}
.head{flex-wrap:wrap;gap:2px 12px}}
@media print{.band{position:static}.top form,.acts,.skip{display:none}}
"""
)

CAP = (
    '<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"'
    ' stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">'
    '<path d="M22 9L12 5 2 9l10 4 10-4v6M6 10.6V16a6 3 0 0 0 12 0v-5.4"/></svg>'
)
_SIGN = (
    '<rect width="28" height="28" rx="7" fill="#8A5300"/><path d="M7 9h8M7 14h13M8 19l3 2.6 9-7" stroke="#fff"'
    ' stroke-width="2.4" fill="none" stroke-linecap="round"/></svg>'
)
MARK = f'<svg width="26" height="26" viewBox="0 0 28 28" aria-hidden="true">{_SIGN}'
ICON = "data:image/svg+xml," + (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28">{_SIGN}'.replace("#", "%23")
    .replace('"', "%22").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
)  # fmt: skip
