// Runs of one arm folded into a mean and a band, kept up to date by the new points only.

const SMOOTHING = 0.06;

function grown(array, n) {
  if (array.length >= n) return array;
  const a = new Float64Array(Math.max(n, 2 * array.length));
  a.set(array);
  return a;
}

// One curve as it is drawn: raw, or as a bias-corrected running mean.
class Trace {
  constructor(curve, xKey, smooth) {
    Object.assign(this, {
      curve,
      xKey,
      smooth,
      n: 0,
      version: 0,
      mean: 0,
      weight: 0,
      own: new Float64Array(smooth ? 64 : 0),
    });
    this.box = { x: [Infinity, -Infinity], y: [Infinity, -Infinity], positive: Infinity };
  }
  get x() {
    return this.curve.column(this.xKey);
  }
  get y() {
    return this.smooth ? this.own : this.curve.y;
  }
  update() {
    const n = this.curve.n,
      from = this.n;
    if (n === from) return;
    if (this.smooth) this.average(from, n);
    const x = this.x,
      y = this.y,
      b = this.box;
    for (let i = from; i < n; i++) {
      if (x[i] < b.x[0]) b.x[0] = x[i];
      if (x[i] > b.x[1]) b.x[1] = x[i];
      const v = y[i];
      if (!Number.isFinite(v)) continue;
      if (v < b.y[0]) b.y[0] = v;
      if (v > b.y[1]) b.y[1] = v;
      if (v > 0 && v < b.positive) b.positive = v;
    }
    this.n = n;
    this.version++;
  }
  average(from, n) {
    this.own = grown(this.own, n);
    const raw = this.curve.y;
    for (let i = from; i < n; i++) {
      if (!Number.isFinite(raw[i])) {
        this.own[i] = NaN;
        continue;
      }
      this.mean += SMOOTHING * (raw[i] - this.mean);
      this.weight += SMOOTHING * (1 - this.weight);
      this.own[i] = this.mean / this.weight;
    }
  }
  lastFinite() {
    let i = this.n - 1;
    while (i >= 0 && !Number.isFinite(this.y[i])) i--;
    return i;
  }
}

// Mean, lowest and highest over the runs that reached each point.
class Fold {
  constructor() {
    this.n = 0;
    this.version = 0;
    for (const key of ["x", "sum", "count", "lo", "hi", "y"]) this[key] = new Float64Array(64);
    this.at = new Map();
    this.touched = Infinity; // first value that changed since it was last painted
  }
  // Adds a trace's new points; false when its x values are not those of the others.
  add(trace) {
    const from = this.at.get(trace) || 0,
      n = trace.n,
      x = trace.x,
      y = trace.y;
    if (from === n) return true;
    this.touched = Math.min(this.touched, from);
    for (const key of ["x", "sum", "count", "lo", "hi", "y"]) this[key] = grown(this[key], n);
    for (let i = from; i < n; i++) {
      if (i >= this.n) {
        this.x[i] = x[i];
        this.sum[i] = this.count[i] = 0;
        this.lo[i] = Infinity;
        this.hi[i] = -Infinity;
        this.n = i + 1;
      } else if (Math.abs(this.x[i] - x[i]) > 1e-6 * Math.abs(x[i])) return false;
      if (Number.isFinite(y[i])) {
        this.sum[i] += y[i];
        this.count[i]++;
        if (y[i] < this.lo[i]) this.lo[i] = y[i];
        if (y[i] > this.hi[i]) this.hi[i] = y[i];
      }
      this.y[i] = this.count[i] ? this.sum[i] / this.count[i] : NaN;
    }
    this.at.set(trace, n);
    this.version++;
    return true;
  }
  lastFinite() {
    let i = this.n - 1;
    while (i >= 0 && !Number.isFinite(this.y[i])) i--;
    return i;
  }
}

class Group {
  constructor(arm) {
    this.arm = arm;
    this.traces = new Map();
    this.apart = false;
    this.fold = new Fold();
  }
  get runs() {
    return this.traces.size;
  }
  get folded() {
    return !this.apart && this.sound > 1;
  }
  get band() {
    return this.fold;
  }
  update(runs) {
    let changed = false;
    for (const trace of this.traces.values()) {
      trace.update();
      const status = runs[trace.curve.run]?.status || "running";
      if (status === "diverged" && trace.status !== "diverged" && this.fold.at.has(trace)) changed = true;
      trace.status = status;
    }
    const sound = [...this.traces.values()].filter((t) => t.status !== "diverged");
    this.sound = sound.length;
    if (changed) this.fold = new Fold();
    if (!this.apart && sound.length > 1) this.apart = !sound.every((t) => this.fold.add(t));
    const all = [...this.traces.values()];
    this.lines = this.folded ? [this.fold, ...all.filter((t) => t.status === "diverged")] : all;
  }
  last() {
    const line = this.lines[0],
      i = line ? line.lastFinite() : -1;
    return i < 0 ? null : line.y[i];
  }
}

export class Groups {
  // Only the first track is smoothed; the others, such as validation losses, have few points and are shown as they are.
  constructor(first) {
    this.first = first;
    this.list = [];
    this.byArm = new Map();
  }

  update(curves, xKey, runs, smooth) {
    for (const curve of curves) {
      let group = this.byArm.get(curve.arm);
      if (!group) {
        group = new Group(curve.arm);
        this.byArm.set(curve.arm, group);
        this.list.push(group);
      }
      if (!group.traces.has(curve.run))
        group.traces.set(curve.run, new Trace(curve, xKey, smooth && curve.track === this.first));
    }
    for (const group of this.list) group.update(runs);
  }

  extent(log) {
    const e = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
    for (const group of this.list) {
      for (const { box } of group.traces.values()) {
        e.x[0] = Math.min(e.x[0], box.x[0]);
        e.x[1] = Math.max(e.x[1], box.x[1]);
        e.y[0] = Math.min(e.y[0], log ? box.positive : box.y[0]);
        e.y[1] = Math.max(e.y[1], box.y[1]);
      }
    }
    return Number.isFinite(e.x[0]) && Number.isFinite(e.y[0]) && Number.isFinite(e.y[1]) ? e : null;
  }

  // The line nearest to a pixel, or null beyond reach.
  nearest(xv, toY, py, reach, toX, px) {
    let best = null;
    for (const group of this.list) {
      for (const line of group.lines) {
        const i = nearestIndex(line.x, line.n, xv);
        if (i < 0 || !Number.isFinite(line.y[i])) continue;
        const dx = Math.max(0, Math.abs(toX(line.x[i]) - px) - 12),
          d = Math.hypot(toY(line.y[i]) - py, dx);
        if (d > reach || (best && d >= best.d)) continue;
        best = {
          d,
          arm: group.arm,
          x: line.x[i],
          y: line.y[i],
          runs: group.runs,
          status: line.status,
          lo: line.lo ? line.lo[i] : undefined,
          hi: line.hi ? line.hi[i] : undefined,
        };
      }
    }
    return best;
  }
}

export function lowerBound(x, n, v) {
  let lo = 0,
    hi = n;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (x[mid] < v) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function nearestIndex(x, n, v) {
  if (!n) return -1;
  const i = Math.min(n - 1, lowerBound(x, n, v));
  return i > 0 && v - x[i - 1] < x[i] - v ? i - 1 : i;
}
