// Stacked bars over numbered categories, with a limit one can drag: what fits below it, and what lies beyond.
import { BaseCell } from "./cell.js";
import { Frame } from "./frame.js";
import { Domain, three } from "./scale.js";
import { h, s } from "./dom.js";

let patterns = 0;

export class BarsCell extends BaseCell {
  constructor(board, spec) {
    super(board, spec);
    const o = this.options;
    this.frame = new Frame(this.body);
    this.y = new Domain(false);
    this.hatch = "ob-hatch-" + patterns++;
    this.frame.svg.prepend(
      s(
        "defs",
        {},
        s(
          "pattern",
          {
            id: this.hatch,
            width: 5,
            height: 5,
            patternUnits: "userSpaceOnUse",
            patternTransform: "rotate(45)",
          },
          s("rect", { width: 2, height: 5, class: "ob-hatchline" }),
        ),
      ),
    );
    this.shades = Object.fromEntries(
      Object.keys(o.parts).map((k, i, all) => [
        k,
        `ob-part ob-part${Math.round((i * 3) / Math.max(1, all.length - 1))}`,
      ]),
    );
    this.switches.append(
      h(
        "span",
        { class: "ob-legend" },
        ...Object.entries(o.parts).map(([k, t]) => h("span", {}, h("i", { class: this.shades[k] }), t)),
      ),
    );
    this.stacks = s("g");
    this.line = s("line", { class: "ob-handle-line" });
    this.grip = s("circle", { class: "ob-grip", r: 6 });
    this.caption = s("text", { class: "ob-limittext ob-halo", "text-anchor": "end" });
    this.catch = s("rect", { class: "ob-hit", height: 24 });
    this.handle = s(
      "g",
      {
        class: "ob-handle ob-vertical",
        role: "slider",
        tabindex: 0,
        "aria-orientation": "vertical",
        "aria-label": o.label,
      },
      this.catch,
      this.line,
      this.grip,
      this.caption,
    );
    this.frame.area.append(this.stacks, this.handle);
    this.listen();
  }

  listen() {
    const move = (e) => this.set(this.sy.invert(e.clientY - this.frame.svg.getBoundingClientRect().top));
    this.handle.addEventListener("pointerdown", (e) => {
      this.dragging = true;
      this.handle.setPointerCapture(e.pointerId);
      this.handle.focus({ preventScroll: true });
      e.preventDefault();
    });
    this.handle.addEventListener("pointermove", (e) => {
      if (this.dragging) move(e);
    });
    const up = () => {
      if (this.dragging) {
        this.dragging = false;
        this.tell(true);
      }
    };
    this.handle.addEventListener("pointerup", up);
    this.handle.addEventListener("pointercancel", up);
    this.handle.addEventListener("keydown", (e) => {
      const steps = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10, PageDown: -10 }[
        e.key
      ];
      if (!steps) return;
      e.preventDefault();
      this.set(this.limit + (steps * this.y.hi) / 100);
      this.tell(true);
    });
    this.frame.svg.addEventListener("dblclick", () => {
      this.y.reset();
      this.update();
    });
  }

  set(v) {
    this.limit = Number(Math.max(0, Math.min(this.y.hi, this.data.limit_max ?? Infinity, v)).toPrecision(3));
    this.render();
    this.tell(false);
  }
  tell(final) {
    const send = (f) => this.board.send("limit", { cell: this.id, value: this.limit, final: f });
    if (final) {
      cancelAnimationFrame(this.telling);
      this.telling = 0;
      return send(true);
    }
    if (!this.telling)
      this.telling = requestAnimationFrame(() => {
        this.telling = 0;
        send(false);
      });
  }

  total(bar) {
    return Object.keys(this.options.parts).reduce((n, k) => n + (bar.parts?.[k] || 0), 0);
  }
  get largest() {
    return (this.data.bars || []).filter((b) => this.total(b) <= this.limit).at(-1);
  }

  update() {
    const { bars = [], limit, limit_max } = this.data;
    this.count(bars.length);
    this.empty(!bars.length);
    if (limit !== this.given && !this.dragging) {
      this.given = limit;
      this.limit = limit;
    }
    const top = Math.max(0, ...bars.map((b) => Math.max(this.total(b), b.measured || 0))),
      cap = Math.max(limit_max || 0, this.given || 0) * 1.5 || Infinity;
    if (bars.length) this.y.include(0, Math.min(top, cap));
    if (Number.isFinite(this.limit)) this.y.include(0, this.limit * 1.05);
    this.y.settle();
    this.render();
  }

  render() {
    const f = this.frame,
      bars = this.data.bars || [],
      o = this.options;
    if (!f.width) return;
    const [sx, sy] = f.draw(
      {
        lo: -0.5,
        hi: Math.max(0.5, bars.length - 0.5),
        title: o.x,
        ticks: bars.map((_, i) => i),
        format: (i) => String(bars[i].x),
      },
      { lo: 0, hi: this.y.empty ? 1 : this.y.hi, title: o.y },
    );
    this.sy = sy;
    const step = (f.x1 - f.x0) / Math.max(1, bars.length),
      width = Math.min(40, step * 0.72),
      best = this.largest;
    this.groups = bars.map((bar, i) => this.stack(bar, sx(i), width, sy, bar === best));
    this.stacks.replaceChildren(...this.groups);
    this.drawLimit(sy);
    this.mark();
  }

  stack(bar, x, width, sy, best) {
    const f = this.frame,
      nodes = [],
      cut = (v) => Math.max(f.y1, sy(v)),
      total = this.total(bar),
      left = x - width / 2;
    let sum = 0;
    for (const key of Object.keys(this.options.parts)) {
      const v = bar.parts?.[key] || 0,
        a = cut(sum),
        b = cut((sum += v));
      if (a - b > 0.1)
        nodes.push(s("rect", { class: this.shades[key], x: left, width, y: b, height: a - b }));
    }
    if (bar.exact === false)
      nodes.push(s("rect", { class: "ob-guess", x: left, width, y: cut(total), height: f.y0 - cut(total) }));
    if (total > this.limit)
      nodes.push(
        s("rect", {
          fill: `url(#${this.hatch})`,
          x: left,
          width,
          y: cut(total),
          height: Math.max(0, sy(this.limit) - cut(total)),
        }),
      );
    if (sy(total) < f.y1)
      nodes.push(
        s("path", {
          class: "ob-cutoff",
          d: `M${left - 2} ${f.y1 + 6}l${width / 2 + 2} -5l${width / 2 + 2} 5`,
        }),
      );
    if (bar.measured) nodes.push(s("circle", { class: "ob-measured", cx: x, cy: cut(bar.measured), r: 4 }));
    const marks = [
      ...(best ? [{ symbol: "▲" }] : []),
      ...(this.data.marks || []).filter((m) => m.x === bar.x),
    ];
    const text = marks.map((m) => m.symbol).join(" ");
    if (text)
      nodes.push(
        s(
          "text",
          {
            class: "ob-barmark ob-halo",
            x,
            y: Math.max(f.y1 + 10, cut(Math.max(total, bar.measured || 0)) - 8),
            "text-anchor": "middle",
          },
          text,
        ),
      );
    nodes.push(
      s("rect", { class: "ob-hit", x: x - width / 2 - 2, width: width + 4, y: f.y1, height: f.y0 - f.y1 }),
    );
    return this.button(bar, total, marks, nodes);
  }

  button(bar, total, marks, nodes) {
    const g = s(
      "g",
      {
        class: "ob-stack",
        role: "button",
        tabindex: 0,
        "data-arm": bar.arm,
        "aria-label": `${bar.x}: ${three(total)}${total > this.limit ? ", beyond the limit" : ""}`,
      },
      ...nodes,
    );
    const rows = [
      ...Object.entries(this.options.parts)
        .map(([k, t]) => [t, three(bar.parts?.[k] || 0)])
        .reverse(),
      ["total", three(total) + (bar.exact === false ? " (interpolated)" : "")],
    ];
    if (bar.measured) rows.push(["measured", three(bar.measured)]);
    for (const m of marks) if (m.label) rows.push([m.symbol, m.label]);
    const enter = (e) => {
      this.board.highlight(bar.arm ?? null);
      this.board.tip.show(
        e.clientX,
        e.clientY,
        this.color(bar.arm),
        `${this.options.x.replace(/ \(.*\)$/, "")} ${bar.x}`,
        rows,
      );
    };
    g.addEventListener("pointermove", enter);
    g.addEventListener("pointerleave", () => {
      this.board.highlight(null);
      this.board.tip.hide();
    });
    g.addEventListener("focus", () => this.board.highlight(bar.arm ?? null));
    g.addEventListener("blur", () => this.board.highlight(null));
    g.addEventListener("click", () => this.board.pin(bar.arm));
    g.addEventListener("keydown", (e) => {
      if (e.key === "Enter" || e.key === " ") {
        e.preventDefault();
        this.board.pin(bar.arm);
      }
    });
    return g;
  }

  drawLimit(sy) {
    const f = this.frame,
      on = Number.isFinite(this.limit) && (this.data.bars || []).length > 0;
    this.handle.style.display = on ? "" : "none";
    this.note.textContent = "";
    if (!on) return;
    const y = sy(this.limit),
      best = this.largest,
      text = `${this.options.label} ${three(this.limit)}`;
    const set = (node, attrs) => {
      for (const [k, v] of Object.entries(attrs)) node.setAttribute(k, v);
    };
    set(this.line, { x1: f.x0, x2: f.x1, y1: y, y2: y });
    set(this.grip, { cx: f.x1 - 6, cy: y });
    set(this.catch, { x: f.x0, width: f.x1 - f.x0, y: y - 12 });
    set(this.caption, { x: f.x1 - 18, y: y - 6 });
    this.caption.textContent = text;
    this.note.textContent = best ? `▲ ${best.x} fits` : "nothing fits";
    set(this.handle, {
      "aria-valuenow": this.limit,
      "aria-valuemin": 0,
      "aria-valuemax": this.data.limit_max ?? this.y.hi,
      "aria-valuetext": `${text}, ${this.note.textContent}`,
    });
  }

  mark() {
    for (const g of this.groups || []) {
      const arm = g.dataset.arm;
      g.classList.toggle("ob-dim", arm !== undefined && !this.board.strength(arm));
    }
  }
  reset() {
    this.y.reset();
  }
  fit() {
    if (this.width !== this.frame.width) {
      this.width = this.frame.width;
      this.render();
    }
  }
  report() {
    return { data: this.data, limit: this.limit, largest: this.largest?.x ?? null };
  }
}
