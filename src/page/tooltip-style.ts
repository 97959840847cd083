// Looks of the window with a term's meaning, inside its shadow root. Texts are sized by that of the window, which the reader
// chooses; 15 pixels is the usual one. Widths are parts of the window without its scroll bar, which 100vw would hold.
export const TOOLTIP_CSS = `
/* Important rules in here beat the page's important ones. */
:host { all: initial !important; direction: ltr !important; }
.tip, .list {
  --paper: #fffdf7; --ink: #1f2328; --soft: #57606a; --line: #d8c9a3; --accent: #8a5a00; --edge: #8b8f96;
  box-sizing: border-box; position: fixed; inset: auto; left: 0; top: 0; margin: 0; padding: 12px 14px;
  width: max-content; max-width: min(calc(352em / 15), calc(100% - 16px)); max-height: calc(100vh - 16px); overflow: auto;
  border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink);
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.22); font: 15px/1.45 system-ui, sans-serif; text-align: start;
  overflow-wrap: anywhere; color-scheme: light; scrollbar-color: var(--edge) var(--paper); z-index: 2147483647;
}
.list { inset: 8px 8px auto auto; left: auto; top: 8px; width: min(calc(340em / 15), calc(100% - 16px)); max-width: none; }
.list h2 { font-size: calc(16em / 15); }
.list ol { margin: 8px 0 0; padding: 0; list-style: none; }
.list .item {
  display: grid; grid-template-columns: 1fr 1.1fr auto; gap: 8px; width: 100%; min-height: 32px; padding: 4px 2px;
  border-width: 1px 0 0; border-color: var(--line); border-radius: 0;
}
.words, .count { color: var(--soft); }
.right { font-weight: 600; }
.right .zh { font-size: calc(14em / 13); font-weight: 400; color: var(--soft); }
.list .item:focus-visible { outline-offset: -2px; }
.tip:not(:popover-open), .list:not(:popover-open) { display: none; }
.tip[role="dialog"] { max-width: min(calc(400em / 15), calc(100% - 16px)); }
.tip.sheet {
  inset: auto 0 0; width: auto; max-width: none; max-height: 60vh; padding-bottom: max(14px, env(safe-area-inset-bottom));
  border-width: 1px 0 0; border-radius: 14px 14px 0 0;
}
.tip:focus { outline: none; }
.tip:focus-visible { outline: 2px solid var(--accent); outline-offset: -3px; }
.head { display: flex; align-items: flex-start; gap: 6px; }
.head .meaning { flex: 1; }
.meaning { margin: 0; font-size: calc(18em / 15); font-weight: 650; }
.unsure { margin: 0; font-size: calc(13em / 15); font-weight: 600; color: var(--accent); }
.source { margin: 2px 0 0; color: var(--soft); }
.zh { font-size: calc(17em / 15); color: var(--ink); }
.gloss { margin: 8px 0 0; }
dl { margin: 8px 0 0; padding: 8px 0 0; border-top: 1px solid var(--line); font-size: calc(13em / 15); }
dt { float: inline-start; clear: inline-start; margin-inline-end: 6px; font-weight: 600; color: var(--accent); }
dd { margin: 0 0 3px; color: var(--soft); }
.standing { margin: 6px 0 0; font-size: calc(12em / 15); color: var(--soft); }
.bar { display: flex; flex-wrap: wrap; gap: 6px; margin: 10px 0 0; }
.panel .bar { margin: 4px 0 0; }
button {
  box-sizing: border-box; min-width: 28px; min-height: 28px; margin: 0; padding: 2px 9px; border: 1px solid var(--edge);
  border-radius: 6px; background: none; color: var(--ink); font: calc(13em / 15)/1.4 system-ui, sans-serif; text-align: start;
  cursor: pointer;
}
.sheet button { min-height: 40px; }
button:hover { background: color-mix(in srgb, var(--line) 30%, transparent); }
button:focus-visible, textarea:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button[aria-pressed="true"], button[aria-expanded="true"] { border-color: var(--accent); background: var(--accent);
  color: var(--paper); }
.title { margin: 8px 0 0; font-size: calc(13em / 15); color: var(--soft); }
.said { margin: 8px 0 0; font-size: calc(13em / 15); font-weight: 600; color: var(--accent); }
.said:empty { margin: 0; }
.report { box-sizing: border-box; width: 100%; margin: 4px 0 0; padding: 6px; border: 1px solid var(--edge);
  border-radius: 6px; background: var(--paper); color: var(--ink); font: calc(12em / 15)/1.4 ui-monospace, monospace; resize: vertical; }
.carrier { position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; opacity: 0; }
.status { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .tip, .list { display: none; } }
@media (prefers-color-scheme: dark) {
  .tip, .list { --paper: #22262c; --ink: #f0f2f4; --soft: #b3bac2; --line: #55503f; --accent: #f2c25c; --edge: #868d96;
    color-scheme: dark; box-shadow: 0 6px 24px rgb(0 0 0 / 0.6); }
}
@media (forced-colors: active) {
  .tip, .list { --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --line: CanvasText; --accent: CanvasText;
    --edge: ButtonBorder; border-width: 2px; }
  button[aria-pressed="true"], button[aria-expanded="true"] { forced-color-adjust: none; border-color: Highlight;
    background: Highlight; color: HighlightText; }
}
`;
