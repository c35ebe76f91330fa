// What every cell has: a head with switches, a body, a hint while empty, and one entry in the board's state.
import { h } from "./dom.js";

export class BaseCell {
  constructor(board, spec) {
    this.board = board;
    this.spec = spec;
    this.id = spec.id;
    this.kind = spec.kind;
    this.options = spec.options;
    this.switches = h("span", { class: "ob-switches" });
    this.note = h("span", { class: "ob-note" });
    this.body = h("div", { class: "ob-body" });
    this.hint = h("div", { class: "ob-hint" }, h("span", {}, spec.hint || ""));
    this.hint.hidden = true;
    this.name = h("span", { class: "ob-name" }, spec.title);
    this.top = h("div", { class: "ob-cellhead" }, this.name, this.note, this.switches);
    this.root = h(
      "div",
      {
        class: "ob-cell",
        role: "group",
        "aria-label": spec.title || spec.id,
        "data-cell": spec.id,
        "data-kind": spec.kind,
        "data-span": spec.span,
      },
      this.top,
      this.body,
      this.hint,
    );
  }
  get data() {
    return this.board.store.data(this.id);
  }
  get store() {
    return this.board.store;
  }
  get theme() {
    return this.board.theme;
  }
  color(arm) {
    return this.theme.color(this.store.arm(arm));
  }
  label(arm) {
    const a = this.store.arm(arm);
    return a ? a.label : arm || "";
  }
  empty(isEmpty) {
    this.hint.hidden = !isEmpty || !this.spec.hint;
    this.root.classList.toggle("ob-empty", isEmpty);
  }
  count(points) {
    this.points = points;
    this.root.dataset.points = points;
  }

  // A segmented control; choices: [[key, title]].
  choice(name, choices, chosen, pick) {
    const box = h("span", { class: "ob-seg", role: "radiogroup", "aria-label": name });
    const buttons = choices.map(([key, title]) =>
      h(
        "button",
        { type: "button", role: "radio", "data-key": key, onclick: () => select(key, true) },
        title,
      ),
    );
    const select = (key, tell) => {
      buttons.forEach((b) => {
        const on = b.dataset.key === String(key);
        b.setAttribute("aria-checked", on);
        b.tabIndex = on ? 0 : -1;
      });
      if (tell) pick(key);
    };
    box.addEventListener("keydown", (e) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
      if (!step) return;
      e.preventDefault();
      const at = buttons.findIndex((b) => b.getAttribute("aria-checked") === "true");
      const next = buttons[(at + step + buttons.length) % buttons.length];
      next.focus();
      next.click();
    });
    box.append(...buttons);
    select(chosen, false);
    this.switches.append(box);
    return box;
  }

  toggle(name, title, on, flip) {
    const button = h(
      "button",
      { type: "button", class: "ob-toggle", "aria-pressed": on, title: name },
      title,
    );
    button.addEventListener("click", () => {
      on = !on;
      button.setAttribute("aria-pressed", on);
      flip(on);
    });
    this.switches.append(button);
    return button;
  }

  reset() {} // a new sweep: forget what axes have grown to
  update() {}
  mark() {}
  fit() {}
  close() {}
  state() {
    return { kind: this.kind, points: this.points || 0, ...this.report?.() };
  }
}
