// One row per arm: numbers line up, a click on a head sorts, a failed run says why.
import { BaseCell } from "./cell.js";
import { decimalsFor, fixed } from "./scale.js";
import { h } from "./dom.js";

const SYMBOLS = {
  queued: "·",
  planned: "·",
  running: "●",
  done: "✓",
  diverged: "✕",
  failed: "!",
  "out-of-memory": "!",
  stopped: "■",
  pruned: "−",
};
const value = (cell) => (cell !== null && typeof cell === "object" ? cell.v : cell);

export class TableCell extends BaseCell {
  constructor(board, spec) {
    super(board, spec);
    const o = this.options;
    this.sort = null;
    this.open = new Set();
    this.shown = new Map();
    this.heads = o.columns.map((c) => this.headCell(c));
    this.tbody = h("tbody");
    this.table = h("table", { class: "ob-table" }, h("thead", {}, h("tr", {}, ...this.heads)), this.tbody);
    this.body.append(
      h(
        "div",
        {
          class: "ob-scroll",
          style: `max-height:${o.max_height}px`,
          tabindex: 0,
          role: "region",
          "aria-label": spec.title || "results",
        },
        this.table,
      ),
    );
    this.top.hidden = !spec.title;
    this.tbody.addEventListener("pointerleave", () => board.highlight(null));
  }

  headCell(c) {
    const button = h(
      "button",
      { type: "button", title: c.help || null, onclick: () => this.sortBy(c.key) },
      c.title,
      c.unit ? h("i", {}, " " + c.unit) : null,
      h("span", { class: "ob-arrow", "aria-hidden": "true" }),
    );
    return h(
      "th",
      { scope: "col", "aria-sort": "none", "data-key": c.key, class: c.numeric ? "ob-num" : null },
      button,
    );
  }

  // First click: best guess of what is wanted (numbers downwards), second: the other way, third: the given order.
  sortBy(key) {
    const numeric = this.options.columns.find((c) => c.key === key).numeric,
      first = numeric ? -1 : 1;
    if (!this.sort || this.sort.key !== key) this.sort = { key, way: first };
    else this.sort = this.sort.way === first ? { key, way: -first } : null;
    this.update();
  }

  sorted(rows) {
    if (!this.sort) return rows;
    const { key, way } = this.sort,
      of = (row) => (key === "state" ? row.state : value((row.cells || {})[key]));
    const missing = (v) => v === null || v === undefined || v === "";
    return [...rows].sort((r, q) => {
      const a = of(r),
        b = of(q);
      if (missing(a) || missing(b)) return missing(a) - missing(b);
      return (
        way *
        (typeof a === "number" && typeof b === "number"
          ? a - b
          : String(a).localeCompare(String(b), undefined, { numeric: true }))
      );
    });
  }

  update() {
    const rows = this.data.rows || [];
    this.count(rows.length);
    this.empty(!rows.length);
    for (const th of this.heads)
      th.setAttribute(
        "aria-sort",
        this.sort?.key === th.dataset.key ? (this.sort.way > 0 ? "ascending" : "descending") : "none",
      );
    this.decimals = Object.fromEntries(
      this.options.columns.map((c) => [
        c.key,
        decimalsFor(rows.map((r) => value((r.cells || {})[c.key])).filter((v) => typeof v === "number")),
      ]),
    );
    const focus = document.activeElement?.dataset?.details;
    const nodes = [],
      shown = new Map();
    for (const row of this.sorted(rows)) nodes.push(...this.rowNodes(row, shown));
    this.shown = shown;
    if (nodes.some((n, i) => this.tbody.childNodes[i] !== n) || nodes.length !== this.tbody.childNodes.length)
      this.tbody.replaceChildren(...nodes);
    if (focus) this.tbody.querySelector(`[data-details="${CSS.escape(focus)}"]`)?.focus();
    this.mark();
  }

  // A row is made anew only when what it shows changed.
  rowNodes(row, shown) {
    const key = JSON.stringify([
        row,
        this.decimals,
        this.open.has(row.arm),
        this.theme.dark,
        this.color(row.arm),
      ]),
      id = row.arm ?? key;
    const kept = this.shown.get(id);
    const made = kept && kept.key === key ? kept : { key, arm: row.arm, nodes: this.make(row) };
    shown.set(id, made);
    return made.nodes;
  }

  make(row) {
    const tr = h(
      "tr",
      { "data-arm": row.arm, "data-state": row.state || "" },
      ...this.options.columns.map((c, i) => this.cellNode(c, row, i === 0)),
    );
    tr.addEventListener("pointerenter", () => this.board.highlight(row.arm));
    tr.addEventListener("click", (e) => {
      if (!e.target.closest("button")) this.board.pin(row.arm);
    });
    const nodes = [tr];
    if (row.error) nodes.push(this.errorRow(row));
    return nodes;
  }

  cellNode(c, row, first) {
    const cell = (row.cells || {})[c.key],
      v = value(cell),
      attrs = { class: c.numeric ? "ob-num" : null, "data-key": c.key, title: cell?.title || null };
    if (c.key === "state") {
      const state = v || row.state || "",
        known = row.state || state;
      return h(
        "td",
        { ...attrs, class: "ob-state", "data-state": known },
        h("span", { "aria-hidden": "true" }, SYMBOLS[known] || "·"),
        " ",
        state,
      );
    }
    const text =
      cell?.text ?? (typeof v === "number" ? fixed(v, this.decimals[c.key]) : (v ?? (c.numeric ? "–" : "")));
    const mark = cell?.mark ? h("span", { class: "ob-mark" }, cell.mark, " ") : null;
    if (!first) return h("td", attrs, mark, text);
    const arm = this.store.arm(row.arm),
      swatch = arm
        ? h("i", {
            class: "ob-swatch" + (arm.position === null ? " ob-neutral" : ""),
            style: `--c:${this.theme.color(arm)}`,
          })
        : null;
    const pin = h(
      "button",
      {
        type: "button",
        class: "ob-pin",
        "aria-pressed": "false",
        "aria-label": `pin ${this.label(row.arm)}`,
        onclick: () => this.board.pin(row.arm),
        onfocus: () => this.board.highlight(row.arm),
        onblur: () => this.board.highlight(null),
      },
      swatch,
      text,
    );
    return h("td", attrs, arm ? pin : text);
  }

  errorRow(row) {
    const open = this.open.has(row.arm);
    const flip = () => {
      if (open) this.open.delete(row.arm);
      else {
        this.open.add(row.arm);
        this.board.send("details", { arm: row.arm });
      }
      this.update();
    };
    return h(
      "tr",
      { class: "ob-errorrow", "data-arm": row.arm },
      h(
        "td",
        { colspan: this.options.columns.length },
        h("span", {}, row.error),
        " ",
        row.details
          ? h(
              "button",
              {
                type: "button",
                class: "ob-link",
                "aria-expanded": open,
                "data-details": row.arm,
                onclick: flip,
              },
              open ? "Hide details" : "Details",
            )
          : null,
        row.details && open ? h("pre", {}, row.details) : null,
      ),
    );
  }

  mark() {
    for (const { arm, nodes } of this.shown.values()) {
      for (const n of nodes) {
        n.classList.toggle("ob-dim", !this.board.strength(arm));
        n.classList.toggle("ob-active", this.board.active.has(arm));
      }
      nodes[0].querySelector(".ob-pin")?.setAttribute("aria-pressed", this.board.pinned.has(arm));
    }
  }
  report() {
    return {
      rows: [...this.tbody.querySelectorAll("tr:not(.ob-errorrow)")].map((tr) =>
        [...tr.children].map((td) => td.textContent),
      ),
    };
  }
}
