// Paths for canvas: thinned to first, lowest, highest and last value per pixel column, and kept until data or axes change.
import { lowerBound } from "./groups.js";

export function thin(line, m, kind) {
  const slot = kind === "band" ? "bandPath" : "linePath",
    kept = line[slot];
  if (kept && kept.key === m.key && kept.version === line.version) return kept.path;
  const path = kind === "band" ? bandPath(line, m) : linePath(line, m);
  line[slot] = { key: m.key, version: line.version, path };
  return path;
}

function visible(line, m) {
  const from = Math.max(0, lowerBound(line.x, line.n, m.x0) - 1),
    to = Math.min(line.n, lowerBound(line.x, line.n, m.x1) + 2);
  return [from, to];
}

function linePath(line, m) {
  const { x, y } = line,
    path = new Path2D(),
    [from, to] = visible(line, m);
  if (to - from > 3 * (m.right - m.left)) columns(path, x, y, from, to, m);
  else {
    let down = false,
      alone = true;
    for (let i = from; i < to; i++) {
      const v = y[i];
      if (Number.isNaN(v)) {
        down = false;
        continue;
      }
      if (down) {
        path.lineTo(m.x(x[i]), m.y(v));
        alone = false;
      } else path.moveTo(m.x(x[i]), m.y(v));
      down = true;
    }
    if (alone && down) dot(path, m.x(x[to - 1]), m.y(y[to - 1]));
  }
  return path;
}

function dot(path, x, y) {
  path.moveTo(x - 1, y);
  path.lineTo(x + 1, y);
}

function columns(path, x, y, from, to, m) {
  let column = NaN,
    lo = 0,
    hi = 0,
    loAt = 0,
    hiAt = 0,
    last = 0,
    down = false;
  const flush = () => {
    const a = loAt <= hiAt ? lo : hi,
      b = loAt <= hiAt ? hi : lo;
    if (down) path.lineTo(column, m.y(a));
    else path.moveTo(column, m.y(a));
    down = true;
    if (a !== b) path.lineTo(column, m.y(b));
    if (last !== b) path.lineTo(column, m.y(last));
  };
  const x0 = m.x0,
    k = (m.right - m.left) / (m.x1 - m.x0),
    left = m.left;
  for (let i = from; i < to; i++) {
    const v = y[i];
    if (v !== v) continue;
    const c = left + Math.round((x[i] - x0) * k);
    if (c !== column) {
      if (column === column) flush();
      column = c;
      lo = hi = last = v;
      loAt = hiAt = i;
    } else {
      if (v < lo) {
        lo = v;
        loAt = i;
      } else if (v > hi) {
        hi = v;
        hiAt = i;
      }
      last = v;
    }
  }
  if (column === column) flush();
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

export function paintCurve(ctx, path, { color, ratio, alpha, width, dash }) {
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = color;
  ctx.lineWidth = width * ratio;
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  ctx.setLineDash(dash.map((d) => d * ratio));
  ctx.stroke(path);
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
