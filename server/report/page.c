#include "page.h"

static const char style[] =
    "@page{size:A4;margin:15mm 14mm 16mm}"
    "*{box-sizing:border-box}"
    "html{-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    "body{font:14px/1.5 Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;color:#1F2933;"
    "background:#fff;max-width:760px;margin:32px auto;padding:0 20px}"
    "h1{font-size:30px;line-height:1.15;margin:0 0 4px;letter-spacing:-.01em}"
    "h2{font-size:21px;margin:0 0 8px;padding-top:14px;border-top:3px solid #1F2933}"
    "h3{font-size:15px;margin:22px 0 2px}"
    "p{margin:4px 0 10px}.lead{font-size:15px}.quiet,small{color:#5B6875}"
    ".quiet{font-size:12.5px;margin-bottom:6px}small{font-size:12px}"
    "section{margin:34px 0}figure{margin:0 0 8px;break-inside:avoid}"
    ".keep{break-inside:avoid}"
    "svg{width:100%;height:auto;display:block;overflow:visible}"
    "svg text{font-family:inherit;font-size:11px}"
    "svg .n{font-size:10.5px}svg .b{font-size:11.5px;font-weight:600}"
    "svg .e{font-size:11px;font-weight:600}svg .s{font-size:10.5px}"
    "svg .h{font-size:10.5px;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-opacity:.8}"
    "svg .w{font-size:9px;font-weight:700}"
    ".legend{font-size:12px;margin:2px 0 4px;color:#3A4753}.legend b{margin-right:10px}"
    ".legend i{display:inline-block;width:11px;height:11px;margin:0 5px -1px 12px}"
    ".legend i.line{height:3px;width:16px;margin-bottom:3px}.legend i:first-child{margin-left:0}"
    ".tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:8px;margin:14px 0 6px}"
    ".tile{border:1px solid #D9E0E6;border-radius:6px;padding:8px 12px;break-inside:avoid}"
    ".tile span,.tile small{display:block;font-size:12px;color:#5B6875}"
    ".tile b{font-size:19px;line-height:1.3}"
    "table{border-collapse:collapse;width:100%;font-size:12.5px}"
    "th,td{text-align:left;padding:4px 8px 4px 0;border-bottom:1px solid #E3E8ED;"
    "vertical-align:top}"
    "td.num,th.num{text-align:right;padding-right:12px;white-space:nowrap;"
    "font-variant-numeric:tabular-nums}"
    ".orders td.num{width:44px;color:#5B6875}"
    ".columns{columns:2;column-gap:28px;margin-top:8px}"
    ".orders{margin:0 0 16px;font-size:11.5px}"
    ".orders td{padding:2px 6px 2px 0}"
    ".orders caption{text-align:left;font-weight:600;font-size:13px;padding-bottom:2px;"
    "border-bottom:1px solid #1F2933}"
    ".orders tr{break-inside:avoid}"
    ".orders .chair td{font-weight:600;border-left:4px solid;padding:3px 0 2px 7px;"
    "break-after:avoid}.orders .chair{break-after:avoid}"
    ".questions li{margin:7px 0;padding-left:4px;break-inside:avoid}"
    ".lines li{padding-bottom:26px;border-bottom:1px solid #D9E0E6;margin:14px 0}"
    ".note{background:#F5F7F9;border-left:4px solid #9DB8C9;padding:10px 14px;font-size:13px}"
    ".scale{display:inline-block;width:70px;vertical-align:-1px}.wide th:first-child,"
    ".bar{white-space:nowrap}"
    "footer{margin-top:40px;font-size:11.5px;color:#5B6875;border-top:1px solid #D9E0E6;"
    "padding-top:8px}"
    "@media print{body{max-width:none;margin:0;padding:0;font-size:12px}"
    ".tiles{grid-template-columns:repeat(6,1fr);gap:5px;margin:8px 0 2px}.tile{padding:5px 7px}"
    ".tile b{font-size:14px;white-space:nowrap}.tile span,.tile small{font-size:10px}"
    ".team{break-before:page}.discuss{break-before:page}section{margin:0 0 18px}}";

void page_open(struct paper *paper, const char *kind, const char *name)
{
    paper_put(paper, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" "
                     "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
    paper_put_html(paper, kind);
    paper_put_html(paper, name);
    paper_put(paper, "</title>\n<style>%s</style></head>\n<body>\n", style);
}

void page_close(struct paper *paper, const char *sentence)
{
    paper_put(paper, "<footer>Made by Baton " BATON_VERSION ". ");
    paper_put_html(paper, sentence);
    paper_put(paper, "</footer>\n</body></html>\n");
}
