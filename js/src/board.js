// The one live view of optbench: a grid of cells over one store, with shared highlight, notes and buttons.
import uplotCss from "uplot/dist/uPlot.min.css";
import css from "./board.css";
import { Store } from "./store.js";
import { Theme } from "./theme.js";
import { h, copyText } from "./dom.js";
import { Tip } from "./tip.js";
import { LinesCell } from "./lines.js";
import { DotsCell } from "./dots.js";
import { HistCell } from "./hist.js";
import { SparkCell } from "./spark.js";
import { BarsCell } from "./bars.js";
import { HeatCell } from "./heat.js";
import { TableCell } from "./table.js";

const KINDS = {
  lines: LinesCell,
  dots: DotsCell,
  hist: HistCell,
  spark: SparkCell,
  bars: BarsCell,
  heat: HeatCell,
  table: TableCell,
};
const GONE = "Kernel restarted. Re-run this cell to resume.";
const NEVER = "No kernel behind this view. Run this cell to see it live.";
const stores = new Map();

function storeOf(model) {
  const uid = model.get("uid");
  if (!stores.has(uid)) stores.set(uid, new Store(model));
  return stores.get(uid);
}

class BoardView {
  constructor(store, el, part = "all") {
    this.store = store;
    this.part = part;
    this.cells = [];
    this.hover = null;
    this.pinned = new Set();
    this.build(el);
    this.theme = new Theme(this.root, () => this.redraw());
    this.tip = new Tip(this.root);
    this.resize = new ResizeObserver(() => {
      this.theme.check();
      this.fit();
    });
    this.resize.observe(this.root);
    this.cut = new IntersectionObserver((entries) => {
      this.seen = entries[entries.length - 1].isIntersecting;
      if (this.seen && this.stale) this.redraw();
    });
    this.cut.observe(this.root);
    store.views.add(this);
    this.redraw();
  }

  build(el) {
    this.bar = h(
      "div",
      {
        class: "ob-bar",
        role: "progressbar",
        "aria-label": "progress",
        "aria-valuemin": 0,
        "aria-valuemax": 100,
      },
      h("i"),
    );
    this.title = h("span", { class: "ob-title" });
    this.status = h("span", { class: "ob-status", role: "status" });
    this.chips = h("span", { class: "ob-chips" });
    this.head = h("div", { class: "ob-head" }, this.title, this.chips, this.status);
    this.grid = h("div", { class: "ob-grid" });
    this.headline = h("div", { class: "ob-headline", role: "status", "aria-live": "polite" });
    this.buttons = h("div", { class: "ob-buttons" });
    this.foot = h("div", { class: "ob-foot" }, this.headline, this.buttons);
    this.notice = h("div", { class: "ob-notice", role: "alert", hidden: true });
    this.root = h(
      "section",
      { class: "ob", role: "region", "data-part": this.part, "data-lm-suppress-shortcuts": "true" },
      this.bar,
      this.head,
      this.notice,
      this.grid,
      this.foot,
    );
    el.append(h("style", {}, uplotCss, css), this.root);
    this.root.addEventListener("keydown", (e) => {
      if (e.key === "Escape" && this.pinned.size) this.unpin();
    });
  }

  visible() {
    return this.root.isConnected && this.root.offsetParent !== null && this.seen !== false;
  }

  redraw() {
    this.draw(new Set(["cells", "head", "arms", "runs", "status", "all"]));
  }

  draw(dirty) {
    if (this.seen === false && !dirty.has("all")) {
      this.stale = true;
      return;
    }
    this.stale = false;
    if (dirty.has("cells")) this.layout();
    if (dirty.has("head")) this.drawHead();
    if (dirty.has("status")) this.drawStatus();
    const all = dirty.has("all") || dirty.has("arms") || dirty.has("cells") || dirty.has("curves");
    for (const cell of this.cells) {
      if (dirty.has("curves")) cell.reset();
      const changed =
        all ||
        dirty.has("data:" + cell.id) ||
        dirty.has("curves:" + cell.id) ||
        (dirty.has("runs") && cell.kind === "lines");
      if (changed) cell.update(dirty);
    }
  }

  layout() {
    const specs = this.store.parts.cells,
      key = JSON.stringify(specs);
    if (key === this.layoutKey) return;
    this.layoutKey = key;
    for (const cell of this.cells) cell.close();
    this.cells = specs.map((spec) => new KINDS[spec.kind](this, spec));
    this.grid.replaceChildren(...this.cells.map((c) => c.root));
  }

  fit() {
    for (const cell of this.cells) cell.fit();
  }

  drawHead() {
    const head = this.store.parts.head;
    this.root.setAttribute("aria-label", head.title || "optbench board");
    this.title.textContent = head.title || "";
    this.status.textContent = head.status || "";
    this.status.dataset.status = head.status || "";
    this.chips.replaceChildren(
      ...(head.chips || []).map((c) =>
        h(
          "span",
          { class: "ob-chip", "data-tone": c.tone, title: c.title || null, tabindex: c.title ? 0 : null },
          c.text,
        ),
      ),
    );
    this.head.hidden = !(head.title || head.status || (head.chips || []).length);
    this.drawProgress(head.progress);
    this.headline.textContent = head.headline || "";
    this.drawButtons(head);
    const pins = (head.pinned || []).join("\n");
    if (pins !== this.pinKey) {
      this.pinKey = pins;
      this.pinned = new Set(head.pinned || []);
      this.mark();
    }
    if (head.highlight !== this.given) {
      this.given = head.highlight;
      this.mark();
    }
  }

  drawProgress(progress) {
    const on = progress !== null && progress !== undefined;
    this.bar.classList.toggle("ob-off", !on);
    this.bar.firstChild.style.transform = `scaleX(${on ? progress : 0})`;
    if (on) this.bar.setAttribute("aria-valuenow", Math.round(progress * 100));
    else this.bar.removeAttribute("aria-valuenow");
  }

  drawButtons(head) {
    const key = JSON.stringify([head.actions, head.copies]);
    this.foot.hidden = !(head.headline || (head.actions || []).length || (head.copies || []).length);
    if (key === this.buttonKey) return;
    this.buttonKey = key;
    const actions = (head.actions || []).map((a) =>
      h(
        "button",
        {
          class: "ob-button" + (a.primary ? " ob-primary" : ""),
          type: "button",
          disabled: a.disabled,
          title: a.title || null,
          "data-action": a.id,
          onclick: () => this.send(a.id, {}),
        },
        a.label,
      ),
    );
    const copies = (head.copies || []).map((c) => {
      const button = h("button", { class: "ob-button", type: "button", "data-copy": c.id }, c.label);
      button.addEventListener("click", async () => {
        const done = await copyText(c.text);
        button.textContent = done ? "Copied" : "Press Ctrl+C";
        setTimeout(() => {
          button.textContent = c.label;
        }, 1200);
      });
      return button;
    });
    this.buttons.replaceChildren(...actions, ...copies);
  }

  drawStatus() {
    const gone = this.store.status === "gone";
    this.notice.hidden = !gone;
    this.notice.textContent = gone ? (this.store.epoch < 0 ? NEVER : GONE) : "";
    this.root.classList.toggle("ob-gone", gone);
  }

  send(action, more) {
    this.store.send({ op: "action", action, ...more });
  }

  // --- highlight: hovering wins, pinned arms stay, the kernel's own comes last ---
  get active() {
    const set = new Set(this.pinned);
    if (this.hover) set.add(this.hover);
    if (!set.size && this.given) set.add(this.given);
    return set;
  }
  strength(arm) {
    const active = this.active;
    return !active.size || active.has(arm) ? 1 : 0;
  }
  highlight(arm) {
    if (arm === this.hover) return;
    this.hover = arm;
    this.mark();
  }
  mark() {
    if (this.marking) return;
    this.marking = requestAnimationFrame(() => {
      this.marking = 0;
      for (const cell of this.cells) cell.mark();
    });
  }
  pin(arm) {
    if (!arm) return;
    if (this.pinned.has(arm)) this.pinned.delete(arm);
    else this.pinned.add(arm);
    this.sendPins(arm);
  }
  unpin() {
    this.pinned.clear();
    this.sendPins(null);
  }
  sendPins(arm) {
    this.pinKey = [...this.pinned].join("\n");
    this.mark();
    this.send("pin", { arm, pinned: [...this.pinned] });
  }

  // What tests and benchmarks read.
  state() {
    return {
      head: this.store.parts.head,
      status: this.store.status,
      seq: this.store.seq,
      log: this.store.log,
      dark: this.theme.dark,
      soft: this.theme.soft,
      active: [...this.active],
      pinned: [...this.pinned],
      cells: Object.fromEntries(this.cells.map((c) => [c.id, c.state()])),
    };
  }

  close() {
    this.store.views.delete(this);
    for (const cell of this.cells) cell.close();
    this.theme.close();
    this.tip.close();
    this.resize.disconnect();
    this.cut.disconnect();
    const all = window.__optbench,
      at = all.indexOf(this);
    if (at >= 0) all.splice(at, 1);
  }
}

export default {
  initialize({ model }) {
    const uid = model.get("uid"),
      store = storeOf(model);
    return () => {
      store.close();
      stores.delete(uid);
    };
  },
  render({ model, el }) {
    const view = new BoardView(storeOf(model), el, model.get("part"));
    (window.__optbench = window.__optbench || []).push(view);
    return () => view.close();
  },
};
