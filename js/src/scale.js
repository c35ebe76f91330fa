// Numbers, ticks and scales.

const MINUS = "\u2212", THIN = "\u202f";

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
  return v.toFixed(decimals).replace(/-/g, MINUS).replace(/\B(?=(\d{3})+(?!\d))/g, decimals ? "" : THIN);
}

// Decimals that give the column's numbers three significant digits, or undefined when they span too much.
export function decimalsFor(values) {
  const sizes = values.filter((v) => Number.isFinite(v) && v !== 0).map((v) => Math.abs(v));
  if (!sizes.length) return 0;
  if (values.every((v) => v === null || Number.isInteger(v))) return Math.max(...sizes) < 1e6 ? 0 : undefined;
  const top = Math.max(...sizes), low = Math.min(...sizes);
  if (top >= 1e6 || low < 1e-4 || top / low > 1e4) return undefined;
  return Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(top))));
}

export function niceStep(span, count) {
  const raw = span / Math.max(1, count), unit = 10 ** Math.floor(Math.log10(raw)), m = raw / unit;
  return unit * (m <= 1 ? 1 : m <= 2 ? 2 : m <= 5 ? 5 : 10);
}

export function ticks(lo, hi, count, log) {
  if (!(hi > lo)) return [lo];
  return log ? logTicks(lo, hi, count) : linearTicks(lo, hi, count);
}

function linearTicks(lo, hi, count) {
  const step = niceStep(hi - lo, count), out = [];
  for (let i = Math.ceil(lo / step - 1e-9); i * step <= hi + step * 1e-9; i++) out.push(Number((i * step).toPrecision(12)));
  return out;
}

function logTicks(lo, hi, count) {
  const decades = Math.log10(hi / lo);
  if (decades < 0.7) return linearTicks(lo, hi, count);
  const steps = decades <= count / 3 ? [1, 2, 5] : decades <= count / 2 ? [1, 3] : [1];
  const every = steps.length > 1 ? 1 : Math.max(1, Math.ceil(decades / count)), out = [];
  for (let e = Math.floor(Math.log10(lo)); e <= Math.ceil(Math.log10(hi)); e++) {
    if (((e % every) + every) % every) continue;
    for (const m of steps) { const t = m * 10 ** e; if (t >= lo * 0.9999 && t <= hi * 1.0001) out.push(Number(t.toPrecision(6))); }
  }
  return out.length > 1 ? out : linearTicks(lo, hi, count);
}

export function scale(lo, hi, from, to, log) {
  const t = log ? Math.log10 : (v) => v, a = t(lo), b = t(hi), k = (to - from) / (b - a || 1);
  const f = (v) => from + (t(v) - a) * k;
  f.invert = (p) => { const v = a + (p - from) / k; return log ? 10 ** v : v; };
  f.lo = lo; f.hi = hi; f.log = log;
  return f;
}

// A domain that only grows, in steps coarse enough that the axis seldom moves.
export class Domain {
  constructor(log = false, limit = [null, null]) { this.log = log; this.limit = limit; this.reset(); }
  reset() { this.lo = null; this.hi = null; this.fixedHi = null; }
  get empty() { return this.lo === null; }
  include(lo, hi) {
    if (!Number.isFinite(lo) || !Number.isFinite(hi) || (this.log && hi <= 0)) return;
    const [a, b] = this.padded(this.clip(lo), this.clip(hi));
    this.lo = this.lo === null ? a : Math.min(this.lo, a);
    this.hi = this.hi === null ? b : Math.max(this.hi, b);
  }
  clip(v) {
    const [lo, hi] = this.limit;
    return Math.max(lo ?? -Infinity, Math.min(hi ?? Infinity, v));
  }
  padded(lo, hi) {
    if (this.log) {
      lo = Math.max(lo, hi * 1e-12, 1e-300);
      const snap = (v, up) => { const l = Math.log10(v) * 4; return 10 ** ((up ? Math.ceil(l - 1e-9) : Math.floor(l + 1e-9)) / 4); };
      const a = snap(lo, false), b = snap(hi, true);
      return a === b ? [a / 2, b * 2] : [a, b];
    }
    if (lo === hi) { const w = Math.abs(lo) * 0.1 || 1; lo -= w; hi += w; }
    const step = niceStep(hi - lo, 8);
    const a = Math.floor(lo / step + 1e-9) * step, b = Math.ceil(hi / step - 1e-9) * step;
    return [lo >= 0 ? Math.max(0, a) : a, b];
  }
}
