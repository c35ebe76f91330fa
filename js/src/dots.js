// Results against a knob: dots with intervals, the neutral arm as a band, a goal line, and a row of crosses.
import { BaseCell } from "./cell.js";
import { Frame } from "./frame.js";
import { Domain, three } from "./scale.js";
import { s } from "./dom.js";

export class DotsCell extends BaseCell {
  constructor(board, spec) {
    super(board, spec);
    this.frame = new Frame(this.body);
    this.x = new Domain(this.options.x_log);
    this.y = new Domain(this.options.y_log);
    this.marks = new Map();
    if (this.options.better)
      this.note.textContent = this.options.better === "lower" ? "lower is better" : "higher is better";
    this.frame.svg.addEventListener("dblclick", () => {
      this.x.reset();
      this.y.reset();
      this.update();
    });
    this.frame.svg.addEventListener("keydown", (e) => this.step(e));
  }

  get valid() {
    return (this.data.points || []).filter(
      (p) => p.y !== null && p.y !== undefined && p.state !== "diverged",
    );
  }
  get lost() {
    return (this.data.points || []).filter(
      (p) => p.y === null || p.y === undefined || p.state === "diverged",
    );
  }

  update() {
    const data = this.data,
      points = data.points || [];
    this.count(points.length);
    this.empty(!points.length);
    this.grow(points, data);
    this.render();
  }

  grow(points, data) {
    for (const p of points) if (p.x !== null && p.x !== undefined) this.spreadX(p.x);
    for (const p of this.valid) this.y.include(p.lo ?? p.y, p.hi ?? p.y);
    if (data.band) this.y.include(data.band.lo ?? data.band.mid, data.band.hi ?? data.band.mid);
    if (data.goal && this.valid.length) this.y.include(data.goal.y, data.goal.y);
    this.y.settle();
  }
  // A little air on both sides, then as far as the points go.
  spreadX(v) {
    const [a, b] = this.x.log ? [v / 1.25, v * 1.25] : [v, v];
    this.x.lo = this.x.lo === null ? a : Math.min(this.x.lo, a);
    this.x.hi = this.x.hi === null ? b : Math.max(this.x.hi, b);
  }

  axisX() {
    const o = this.options,
      names = this.data.x_labels?.length ? this.data.x_labels : o.x_labels,
      n = names.length;
    if (n)
      return {
        lo: -0.5,
        hi: n - 0.5,
        title: o.x,
        ticks: names.map((_, i) => i),
        format: (i) => names[i],
      };
    if (this.x.empty) return { lo: o.x_log ? 0.01 : 0, hi: o.x_log ? 10 : 1, log: o.x_log, title: o.x };
    const pad = this.x.log ? 0 : (this.x.hi - this.x.lo) * 0.04 || 0.5;
    return { lo: this.x.lo - pad, hi: this.x.hi + pad, log: o.x_log, title: o.x };
  }
  axisY() {
    const o = this.options;
    return this.y.empty
      ? { lo: o.y_log ? 0.1 : 0, hi: 1, log: o.y_log, title: o.y }
      : { lo: this.y.lo, hi: this.y.hi, log: o.y_log, title: o.y };
  }

  render() {
    if (!this.frame.width) return;
    const focus = document.activeElement?.closest?.(".ob-dot")?.dataset.arm,
      mine = this.root.contains(document.activeElement);
    this.frame.margin.bottom = this.lost.length ? 64 : 44;
    const [sx, sy] = this.frame.draw(this.axisX(), this.axisY());
    this.scales = [sx, sy];
    this.marks.clear();
    const nodes = [
      ...this.bandNodes(sy),
      ...this.goalNodes(sy),
      ...this.valid.map((p) => this.dot(p, sx, sy)),
      ...this.crossNodes(sx),
    ];
    this.frame.area.replaceChildren(...nodes);
    const first = this.marks.values().next().value;
    const keep = (mine && this.marks.get(focus)) || first;
    if (keep) keep.setAttribute("tabindex", 0);
    if (mine && focus && keep) keep.focus();
    this.mark();
  }

  bandNodes(sy) {
    const b = this.data.band,
      f = this.frame;
    if (!b) return [];
    const top = sy(b.hi ?? b.mid),
      bottom = sy(b.lo ?? b.mid),
      mid = sy(b.mid),
      nodes = [];
    nodes.push(
      s("rect", { class: "ob-band", x: f.x0, width: f.x1 - f.x0, y: top, height: Math.max(1, bottom - top) }),
    );
    nodes.push(s("line", { class: "ob-bandline", x1: f.x0, x2: f.x1, y1: mid, y2: mid }));
    nodes.push(
      s(
        "text",
        {
          class: "ob-bandtext ob-halo",
          x: f.x1 - 4,
          y: top - 4 < f.y1 + 8 ? bottom + 12 : top - 4,
          "text-anchor": "end",
        },
        b.label || "none",
      ),
    );
    return nodes;
  }

  goalNodes(sy) {
    const g = this.data.goal,
      f = this.frame;
    if (!g || this.y.empty) return [];
    const y = Math.round(sy(g.y)) + 0.5,
      up = y - 4 > f.y1 + 8;
    return [
      s("line", { class: "ob-goal", x1: f.x0, x2: f.x1, y1: y, y2: y }),
      s(
        "text",
        { class: "ob-goaltext ob-halo", x: f.x0 + 4, y: up ? y - 4 : y + 12 },
        g.label || "goal " + three(g.y),
      ),
    ];
  }

  dot(p, sx, sy) {
    const x = sx(p.x),
      y = sy(p.y),
      color = this.color(p.arm),
      neutral = this.store.arm(p.arm)?.position === null;
    const has = p.lo !== null && p.lo !== undefined && p.hi !== null && p.hi !== undefined;
    const g = this.button(
      p,
      `${this.label(p.arm)}: ${three(p.y)}${has ? ` (${three(p.lo)} to ${three(p.hi)})` : ""}${p.n ? `, ${p.n} seeds` : ""}`,
      [
        s("rect", {
          class: "ob-hit",
          x: x - 10,
          width: 20,
          y: this.frame.y1,
          height: this.frame.y0 - this.frame.y1,
        }),
        has
          ? s("line", {
              x1: x,
              x2: x,
              y1: sy(p.lo),
              y2: sy(p.hi),
              stroke: color,
              "stroke-width": 1.5,
              class: "ob-whisker",
            })
          : null,
        s("circle", {
          cx: x,
          cy: y,
          r: 4.5,
          fill: neutral || p.state === "running" ? "var(--ob-paper)" : color,
          stroke: color,
          "stroke-width": 1.75,
        }),
      ],
    );
    this.marks.set(p.arm, g);
    return g;
  }

  get lostTitle() {
    const states = new Set(this.lost.map((p) => p.state || "diverged"));
    return states.size > 1 ? "no result" : [...states][0] === "out-of-memory" ? "no room" : [...states][0];
  }

  crossNodes(sx) {
    if (!this.lost.length) return [];
    const y = this.frame.y0 + 32,
      nodes = [s("text", { x: this.frame.x0 - 6, y, dy: "0.32em", "text-anchor": "end" }, this.lostTitle)];
    for (const p of this.lost) {
      if (p.x === null || p.x === undefined) continue;
      const x = sx(p.x),
        text = p.label || p.state || "diverged";
      const g = this.button(p, `${this.label(p.arm)}: ${text}`, [
        s("rect", { class: "ob-hit", x: x - 10, width: 20, y: y - 10, height: 20 }),
        s("path", {
          d: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`,
          stroke: this.color(p.arm),
          "stroke-width": 2,
          fill: "none",
        }),
      ]);
      this.marks.set(p.arm, g);
      nodes.push(g);
    }
    return nodes;
  }

  button(p, label, children) {
    const g = s(
      "g",
      { class: "ob-dot", role: "button", tabindex: -1, "aria-label": label, "data-arm": p.arm },
      ...children,
    );
    g.addEventListener("pointerenter", (e) => this.enter(p, e));
    g.addEventListener("pointermove", (e) => this.enter(p, e));
    g.addEventListener("pointerleave", () => {
      this.board.highlight(null);
      this.board.tip.hide();
    });
    g.addEventListener("focus", () => this.board.highlight(p.arm));
    g.addEventListener("blur", () => this.board.highlight(null));
    g.addEventListener("click", () => this.board.pin(p.arm));
    return g;
  }

  enter(p, e) {
    this.board.highlight(p.arm);
    const rows = [];
    if (p.y !== null && p.y !== undefined) rows.push([this.options.y || "result", three(p.y)]);
    if (p.lo !== null && p.lo !== undefined) rows.push(["interval", `${three(p.lo)} … ${three(p.hi)}`]);
    if (p.n) rows.push(["seeds", String(p.n)]);
    if (p.label) rows.push(["state", p.label]);
    this.board.tip.show(e.clientX, e.clientY, this.color(p.arm), this.label(p.arm), rows);
  }

  step(e) {
    const marks = [...this.marks.values()].sort(
      (a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left,
    );
    const move = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[e.key],
      at = marks.indexOf(document.activeElement);
    if ((e.key === "Enter" || e.key === " ") && at >= 0) {
      e.preventDefault();
      this.board.pin(marks[at].dataset.arm);
    }
    if (!move || at < 0) return;
    e.preventDefault();
    const next = marks[Math.max(0, Math.min(marks.length - 1, at + move))];
    marks[at].setAttribute("tabindex", -1);
    next.setAttribute("tabindex", 0);
    next.focus();
  }

  mark() {
    for (const [arm, g] of this.marks) {
      g.classList.toggle("ob-dim", !this.board.strength(arm));
      g.classList.toggle("ob-active", this.board.active.has(arm));
      g.setAttribute("aria-pressed", this.board.pinned.has(arm));
    }
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
    return { data: this.data, domain: { x: [this.x.lo, this.x.hi], y: [this.y.lo, this.y.hi] } };
  }
}
