// Looks of the tooltip, inside its shadow root.
export const TOOLTIP_CSS = `
/* Important rules in here beat the page's important ones. */
:host { all: initial !important; direction: ltr !important; }
.tip {
  --paper: #fffdf7; --ink: #1f2328; --soft: #57606a; --line: #d8c9a3; --accent: #8a5a00;
  box-sizing: border-box; position: fixed; inset: auto; left: 0; top: 0; margin: 0; padding: 12px 14px;
  width: max-content; max-width: min(352px, calc(100vw - 16px)); max-height: calc(100vh - 16px); overflow: auto;
  border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink);
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.22); font: 15px/1.45 system-ui, sans-serif; text-align: start;
  color-scheme: light; z-index: 2147483647;
}
.tip:not(:popover-open) { display: none; }
.meaning { margin: 0; font-size: 18px; font-weight: 650; }
.unsure { margin: 0; font-size: 13px; font-weight: 600; color: var(--accent); }
.source { margin: 2px 0 0; color: var(--soft); }
.zh { font-size: 17px; color: var(--ink); }
.gloss { margin: 8px 0 0; }
dl { margin: 8px 0 0; padding: 8px 0 0; border-top: 1px solid var(--line); font-size: 13px; }
dt { float: inline-start; clear: inline-start; margin-inline-end: 6px; font-weight: 600; color: var(--accent); }
dd { margin: 0 0 3px; color: var(--soft); }
.status { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .tip { display: none; } }
@media (prefers-color-scheme: dark) {
  .tip { --paper: #22262c; --ink: #f0f2f4; --soft: #b3bac2; --line: #55503f; --accent: #f2c25c;
    color-scheme: dark; box-shadow: 0 6px 24px rgb(0 0 0 / 0.6); }
}
@media (forced-colors: active) {
  .tip { --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --line: CanvasText; --accent: CanvasText;
    border-width: 2px; }
}
`;
