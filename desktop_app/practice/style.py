"""The look of the practice portal's pages: one style sheet inside each page, nothing fetched from anywhere."""

CSS = """
*{box-sizing:border-box}
body{margin:0;font:15px/1.45 Inter,system-ui,-apple-system,"Segoe UI",sans-serif;color:#1A222C;background:#F4F6F8}
a{color:#0F5DB8}a:focus-visible,input:focus-visible,button:focus-visible{outline:2px solid #0F5DB8;outline-offset:2px}
.wide{max-width:1200px;margin:0 auto;padding-left:24px;padding-right:24px}
.band{position:sticky;top:0;z-index:1;background:#FFF3D6;color:#5E3900;border-bottom:1px solid #8A5300;font-size:14px}
.band .wide{padding-top:10px;padding-bottom:10px;display:flex;gap:10px;align-items:center}
.top{background:#fff;border-bottom:1px solid #DCE1E7}
.top .wide{min-height:60px;padding-top:10px;padding-bottom:10px;display:flex;flex-wrap:wrap;gap:10px 28px;
align-items:center}
.top strong{font-size:17px;font-weight:600;display:flex;gap:10px;align-items:center}
.top a{color:#1A222C;text-decoration:none}.top a[aria-current]{font-weight:600;color:#0F5DB8}
.top form{margin-left:auto;display:flex;gap:8px}
input{font:inherit;height:36px;width:240px;padding:0 12px;border:1px solid #77818E;border-radius:6px;background:#fff}
.btn{font:inherit;font-size:14px;border:1px solid #77818E;border-radius:6px;padding:0 14px;height:36px;
display:inline-flex;align-items:center;color:#1A222C;text-decoration:none;background:#fff;cursor:pointer}
main{padding-top:20px;padding-bottom:40px}
.two{display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:24px;align-items:start}
@media(max-width:900px){.two{grid-template-columns:minmax(0,1fr)}}
.trail{font-size:13px;color:#55606D;margin:0 0 18px}
h1{font-size:26px;line-height:1.25;margin:0 0 6px;font-weight:600;letter-spacing:-.01em}
h2{font-size:16px;margin:0;font-weight:600}p{margin:0}.notes{white-space:pre-line;overflow-wrap:anywhere}
.quiet{color:#55606D}.small{font-size:13px}.lead{margin-bottom:14px}.lead b{color:#1A222C;font-weight:500}
.tags{display:flex;gap:6px;margin:12px 0 0;padding:0;flex-wrap:wrap;list-style:none}
.tags li{font-size:13px;border:1px solid #DCE1E7;background:#fff;border-radius:14px;padding:2px 11px}
.stack{display:flex;flex-direction:column;gap:16px;min-width:0}
.card{background:#fff;border:1px solid #DCE1E7;border-radius:8px;overflow:hidden}.card.pad{padding:14px 16px}
.card.pad p{margin-top:6px}
.head{display:flex;justify-content:space-between;gap:12px;align-items:center;padding:12px 16px;
border-bottom:1px solid #DCE1E7}
.file{display:grid;grid-template-columns:60px minmax(0,1fr) auto auto;gap:14px;align-items:center;padding:9px 16px;
border-top:1px solid #DCE1E7}.head+.file{border-top:0}
.file b{font-weight:500;font-size:14px;overflow-wrap:anywhere}
.kind{font-size:12px;font-weight:600;color:#0F5DB8;background:#E6F0FB;border-radius:4px;text-align:center;
padding:3px 0}
.kind.sheet{color:#1B7340;background:#E4F4EA}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th{background:#EEF1F5;text-align:left;font-weight:600}
th,td{padding:7px 12px;border-bottom:1px solid #DCE1E7;border-right:1px solid #DCE1E7;white-space:nowrap;
max-width:280px;overflow:hidden;text-overflow:ellipsis}
tr:last-child td{border-bottom:0}th:last-child,td:last-child{border-right:0}.num{text-align:right}
dl{margin:0;display:grid;grid-template-columns:106px minmax(0,1fr);font-size:13px}
dt,dd{padding:8px 0;margin:0;border-top:1px solid #EEF1F5}dt{color:#55606D;padding-left:16px}
dd{padding-right:12px;overflow-wrap:anywhere}dt:first-of-type,dd:first-of-type{border-top:0}
.hit{display:block;padding:14px 16px;border-top:1px solid #DCE1E7}.hit:first-child{border-top:0}
.hit a{font-size:16px;font-weight:500}.hit p{margin-top:4px}
.empty{padding:40px 16px;text-align:center}
"""

CAP = (
    '<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="#8A5300" stroke-width="2"'
    ' stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">'
    '<path d="M22 9L12 5 2 9l10 4 10-4v6M6 10.6V16a6 3 0 0 0 12 0v-5.4"/></svg>'
)
MARK = (
    '<svg width="26" height="26" viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="7"'
    ' fill="#8A5300"/><path d="M7 9h8M7 14h13M8 19l3 2.6 9-7" stroke="#fff" stroke-width="2.4" fill="none"'
    ' stroke-linecap="round"/></svg>'
)
