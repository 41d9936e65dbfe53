"""The look of the pages of a published folder: one style sheet inside each page, light or dark as the system is."""

STYLE = """
:root{color-scheme:light dark;--bg:#F4F6F8;--surface:#fff;--sunken:#EEF1F5;--text:#1A222C;--muted:#55606D;
--link:#0F5DB8;--sel:#E6F0FB;--border:#77818E;--hair:#DCE1E7}
@media(prefers-color-scheme:dark){:root{--bg:#12161B;--surface:#1B2128;--sunken:#232A33;--text:#E8EDF3;--muted:#A9B4C0;
--link:#8CBBF5;--sel:#1F344D;--border:#76828F;--hair:#313A45}}
*{box-sizing:border-box}
body{margin:0;font:15px/1.45 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--text);background:var(--bg)}
main{max-width:1120px;margin:0 auto;padding:24px}a{color:var(--link)}p{margin:0}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
h1{font-size:26px;line-height:1.25;margin:0 0 6px;overflow-wrap:anywhere}
h2{font-size:16px;margin:0;padding:12px 16px;border-bottom:1px solid var(--hair)}
.trail{font-size:13px;color:var(--muted);margin-bottom:16px}.quiet{color:var(--muted)}.quiet b{color:var(--text)}
.small{font-size:13px}.notes{white-space:pre-line;overflow-wrap:anywhere;margin-top:12px}
.two{display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:24px;align-items:start}
.stack{display:flex;flex-direction:column;gap:16px;min-width:0}
.card{background:var(--surface);border:1px solid var(--hair);border-radius:8px;overflow:hidden}
.tags{display:flex;flex-wrap:wrap;gap:6px;list-style:none;padding:0;margin:12px 0 0}
.tags li{font-size:13px;border:1px solid var(--hair);background:var(--surface);border-radius:14px;padding:2px 11px}
.file{display:flex;gap:14px;align-items:center;padding:9px 16px;border-top:1px solid var(--hair)}h2+.file{border-top:0}
.what{flex:1;min-width:0}.what b{font-weight:500;overflow-wrap:anywhere}.hash{overflow-wrap:anywhere;color:var(--muted)}
.kind{flex:none;min-width:60px;font-size:12px;font-weight:600;color:var(--link);background:var(--sel);border-radius:4px;
text-align:center;padding:3px 8px}
.btn{font-size:14px;border:1px solid var(--border);border-radius:6px;padding:0 14px;height:36px;display:inline-flex;
align-items:center;color:var(--text);text-decoration:none;background:var(--surface)}.btn:hover{background:var(--sunken)}
summary{cursor:pointer;color:var(--link);font-size:13px;padding:4px 0}.card>details>summary{padding:10px 16px;
border-top:1px solid var(--hair)}
dl{margin:0;display:grid;grid-template-columns:106px minmax(0,1fr);font-size:13px}
dt,dd{padding:8px 0;margin:0;border-top:1px solid var(--hair)}dt{color:var(--muted);padding-left:16px}
dd{padding-right:12px;overflow-wrap:anywhere}dt:first-of-type,dd:first-of-type{border-top:0}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th{background:var(--sunken);text-align:left;font-weight:600}
th,td{padding:7px 12px;border-bottom:1px solid var(--hair);border-right:1px solid var(--hair);white-space:nowrap}
tr:last-child td{border-bottom:0}th:last-child,td:last-child{border-right:0}
.hit{padding:14px 16px;border-top:1px solid var(--hair)}.hit:first-child,h2+.hit{border-top:0}
.hit a{font-size:16px;font-weight:500}.hit p{margin-top:4px}.foot{margin-top:16px}
@media(max-width:820px){.two{grid-template-columns:minmax(0,1fr)}main{padding:16px}
.file{flex-wrap:wrap}.what{flex:1 1 70%}}
"""
