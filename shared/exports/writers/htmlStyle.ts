/** How a document looks on a screen and on A4. Colours are read on white at 4.5:1 and better. */
export const HTML_STYLE = `
@page{size:A4;margin:20mm 20mm 22mm;font:9pt "Source Sans 3","Segoe UI",Arial,sans-serif;color:#4a5260}
@page wide{size:A4 landscape;margin:15mm}
*{box-sizing:border-box}
body{font:11pt/1.45 "Source Sans 3","Segoe UI",Arial,sans-serif;color:#1b1f24;margin:0;background:#fff;overflow-wrap:anywhere}
main{max-width:170mm;margin:0 auto;padding:10mm 0}
h1{font-size:20pt;line-height:1.2;margin:0 0 4pt}
h2{font-size:14pt;line-height:1.25;margin:16pt 0 4pt;break-after:avoid}
h3{font-size:11.5pt;margin:11pt 0 3pt;break-after:avoid}
p{margin:0 0 6pt}
.lead,.note{color:#4a5260}
.note{border-left:3pt solid #8a5300;padding-left:8pt}
.label{break-after:avoid;margin-bottom:2pt}
blockquote{margin:0 0 6pt;padding-left:10pt;border-left:3pt solid #0b4f9e}
ul,ol{margin:0 0 6pt;padding-left:18pt}
li{margin-bottom:3pt}
dl{margin:0 0 6pt}
dl>div{display:grid;grid-template-columns:38mm 1fr;gap:6pt;padding:2pt 0}
dt{font-weight:600;color:#4a5260}
dd{margin:0}
table{border-collapse:collapse;width:100%;margin:4pt 0 9pt;font-size:9.5pt;table-layout:fixed}
caption{text-align:left;color:#4a5260;font-size:9pt;padding-bottom:3pt}
th,td{text-align:left;vertical-align:top;padding:3pt 5pt;border-bottom:.5pt solid #b4bcc8}
th{border-bottom:1pt solid #1b1f24}
tr{break-inside:avoid}
thead{display:table-header-group}
figure{margin:0}
.wide{page:wide;break-before:page;break-after:page}
img{max-width:100%;height:auto}
pre{font:7.5pt/1.35 "Source Code Pro",Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:#f2f4f7;padding:5pt}
hr.page{border:0;margin:0;break-after:page}
.letter{font-size:11.5pt}
.letter main{max-width:160mm}
.large{font-size:16pt}
.large h1{font-size:24pt}.large h2{font-size:19pt}.large h3{font-size:17pt}
@media print{main{max-width:none;padding:0}}
`.replaceAll(/\n/g, '');
