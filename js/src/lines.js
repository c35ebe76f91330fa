// Growing curves. uPlot gives axes, cursor and zoom; the curves themselves are painted here, because every run has its
// own x values, seeds fold into a mean with a band, and long curves are thinned to the width of the plot.
import uPlot from "uplot";
import { BaseCell } from "./cell.js";
import { Groups } from "./groups.js";
import { bandOf, paintBand, paintCross, paintCurve, trailOf } from "./paint.js";
import { Domain, ticks, tickText, three } from "./scale.js";
import { h } from "./dom.js";

const HEIGHT = 232,
  REACH = 28,
  DENSE = 10000, // points to stroke from which lines are thin
  MANY = 24; // curves from which columns are two pixels wide, later three

export class LinesCell extends BaseCell {
  constructor(board, spec) {
    super(board, spec);
    const o = this.options;
    this.xKey = Object.keys(o.x)[0];
    this.track = Object.keys(o.tracks)[0];
    this.log = o.y_log;
    this.smooth = o.smooth;
    this.groups = new Groups(Object.keys(this.options.tracks)[0]);
    this.domains = {};
    this.zoom = null;
    this.addSwitches(o);
    this.plot = h("div", { class: "ob-plot", tabindex: 0, role: "img" });
    this.body.append(this.plot);
    this.plot.addEventListener("keydown", (e) => this.step(e));
    this.plot.addEventListener("blur", () => {
      if (this.stepping) {
        this.stepping = false;
        board.highlight(null);
      }
    });
  }

  addSwitches(o) {
    const tracks = Object.entries(o.tracks),
      xs = Object.entries(o.x);
    if (tracks.length > 1)
      this.choice("curve", tracks, this.track, (k) => {
        this.track = k;
        this.rebuild();
      });
    if (xs.length > 1)
      this.choice(
        "x axis",
        xs.map(([k, t]) => [k, t.replace(/ \(.*\)$/, "")]),
        this.xKey,
        (k) => {
          this.xKey = k;
          this.zoom = null;
          this.rebuild();
        },
      );
    this.toggle("Running mean instead of raw values", "smooth", this.smooth, (on) => {
      this.smooth = on;
      this.rebuild();
    });
    this.toggle("Logarithmic y axis", "log", this.log, (on) => {
      this.log = on;
      this.rebuild();
    });
  }

  // --- data ---
  get curves() {
    return this.store.curves.filter((c) => c.cell === this.id);
  }

  update(dirty) {
    if (dirty.has("all") || dirty.has("curves"))
      this.groups = new Groups(Object.keys(this.options.tracks)[0]);
    const all = this.curves;
    this.groups.update(
      all.filter((c) => c.track === this.track),
      this.xKey,
      this.store.parts.runs,
      this.smooth,
    );
    this.count(all.reduce((n, c) => n + c.n, 0));
    this.root.dataset.curves = all.length;
    this.empty(!this.points);
    this.grow();
    if (!this.u || dirty.has("all")) this.create();
    this.apply();
  }

  reset() {
    this.domains = {};
    this.zoom = null;
  }

  domain(axis) {
    const key = axis === "x" ? "x:" + this.xKey : `y:${this.track}:${this.log}`;
    if (!this.domains[key])
      this.domains[key] = axis === "x" ? new Domain(false) : new Domain(this.log, this.options.y_limit);
    return this.domains[key];
  }

  grow() {
    const x = this.domain("x"),
      y = this.domain("y"),
      known = this.options.x_max[this.xKey];
    const e = this.groups.extent(this.log);
    if (known !== undefined && x.empty) {
      x.lo = 0;
      x.hi = known;
    }
    if (e) {
      if (known === undefined || e.x[1] > known * 1.0001) x.include(e.x[0], e.x[1]);
      y.include(e.y[0], e.y[1]);
    }
    const goal = this.data.goal;
    if (goal && e && (!this.log || goal.y > 0)) y.include(goal.y, goal.y);
    x.settle();
    y.settle();
  }

  // Cells of one link that show the same x: they share the cursor and the zoom.
  get linked() {
    const same = (c) => c !== this && c.u && c.options.link === this.options.link && c.xKey === this.xKey;
    return this.options.link ? this.board.cells.filter(same) : [];
  }

  zoomTo(range) {
    for (const cell of [this, ...this.linked]) {
      cell.zoom = range;
      cell.apply();
    }
  }

  shrink() {
    this.zoomTo(null);
    this.domain("x").reset();
    this.domain("y").reset();
    this.grow();
    this.apply();
  }

  // --- uPlot ---
  rebuild() {
    this.groups = new Groups(Object.keys(this.options.tracks)[0]);
    this.destroy();
    this.update(new Set());
  }

  destroy() {
    if (this.u) {
      this.u.destroy();
      this.u = null;
    }
    this.scaleKey = null;
  }

  create() {
    this.destroy();
    const width = Math.max(120, this.plot.clientWidth);
    this.u = new uPlot(
      {
        width,
        height: HEIGHT,
        padding: [8, 14, 0, 0],
        legend: { show: false },
        ms: 1,
        scales: { x: { time: false, auto: false }, y: { auto: false, distr: this.log ? 3 : 1 } },
        series: [{}, { show: true, stroke: "transparent", points: { show: false } }],
        axes: [this.axis("x"), this.axis("y")],
        cursor: {
          x: true,
          y: false,
          points: { show: false },
          drag: { x: true, y: false, setScale: false },
          bind: { dblclick: () => () => this.shrink() },
        },
        hooks: { draw: [() => this.paint()], setSelect: [() => this.select()] },
      },
      [
        [0, 1],
        [null, null],
      ],
      this.plot,
    );
    this.listen(this.u.over);
  }

  axis(side) {
    const t = this.theme,
      isX = side === "x";
    const o = this.options,
      title = isX ? o.x[this.xKey] : o.y;
    return {
      scale: side,
      side: isX ? 2 : 3,
      stroke: t.soft,
      font: "11px " + t.font,
      labelFont: "11px " + t.font,
      labelSize: 18,
      labelGap: isX ? -2 : 0,
      label: title || null,
      size: isX ? 26 : 34,
      gap: 4,
      grid: { stroke: t.grid, width: 1 },
      ticks: { show: false },
      border: { show: isX, stroke: t.line, width: 1 },
      splits: (u, i, lo, hi) =>
        ticks(lo, hi, isX ? Math.max(3, Math.round(u.width / 110)) : 5, !isX && this.log),
      filter: (u, splits) => splits,
      values: (u, splits) => splits.map(tickText),
    };
  }

  apply() {
    if (!this.u) return;
    const x = this.domain("x"),
      y = this.domain("y");
    const [x0, x1] = this.zoom || (x.empty ? [0, 1] : [x.lo, x.hi]),
      [y0, y1] = y.empty ? (this.log ? [0.1, 1] : [0, 1]) : [y.lo, y.hi];
    const key = [x0, x1, y0, y1].join();
    this.u.batch(() => {
      if (key !== this.scaleKey) {
        this.scaleKey = key;
        this.u.setScale("x", { min: x0, max: x1 });
        this.u.setScale("y", { min: y0, max: y1 });
      } else this.u.redraw(false, false);
    });
    this.plot.setAttribute("aria-label", this.describe());
  }

  describe() {
    const arms = this.groups.list.map((g) => `${this.label(g.arm)} ${three(g.last())}`);
    return `${this.spec.title}: ${arms.length} curves of ${this.options.y || "values"} over ${this.options.x[this.xKey]}. Last values: ${arms.slice(0, 12).join(", ")}. Arrow keys step through the curves.`;
  }

  fit() {
    const width = this.plot.clientWidth;
    if (this.u && width > 0 && width !== this.u.width) this.u.setSize({ width, height: HEIGHT });
    else if (!this.u && width > 0) this.apply();
  }

  mark() {
    if (this.u) this.u.redraw(false, false);
  }

  // --- painting ---
  mapping() {
    const u = this.u,
      b = u.bbox,
      sx = u.scales.x,
      sy = u.scales.y;
    const kx = b.width / (sx.max - sx.min),
      log = this.log,
      ly = log ? Math.log10 : null;
    const y0 = log ? Math.log10(sy.min) : sy.min,
      ky = b.height / ((log ? Math.log10(sy.max) : sy.max) - y0),
      bottom = b.top + b.height;
    const floor = bottom + 8,
      ceil = b.top - 8,
      many = this.groups.list.length / MANY,
      step = many > 2.5 ? 3 : many > 1 ? 2 : 1;
    return {
      left: b.left,
      right: b.left + b.width,
      top: b.top,
      bottom,
      log,
      x0: sx.min,
      x1: sx.max,
      x: (v) => b.left + (v - sx.min) * kx,
      y: (v) => {
        if (log) {
          if (v <= 0) return floor;
          v = ly(v);
        }
        const p = bottom - (v - y0) * ky;
        return p > floor ? floor : p < ceil ? ceil : p;
      },
      step,
      key: [b.left, b.top, b.width, b.height, sx.min, sx.max, sy.min, sy.max, log, step].join(),
    };
  }

  paint() {
    const u = this.u,
      ctx = u.ctx,
      m = this.mapping(),
      ratio = uPlot.pxRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(m.left, m.top, m.right - m.left, m.bottom - m.top);
    ctx.clip();
    this.paintGoal(ctx, m, ratio);
    const order = [...this.groups.list].sort(
      (a, b) => this.board.strength(a.arm) - this.board.strength(b.arm),
    );
    this.dense = this.segments(m) > DENSE;
    for (const group of order) this.paintGroup(ctx, m, ratio, group);
    ctx.restore();
    this.paintTicks(ctx, m, ratio);
  }

  // How much there is to stroke. A line of one device pixel is many times cheaper than a wider one.
  segments(m) {
    const most = (2 * (m.right - m.left)) / m.step;
    let n = 0;
    for (const group of this.groups.list) for (const line of group.lines) n += Math.min(line.n, most);
    return n;
  }

  paintGroup(ctx, m, ratio, group) {
    const arm = this.store.arm(group.arm),
      color = this.theme.color(arm),
      strong = this.board.strength(group.arm);
    const active = strong && this.board.active.size > 0,
      neutral = arm && arm.position === null;
    const style = {
      color,
      ratio,
      alpha: strong ? 1 : 0.14,
      width: active ? 2 : this.dense ? 1 / ratio : 1.5,
      dash: neutral ? [5, 4] : [],
    };
    if (group.folded && group.runs > 1)
      paintBand(ctx, bandOf(group.band, m), { ...style, alpha: strong ? 0.16 : 0.03 });
    for (const line of group.lines) {
      const single = group.lines.length === 1;
      paintCurve(ctx, trailOf(line, m), {
        ...style,
        width: single || active ? style.width : Math.min(1, style.width),
        alpha: style.alpha * (single ? 1 : 0.7),
      });
      if (line.status === "diverged") this.paintEnd(ctx, m, line, style);
    }
  }

  paintEnd(ctx, m, line, style) {
    const at = line.lastFinite();
    if (at < 0) return;
    const x = m.x(line.x[at]),
      y = Math.min(m.bottom - 7 * style.ratio, Math.max(m.top + 7 * style.ratio, m.y(line.y[at])));
    paintCross(ctx, x, y, style);
  }

  paintGoal(ctx, m, ratio) {
    const goal = this.data.goal;
    if (!goal || (this.log && goal.y <= 0)) return;
    const y = Math.round(m.y(goal.y)) + 0.5;
    ctx.strokeStyle = this.theme.accent;
    ctx.lineWidth = ratio;
    ctx.setLineDash([2 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(m.left, y);
    ctx.lineTo(m.right, y);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.fillStyle = this.theme.accent;
    ctx.font = `${11 * ratio}px ${this.theme.font}`;
    ctx.textAlign = "right";
    ctx.textBaseline = "bottom";
    ctx.fillText(goal.label || "goal " + three(goal.y), m.right - 4 * ratio, y - 3 * ratio);
  }

  paintTicks(ctx, m, ratio) {
    for (const tick of this.data.ticks || []) {
      const at = typeof tick.x === "object" && tick.x ? tick.x[this.xKey] : tick.x;
      if (at === undefined || at === null || at < m.x0 || at > m.x1) continue;
      const x = m.x(at);
      ctx.globalAlpha = this.board.strength(tick.arm) ? 1 : 0.2;
      ctx.fillStyle = this.color(tick.arm);
      ctx.beginPath();
      ctx.moveTo(x, m.bottom - 7 * ratio);
      ctx.lineTo(x - 4 * ratio, m.bottom);
      ctx.lineTo(x + 4 * ratio, m.bottom);
      ctx.fill();
      ctx.globalAlpha = 1;
    }
  }

  // --- pointer and keys ---
  listen(over) {
    over.addEventListener("pointermove", (e) => this.point(e));
    over.addEventListener("pointerleave", () => {
      this.near = null;
      this.share(null);
      this.board.highlight(null);
      this.board.tip.hide();
    });
    over.addEventListener("pointerdown", (e) => {
      this.down = [e.clientX, e.clientY];
    });
    over.addEventListener("click", (e) => {
      if (this.down && Math.hypot(e.clientX - this.down[0], e.clientY - this.down[1]) < 4 && this.near)
        this.board.pin(this.near.arm);
    });
  }

  share(x) {
    for (const c of this.linked) c.u.setCursor({ left: x === null ? -10 : c.u.valToPos(x, "x"), top: 0 });
  }

  point(e) {
    const box = this.u.over.getBoundingClientRect(),
      px = e.clientX - box.left,
      py = e.clientY - box.top;
    this.near = this.groups.nearest(
      this.u.posToVal(px, "x"),
      (v) => this.u.valToPos(v, "y"),
      py,
      REACH,
      (v) => this.u.valToPos(v, "x"),
      px,
    );
    this.share(this.u.posToVal(px, "x"));
    this.board.highlight(this.near ? this.near.arm : null);
    if (!this.near) return this.board.tip.hide();
    this.tell(this.near, e.clientX, e.clientY);
  }

  tell(near, x, y) {
    const o = this.options,
      unit = (t) => t.match(/\((.*)\)$/)?.[1],
      strip = (t) => t.replace(/ \(.*\)$/, "");
    const withUnit = (v, t) => three(v) + (unit(t) ? " " + unit(t) : "");
    const rows = [
      [strip(o.x[this.xKey]), withUnit(near.x, o.x[this.xKey])],
      [strip(o.y) || o.tracks[this.track], withUnit(near.y, o.y)],
    ];
    if (near.lo !== undefined && near.runs > 1)
      rows.push([`${near.runs} seeds`, `${three(near.lo)} … ${three(near.hi)}`]);
    if (near.status && near.status !== "running" && near.status !== "done") rows.push(["state", near.status]);
    this.board.tip.show(x, y, this.color(near.arm), this.label(near.arm), rows);
  }

  step(e) {
    const list = this.groups.list,
      move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (e.key === "Enter" && this.board.hover) {
      this.board.pin(this.board.hover);
      e.preventDefault();
      return;
    }
    if (!move || !list.length) return;
    e.preventDefault();
    const at = list.findIndex((g) => g.arm === this.board.hover);
    this.stepping = true;
    this.board.highlight(list[(at + move + list.length) % list.length].arm);
  }

  select() {
    const { left, width } = this.u.select;
    const range = [this.u.posToVal(left, "x"), this.u.posToVal(left + width, "x")];
    this.u.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
    if (width > 6) this.zoomTo(range);
  }

  close() {
    this.destroy();
  }

  report() {
    const curves = this.curves.map((c) => ({
      run: c.run,
      arm: c.arm,
      track: c.track,
      n: c.n,
      x: c.column(this.xKey)[c.n - 1],
      y: c.y[c.n - 1],
    }));
    const x = this.domain("x"),
      y = this.domain("y");
    return {
      curves,
      track: this.track,
      x: this.xKey,
      log: this.log,
      smooth: this.smooth,
      zoom: this.zoom,
      domain: { x: [x.lo, x.hi], y: [y.lo, y.hi] },
      drawn: this.groups.list.map((g) => ({
        arm: g.arm,
        lines: g.lines.length,
        band: g.folded && g.runs > 1,
      })),
    };
  }
}
