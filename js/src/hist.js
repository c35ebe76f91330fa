// A histogram with a line one can drag: what share of the samples lies beyond it, said as it moves.
import { BaseCell } from "./cell.js";
import { Frame } from "./frame.js";
import { Domain, three } from "./scale.js";
import { h, s } from "./dom.js";

export class HistCell extends BaseCell {
  constructor(board, spec) {
    super(board, spec);
    const o = this.options;
    this.frame = new Frame(this.body);
    this.x = new Domain(o.x_log);
    this.y = new Domain(false);
    this.text = h("span", { class: "ob-share", "aria-live": "polite" });
    this.add = h("button", {
      type: "button",
      class: "ob-button ob-small",
      hidden: true,
      onclick: () => board.send("add", this.message()),
    });
    this.switches.append(this.text, this.add);
    this.bars = s("g", { class: "ob-bars" });
    this.line = s("line", { class: "ob-handle-line" });
    this.grip = s("circle", { class: "ob-grip", r: 6 });
    this.catch = s("rect", { class: "ob-hit", width: 24 });
    this.handle = s(
      "g",
      { class: "ob-handle", role: "slider", tabindex: 0, "aria-label": o.label },
      this.catch,
      this.line,
      this.grip,
    );
    this.frame.area.append(this.bars, this.handle);
    this.listen();
  }

  listen() {
    const move = (e) => this.set(this.scale.invert(e.clientX - this.frame.svg.getBoundingClientRect().left));
    const down = (e) => {
      if (!this.filled) return;
      this.dragging = true;
      this.frame.svg.setPointerCapture(e.pointerId);
      this.handle.focus({ preventScroll: true });
      move(e);
      e.preventDefault();
    };
    this.frame.svg.addEventListener("pointerdown", down);
    this.frame.svg.addEventListener("pointermove", (e) => {
      if (this.dragging) move(e);
    });
    const up = () => {
      if (this.dragging) {
        this.dragging = false;
        this.tell(true);
        this.board.highlight(null);
      }
    };
    this.frame.svg.addEventListener("pointerup", up);
    this.frame.svg.addEventListener("pointercancel", up);
    this.handle.addEventListener("keydown", (e) => this.key(e));
    this.handle.addEventListener("blur", () => this.board.highlight(null));
    this.frame.svg.addEventListener("dblclick", () => {
      this.x.reset();
      this.y.reset();
      this.update();
    });
  }

  key(e) {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[
      e.key
    ];
    if (e.key === "Home") this.set(this.x.lo);
    else if (e.key === "End") this.set(this.x.hi);
    else if (steps)
      this.set(
        this.x.log ? this.value * 1.05 ** steps : this.value + (steps * (this.x.hi - this.x.lo)) / 100,
      );
    else return;
    e.preventDefault();
    this.tell(true);
  }

  get filled() {
    return (this.data.counts || []).length > 0;
  }

  update() {
    const { edges = [], counts = [], threshold } = this.data;
    this.count(counts.reduce((a, b) => a + b, 0));
    this.empty(!counts.length);
    if (counts.length) {
      const low = this.x.log ? edges.find((v) => v > 0) : edges[0];
      this.spread(low, edges[edges.length - 1]);
      this.y.include(0, Math.max(...counts));
      this.y.settle();
    }
    if (threshold !== this.given && !this.dragging) {
      this.given = threshold;
      this.value = threshold;
    }
    if (this.value !== undefined && this.value !== null) this.spread(this.value, this.value);
    this.render();
  }
  spread(lo, hi) {
    if (!Number.isFinite(lo) || !Number.isFinite(hi)) return;
    this.x.lo = this.x.lo === null ? lo : Math.min(this.x.lo, lo);
    this.x.hi = this.x.hi === null ? hi : Math.max(this.x.hi, hi);
  }

  set(v) {
    if (!Number.isFinite(v)) return;
    this.value = Number(Math.max(this.x.lo, Math.min(this.x.hi, v)).toPrecision(3));
    this.drawLine();
    this.board.highlight(this.nearest());
    this.tell(false);
  }

  // The kernel hears of a drag at most once per animation frame, and of its end.
  tell(final) {
    if (final) {
      cancelAnimationFrame(this.telling);
      this.telling = 0;
      return this.board.send("threshold", { ...this.message(), final: true });
    }
    if (this.telling) return;
    this.telling = requestAnimationFrame(() => {
      this.telling = 0;
      this.board.send("threshold", { ...this.message(), final: false });
    });
  }
  message() {
    return { cell: this.id, value: this.value, share: this.share() };
  }

  // Share of the samples above the line; within a bin they count as spread evenly.
  share() {
    const { edges = [], counts = [] } = this.data,
      v = this.value;
    let above = 0,
      all = 0;
    counts.forEach((n, i) => {
      all += n;
      const a = edges[i],
        b = edges[i + 1];
      if (v <= a) above += n;
      else if (v < b) above += (n * (b - v)) / (b - a);
    });
    return all ? above / all : 0;
  }

  nearest() {
    const t = this.x.log ? Math.log : (v) => v;
    let best = null,
      distance = Infinity;
    for (const arm of this.store.parts.arms) {
      if (arm.value === null || arm.value === undefined || (this.x.log && arm.value <= 0)) continue;
      const d = Math.abs(t(arm.value) - t(this.value));
      if (d < distance) {
        distance = d;
        best = arm.id;
      }
    }
    return best;
  }

  render() {
    if (!this.frame.width) return;
    const { edges = [], counts = [] } = this.data,
      o = this.options;
    const x = this.x.empty
      ? { lo: 0.01, hi: 10 }
      : this.x.lo < this.x.hi
        ? { lo: this.x.lo, hi: this.x.hi }
        : { lo: this.x.lo / 2, hi: this.x.hi * 2 };
    const [sx, sy] = this.frame.draw(
      { ...x, log: o.x_log, title: o.x },
      { lo: 0, hi: this.y.empty ? 1 : this.y.hi, title: o.y },
    );
    this.scale = sx;
    this.boxes = counts.map((n, i) => {
      const a = sx(Math.max(edges[i], x.lo)),
        b = sx(edges[i + 1]),
        y = sy(n);
      return s("rect", {
        x: a + 0.5,
        width: Math.max(0.5, b - a - 1),
        y,
        height: Math.max(0, this.frame.y0 - y),
      });
    });
    this.bars.replaceChildren(...this.boxes);
    this.drawLine();
  }

  drawLine() {
    const on = this.filled && this.value !== undefined && this.value !== null;
    this.handle.style.display = on ? "" : "none";
    this.add.hidden = !on || !this.options.add_label;
    if (!on) {
      this.text.textContent = "";
      return;
    }
    const x = this.scale(this.value),
      f = this.frame,
      share = this.share(),
      label = three(this.value);
    this.line.setAttribute("x1", x);
    this.line.setAttribute("x2", x);
    this.line.setAttribute("y1", f.y1);
    this.line.setAttribute("y2", f.y0);
    this.grip.setAttribute("cx", x);
    this.grip.setAttribute("cy", f.y1 + 6);
    this.catch.setAttribute("x", x - 12);
    this.catch.setAttribute("y", f.y1);
    this.catch.setAttribute("height", f.y0 - f.y1);
    const text = this.options.share_text.replace("{x}", label).replace("{p}", Math.round(share * 100));
    this.text.textContent = text;
    this.add.textContent = this.options.add_label.replace("{x}", label);
    for (const [key, value] of Object.entries({
      valuenow: this.value,
      valuemin: this.x.lo,
      valuemax: this.x.hi,
      valuetext: text,
    }))
      this.handle.setAttribute("aria-" + key, value);
    (this.boxes || []).forEach((box, i) =>
      box.classList.toggle("ob-above", this.data.edges[i] >= this.value),
    );
  }

  reset() {
    this.x.reset();
    this.y.reset();
  }
  fit() {
    if (this.width !== this.frame.width) {
      this.width = this.frame.width;
      this.render();
    }
  }
  report() {
    return {
      value: this.value,
      share: this.share(),
      text: this.text.textContent,
      counts: this.data.counts || [],
    };
  }
}
