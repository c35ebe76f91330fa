// Numbers, ticks and scales.

const MINUS = "\u2212",
  THIN = "\u202f";

// Three significant digits, as optbench.panels.state.three writes them.
export function three(v) {
  if (v === null || v === undefined || Number.isNaN(v)) return "\u2013";
  if (!Number.isFinite(v)) return v > 0 ? "\u221e" : MINUS + "\u221e";
  const size = Math.abs(v);
  let text;
  if (size && (size >= 1e6 || size < 1e-3)) {
    const [mantissa, exponent] = v.toExponential(2).split("e");
    text = mantissa.replace(/\.?0+$/, "") + "e" + Number(exponent);
  } else if (size >= 100) {
    const unit = 10 ** (Math.floor(Math.log10(size)) - 2);
    text = String(Math.round(Math.round(v / unit) * unit)).replace(/\B(?=(\d{3})+$)/g, THIN);
  } else text = Number(v.toPrecision(3)).toString();
  return text.replace(/-/g, MINUS);
}

// The same, with trailing zeros, so that a column of numbers lines up.
export function fixed(v, decimals) {
  if (v === null || v === undefined || !Number.isFinite(v)) return three(v);
  if (decimals === undefined) return three(v);
  return v
    .toFixed(decimals)
    .replace(/-/g, MINUS)
    .replace(/\B(?=(\d{3})+(?!\d))/g, decimals ? "" : THIN);
}

// Decimals at which the largest of a column's numbers has three significant digits, no more than they need. Undefined
// when a short number such as 0.01, which someone has chosen, would vanish; a measured 0.0427 may.
export function decimalsFor(values) {
  const sizes = values
    .filter((v) => Number.isFinite(v) && v !== 0)
    .map((v) => Number(Math.abs(v).toPrecision(3)));
  if (!sizes.length) return 0;
  const top = Math.max(...sizes);
  const needed = Math.max(...sizes.map(decimalsOf));
  const decimals = Math.min(needed, Math.max(0, 2 - Math.floor(Math.log10(top))));
  const vanishes = (v) => v * 10 ** decimals < 0.5 && Number(v.toPrecision(2)) === v;
  return top >= 1e6 || sizes.some(vanishes) ? undefined : decimals;
}

function decimalsOf(v) {
  const text = String(v),
    dot = text.indexOf("."),
    e = text.indexOf("e-");
  if (e >= 0) return Number(text.slice(e + 2)) + (dot >= 0 ? e - dot - 1 : 0);
  return dot < 0 ? 0 : text.length - dot - 1;
}

export function niceStep(span, count) {
  const raw = span / Math.max(1, count),
    unit = 10 ** Math.floor(Math.log10(raw)),
    m = raw / unit;
  return unit * (m <= 1 ? 1 : m <= 2 ? 2 : m <= 5 ? 5 : 10);
}

export function ticks(lo, hi, count, log) {
  if (!(hi > lo)) return [lo];
  return log ? logTicks(lo, hi, count) : linearTicks(lo, hi, count);
}

function linearTicks(lo, hi, count) {
  const step = niceStep(hi - lo, count),
    out = [];
  for (let i = Math.ceil(lo / step - 1e-9); i * step <= hi + step * 1e-9; i++)
    out.push(Number((i * step).toPrecision(12)));
  return out;
}

function logTicks(lo, hi, count) {
  const decades = Math.log10(hi / lo);
  if (decades < 0.7) return linearTicks(lo, hi, count);
  const steps = decades <= count / 3 ? [1, 2, 5] : decades <= count / 2 ? [1, 3] : [1];
  const every = steps.length > 1 ? 1 : Math.max(1, Math.ceil(decades / count)),
    out = [];
  for (let e = Math.floor(Math.log10(lo)); e <= Math.ceil(Math.log10(hi)); e++) {
    if (((e % every) + every) % every) continue;
    for (const m of steps) {
      const t = m * 10 ** e;
      if (t >= lo * 0.9999 && t <= hi * 1.0001) out.push(Number(t.toPrecision(6)));
    }
  }
  return out.length > 1 ? out : linearTicks(lo, hi, count);
}

export function scale(lo, hi, from, to, log) {
  const t = log ? Math.log10 : (v) => v,
    a = t(lo),
    b = t(hi),
    k = (to - from) / (b - a || 1);
  const f = (v) => from + (t(v) - a) * k;
  f.invert = (p) => {
    const v = a + (p - from) / k;
    return log ? 10 ** v : v;
  };
  f.lo = lo;
  f.hi = hi;
  f.log = log;
  return f;
}

// A tick is exact and short: 0.05, 2, 500, 20k, 1.5M.
export function tickText(v) {
  const size = Math.abs(v);
  if (size < 1e4 || size >= 1e12)
    return size >= 1e-3 && size < 1e4 ? String(Number(v.toPrecision(4))).replace("-", MINUS) : three(v);
  const [unit, letter] = size < 1e6 ? [1e3, "k"] : size < 1e9 ? [1e6, "M"] : [1e9, "G"];
  return String(Number((v / unit).toPrecision(4))).replace("-", MINUS) + letter;
}

// A domain that only grows, in steps coarse enough that the axis seldom moves.
export class Domain {
  constructor(log = false, limit = [null, null]) {
    this.log = log;
    this.limit = limit;
    this.reset();
  }
  reset() {
    this.lo = this.hi = null;
    this.raw = [Infinity, -Infinity];
  }
  get empty() {
    return this.lo === null;
  }

  include(lo, hi) {
    if (!Number.isFinite(lo) || !Number.isFinite(hi) || (this.log && hi <= 0)) return;
    const [a, b] = this.raw,
      next = [Math.min(a, this.clip(lo)), Math.max(b, this.clip(hi))];
    if (next[0] === a && next[1] === b) return;
    this.raw = next;
  }
  // Call after everything was included.
  settle() {
    if (this.raw[0] > this.raw[1]) return;
    const [a, b] = this.log ? this.decades(...this.raw) : this.steps(...this.raw);
    this.lo = this.lo === null ? a : Math.min(this.lo, a);
    this.hi = this.hi === null ? b : Math.max(this.hi, b);
  }
  clip(v) {
    const [lo, hi] = this.limit;
    return Math.max(lo ?? -Infinity, Math.min(hi ?? Infinity, v));
  }
  decades(lo, hi) {
    lo = Math.max(lo, hi * 1e-12, 1e-300);
    const snap = (v, up) => {
      const l = Math.log10(v) * 4;
      return 10 ** ((up ? Math.ceil(l - 1e-9) : Math.floor(l + 1e-9)) / 4);
    };
    const a = snap(lo, false),
      b = snap(hi, true);
    return a === b ? [a / 2, b * 2] : [a, b];
  }
  steps(lo, hi) {
    if (lo === hi) {
      const w = Math.abs(lo) * 0.1 || 1;
      return [lo >= 0 ? Math.max(0, lo - w) : lo - w, hi + w];
    }
    const step = niceStep(hi - lo, 16),
      a = Math.floor(lo / step + 1e-9) * step,
      b = Math.ceil(hi / step - 1e-9) * step;
    return [lo >= 0 ? Math.max(0, a) : a, b];
  }
}
