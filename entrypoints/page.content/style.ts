/**
 * The few rules of our pieces in the page. In px: rem follows the page's own root. Tokens as in the look of
 * panel and notebook; `data-*` of the wrapper say side, whether the panel is open, and a drag in the page.
 */
export const STYLE = `
.w{direction:ltr;--surface:#fff;--canvas:#f6f3f0;--edge:#867f77;--line:#dbd7d2;--ink:#27201d;--brand:#7d3056;--hover:#672345;--focus:#7d3056;
--float:0 1px 2px rgb(39 32 29/.1),0 6px 20px rgb(39 32 29/.14);--side:0 0 0 1px #dbd7d2,0 0 24px rgb(39 32 29/.1);color-scheme:light}
.w,.w *{box-sizing:border-box}
[hidden]{display:none!important}
button{appearance:none;margin:0;cursor:pointer;color:var(--ink);font:600 13px/1 "Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans",sans-serif}
button:focus-visible{outline:2px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px #fff,0 0 0 6px #fff,var(--float)}
svg{display:block;flex:none}
.e{position:fixed;top:42%;width:44px;min-height:44px;padding:9px 0 8px;display:grid;justify-items:center;align-content:center;gap:3px;background:var(--surface);border:1px solid var(--edge);box-shadow:var(--float);font-size:12px;font-weight:700}
[data-side=right] .e{right:0;border-right:0;border-radius:12px 0 0 12px}
[data-side=left] .e{left:0;border-left:0;border-radius:0 12px 12px 0}
.f::after{content:"";position:absolute;top:-5px;left:17px;border:5px solid var(--brand);border-radius:5px;outline:2px solid var(--surface)}
.e:hover{background:var(--canvas)}
.n{position:fixed;display:inline-flex;align-items:center;gap:6px;height:34px;padding:0 12px;white-space:nowrap;background:var(--brand);color:#fff;border:1px solid transparent;border-radius:8px;box-shadow:0 0 0 2px #fff,var(--float)}
.n:hover{background:var(--hover)}
[data-drag] :is(.e,.n){pointer-events:none}
.p{position:fixed;inset:0 auto;width:var(--width);max-width:100vw;display:flex;flex-direction:column;background:var(--canvas);box-shadow:var(--side)}
[data-side=right] .p{right:0}
[data-side=left] .p{left:0}
iframe{flex:1;width:100%;min-height:0;border:0;display:block;background:var(--canvas)}
.g{position:absolute;inset:0 auto;width:8px;padding:0;border:0;background:none;cursor:ew-resize;touch-action:none}
[data-side=right] .g{left:-8px}
[data-side=left] .g{right:-8px}
.g::after{content:"";position:absolute;top:calc(50% - 16px);left:2px;width:3px;height:32px;border-radius:2px;background:var(--edge);opacity:0;border:0 solid transparent}
.g:hover::after,[data-size] .g::after{opacity:.8}
[data-size] iframe{pointer-events:none}
.h{display:none;height:20px;padding:0;border:0;background:none;place-items:center}
.h::after{content:"";width:40px;height:4px;border-radius:2px;background:var(--edge);border:1px solid transparent}
.r{position:fixed;top:0;width:var(--width);max-width:100vw;min-height:40px;padding:10px 14px;text-align:start;line-height:1.4;background:#feebe6;color:#27201d;border:0;border-bottom:1px solid #a1321f;text-decoration:underline}
[data-side=right] .r{right:0}
[data-side=left] .r{left:0}
.r[data-alone]{top:42%;width:auto;max-width:220px;border:1px solid #a1321f}
@media (max-width:639px){
.p{inset:auto 0 0!important;width:100%;height:72%;border-radius:18px 18px 0 0;overflow:hidden;box-shadow:0 -1px 0 var(--line),0 -10px 32px rgb(39 32 29/.22)}
.r{top:28%;width:100%}.g{display:none}.h{display:grid}.h:focus-visible{outline-offset:-2px}}
@media (max-width:639px) and (max-height:480px){.p{height:100%;border-radius:0}}
@media (pointer:coarse){.n{height:44px}}
@media (prefers-color-scheme:dark){
.w{--surface:#262220;--canvas:#1c1917;--edge:#867f79;--line:#3f3936;--ink:#eeeae5;--brand:#a04a73;--hover:#aa527c;--focus:#f4b6d0;--float:0 0 0 1px #3f3936,0 6px 20px rgb(0 0 0/.45);--side:0 0 0 1px #3f3936,0 0 24px rgb(0 0 0/.35);color-scheme:dark}
button:focus-visible{outline-color:#7d3056;box-shadow:0 0 0 2px #fff,0 0 0 6px #fff,var(--float)}}
@media (forced-colors:active){.e,.n,.p{border:1px solid ButtonText}.g::after,.h::after{background:ButtonText}}
@media print{.w{display:none}}
`;
