// Paths for canvas. Long curves are thinned to the lowest and highest value of each pixel column. A curve that only
// grew has its path continued; everything else is drawn anew when data or axes change.
import { lowerBound } from "./groups.js";

// The path of one line, for one state of the axes: finished columns in `path`, the last one in `tail`.
class Trail {
  constructor(line, m, dense) {
    this.key = m.key;
    this.dense = dense;
    this.path = new Path2D();
    this.next = Math.max(0, lowerBound(line.x, line.n, m.x0) - 1);
    this.down = false;
    this.column = NaN;
  }

  extend(line, m) {
    const to = Math.min(line.n, lowerBound(line.x, line.n, m.x1) + 2);
    if (this.dense) this.extendColumns(line, m, to);
    else this.extendPoints(line, m, to);
    this.next = Math.max(this.next, to);
    this.tail = this.dense ? this.last(m) : null;
  }

  extendPoints({ x, y }, m, to) {
    for (let i = this.next; i < to; i++) {
      if (Number.isNaN(y[i])) this.down = false;
      else this.point(m.x(x[i]), m.y(y[i]));
    }
  }

  extendColumns({ x, y }, m, to) {
    const k = (m.right - m.left) / (m.x1 - m.x0) / m.step;
    for (let i = this.next; i < to; i++) {
      const v = y[i];
      if (v !== v) continue;
      const c = Math.round((x[i] - m.x0) * k);
      if (c !== this.column) {
        this.flush(m);
        this.column = c;
        this.lo = this.hi = v;
        this.rising = true;
      } else if (v < this.lo) {
        this.lo = v;
        this.rising = false;
      } else if (v > this.hi) {
        this.hi = v;
        this.rising = true;
      }
    }
  }

  flush(m) {
    if (this.column !== this.column) return;
    const x = m.left + this.column * m.step;
    this.point(x, m.y(this.rising ? this.lo : this.hi));
    if (this.lo !== this.hi) this.point(x, m.y(this.rising ? this.hi : this.lo));
  }

  point(x, y) {
    if (this.down) this.path.lineTo(x, y);
    else {
      if (!this.at) this.mark(x, y);
      this.path.moveTo(x, y);
    }
    this.down = true;
    this.at = [x, y];
  }

  // A first point alone must be seen, too.
  mark(x, y) {
    this.path.moveTo(x - 1, y);
    this.path.lineTo(x + 1, y);
  }

  last(m) {
    if (this.column !== this.column) return null;
    const tail = new Path2D(),
      x = m.left + this.column * m.step;
    tail.moveTo(...(this.at || [x - 1, m.y(this.lo)]));
    tail.lineTo(x, m.y(this.rising ? this.lo : this.hi));
    tail.lineTo(x, m.y(this.rising ? this.hi : this.lo));
    return tail;
  }
}

export function trailOf(line, m) {
  const dense = line.n > (2 * (m.right - m.left)) / m.step,
    kept = line.trail;
  const rewritten = line.touched !== undefined && kept && line.touched < kept.next;
  if (!kept || kept.key !== m.key || kept.dense !== dense || rewritten)
    line.trail = new Trail(line, m, dense);
  line.trail.extend(line, m);
  line.touched = line.touched === undefined ? undefined : Infinity;
  return line.trail;
}

export function bandOf(band, m) {
  const kept = band.kept;
  if (kept && kept.key === m.key && kept.version === band.version) return kept.path;
  band.kept = { key: m.key, version: band.version, path: bandPath(band, m) };
  return band.kept.path;
}

function visible(line, m) {
  const from = Math.max(0, lowerBound(line.x, line.n, m.x0) - 1);
  return [from, Math.min(line.n, lowerBound(line.x, line.n, m.x1) + 2)];
}

function bandPath(band, m) {
  const { x, lo, hi } = band,
    path = new Path2D(),
    [from, to] = visible(band, m),
    low = [];
  let column = NaN,
    a = 0,
    b = 0,
    started = false;
  const flush = () => {
    if (started) path.lineTo(column, m.y(b));
    else path.moveTo(column, m.y(b));
    started = true;
    low.push(column, m.y(a));
  };
  const dense = to - from > 2 * (m.right - m.left);
  for (let i = from; i < to; i++) {
    if (!(lo[i] <= hi[i])) continue;
    const c = dense ? Math.round(m.x(x[i])) : m.x(x[i]);
    if (c !== column) {
      if (column === column) flush();
      column = c;
      a = lo[i];
      b = hi[i];
    } else {
      if (lo[i] < a) a = lo[i];
      if (hi[i] > b) b = hi[i];
    }
  }
  if (column === column) flush();
  for (let i = low.length - 2; i >= 0; i -= 2) path.lineTo(low[i], low[i + 1]);
  if (started) path.closePath();
  return path;
}

export function paintCurve(ctx, trail, { color, ratio, alpha, width, dash }) {
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = color;
  ctx.lineWidth = width * ratio;
  ctx.lineJoin = "bevel";
  ctx.lineCap = "butt";
  ctx.setLineDash(dash.map((d) => d * ratio));
  ctx.stroke(trail.path);
  if (trail.tail) ctx.stroke(trail.tail);
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

export function paintBand(ctx, path, { color, alpha }) {
  ctx.globalAlpha = alpha;
  ctx.fillStyle = color;
  ctx.fill(path);
  ctx.globalAlpha = 1;
}

export function paintCross(ctx, x, y, { color, ratio, alpha }) {
  const r = 4 * ratio;
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = color;
  ctx.lineWidth = 2 * ratio;
  ctx.beginPath();
  ctx.moveTo(x - r, y - r);
  ctx.lineTo(x + r, y + r);
  ctx.moveTo(x + r, y - r);
  ctx.lineTo(x - r, y + r);
  ctx.stroke();
  ctx.globalAlpha = 1;
}
