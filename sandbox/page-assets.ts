/** The page's style sheet, light and dark by the system. Its colours are the window's own tokens. */
export const PAGE_CSS = `:root {
  color-scheme: light dark;
  --canvas: #f5f6f7; --surface: #ffffff; --sunken: #eceef1; --line: #dadee3;
  --ink: #15181c; --ink-2: #454d57; --ink-3: #5c6570; --edge: #7e8894; --on-ink: #ffffff; --focus: #1d5fd1;
  --still: #515c69; --still-tint: #ebeef2; --running: #1d5fd1; --running-tint: #e4edfc;
  --waiting: #5b21b0; --waiting-tint: #efe9fc; --completed: #11703e; --completed-tint: #dff3e7;
  --fatal: #b42318; --fatal-tint: #fce9e7; --caution: #855000; --caution-tint: #fcefd3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --canvas: #0e1012; --surface: #15181b; --sunken: #0a0c0e; --line: #2b3036;
    --ink: #eceef0; --ink-2: #b0b8c1; --ink-3: #929ba5; --edge: #727c87; --on-ink: #15181c; --focus: #6fa8ff;
    --still: #a3adb9; --still-tint: #242a31; --running: #6fa8ff; --running-tint: #1a2a44;
    --waiting: #d6c4ff; --waiting-tint: #2a2143; --completed: #66d596; --completed-tint: #142c1f;
    --fatal: #ff938a; --fatal-tint: #3b1b18; --caution: #f0b955; --caution-tint: #33270f;
  }
}
* { box-sizing: border-box; }
html { scrollbar-gutter: stable; }
body {
  margin: 0; padding: 40px 20px; background: var(--canvas); color: var(--ink);
  font: 14px/21px system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; font-variant-numeric: tabular-nums;
}
main { max-width: 720px; margin: 0 auto; display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
header { display: grid; gap: 8px; padding: 0 4px 4px; }
header p { margin: 0; }
.eyebrow { font-size: 12px; line-height: 16px; color: var(--ink-3); }
h1 { margin: 0; font-size: 22px; line-height: 28px; font-weight: 600; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { margin: 0 0 4px; font-size: 14px; line-height: 20px; font-weight: 600; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 16px 20px 20px; }
section > p { margin: 0 0 12px; color: var(--ink-2); max-width: 68ch; }
.state { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; color: var(--ink-2); }
code { font: 12.5px/20px ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-variant-ligatures: none; overflow-wrap: anywhere; white-space: pre-wrap; }
.chip { display: inline-flex; align-items: center; gap: 6px; padding: 2px 10px 2px 8px; border-radius: 999px; font-size: 12px; color: var(--still); background: var(--still-tint); }
.chip::before { content: ""; width: 9px; height: 9px; border: 1.5px solid currentColor; }
.chip.created::before, .chip.unknown::before { border-style: dashed; border-radius: 50%; }
.chip.running { color: var(--running); background: var(--running-tint); }
.chip.running::before { border-radius: 50%; border-right-color: transparent; }
.chip.waiting_for_input { color: var(--waiting); background: var(--waiting-tint); }
.chip.waiting_for_input::before { width: 8px; height: 8px; transform: rotate(45deg); }
.chip.completed { color: var(--completed); background: var(--completed-tint); }
.chip.completed::before { border-radius: 50%; background: currentColor; }
.chip.fatal_errored { color: var(--fatal); background: var(--fatal-tint); }
.chip.fatal_errored::before { background: currentColor; }
form { display: grid; gap: 14px; }
.field { display: grid; gap: 4px; }
label { font-weight: 550; font-size: 13px; }
input, textarea { width: 100%; padding: 6px 10px; border: 1px solid var(--edge); border-radius: 6px; background: var(--surface); color: inherit; font: inherit; }
textarea { min-height: 76px; resize: vertical; }
button { justify-self: start; min-height: 32px; padding: 5px 16px; border: 0; border-radius: 6px; background: var(--ink); color: var(--on-ink); font: inherit; font-weight: 550; cursor: pointer; transition: opacity 80ms cubic-bezier(.2, 0, 0, 1); }
button:hover { opacity: 0.86; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.scroll { overflow-x: auto; }
table { width: 100%; min-width: 560px; border-collapse: collapse; }
th, td { padding: 7px 14px 7px 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: 12px; line-height: 16px; font-weight: 400; color: var(--ink-3); white-space: nowrap; }
tbody th { font-weight: 400; }
td:last-child, th:last-child { padding-right: 0; }
.verdict { white-space: nowrap; color: var(--ink-2); }
.verdict.blank, .verdict.not_declared { color: var(--caution); }
.none { color: var(--ink-3); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 20px; margin: 0; }
dt { color: var(--ink-3); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
footer { padding: 0 4px; font-size: 12px; line-height: 16px; color: var(--ink-3); }
footer p { margin: 0; }
@media (max-width: 520px) { body { padding: 20px 12px; } section { padding: 14px; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .chip, button { border: 1px solid; } }
`;

/** Looks every 1.5 s whether the state has changed, and loads the page anew only then, so that no typing is lost. */
export const PAGE_SCRIPT = `const { state, settled } = document.documentElement.dataset;
async function look() {
  try {
    const answer = document.hidden ? null : await fetch(location.href, { method: "HEAD" });
    const now = answer === null ? state : answer.headers.get("x-session-state");
    if (now !== null && now !== state) return location.reload();
  } catch {
    // The sandbox is away; it may come back.
  }
  setTimeout(look, 1500);
}
if (settled === "false") setTimeout(look, 1500);
`;

/** The page's icon: a lane that steps down to a diamond. */
export const PAGE_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#15181c"/><path d="M7 10h9v6" fill="none" stroke="#fff" stroke-width="4"/><path d="m19 16 5.5 5.5L19 27l-5.5-5.5z" fill="#fff"/></svg>
`;
