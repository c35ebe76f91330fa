// An SVG plot: margins, axes, ticks and titles around an area in which a cell draws.
import { s } from "./dom.js";
import { scale, ticks, tickText } from "./scale.js";

export const HEIGHT = 232;

export class Frame {
  constructor(host, { left = 52, right = 14, top = 8, bottom = 44 } = {}) {
    this.host = host;
    this.margin = { left, right, top, bottom };
    this.svg = s("svg", { class: "ob-svg", height: HEIGHT, role: "group" });
    this.axes = s("g", { class: "ob-axes", "aria-hidden": "true" });
    this.area = s("g", { class: "ob-area" });
    this.svg.append(this.axes, this.area);
    host.append(this.svg);
  }
  get width() {
    return this.host.clientWidth;
  }
  get x0() {
    return this.margin.left;
  }
  get x1() {
    return Math.max(this.x0 + 40, this.width - this.margin.right);
  }
  get y0() {
    return HEIGHT - this.margin.bottom;
  }
  get y1() {
    return this.margin.top;
  }

  // x and y: {lo, hi, log, title, ticks, format}; returns the scales.
  draw(x, y) {
    this.svg.setAttribute("width", this.width);
    const sx = scale(x.lo, x.hi, this.x0, this.x1, x.log),
      sy = scale(y.lo, y.hi, this.y0, this.y1, y.log);
    const xt = x.ticks || ticks(x.lo, x.hi, Math.max(3, Math.round(this.width / 110)), x.log),
      yt = y.ticks || ticks(y.lo, y.hi, 5, y.log);
    const nodes = [];
    for (const t of yt) {
      const at = Math.round(sy(t)) + 0.5;
      nodes.push(
        s("line", { class: "ob-gridline", x1: this.x0, x2: this.x1, y1: at, y2: at }),
        s("text", { x: this.x0 - 6, y: at, dy: "0.32em", "text-anchor": "end" }, (y.format || tickText)(t)),
      );
    }
    nodes.push(
      s("line", { class: "ob-axis", x1: this.x0, x2: this.x1, y1: this.y0 + 0.5, y2: this.y0 + 0.5 }),
    );
    nodes.push(...this.xTicks(x, xt, sx));
    if (x.title)
      nodes.push(
        s(
          "text",
          { class: "ob-axistitle", x: (this.x0 + this.x1) / 2, y: HEIGHT - 6, "text-anchor": "middle" },
          x.title,
        ),
      );
    if (y.title)
      nodes.push(
        s(
          "text",
          {
            class: "ob-axistitle",
            x: 11,
            y: (this.y0 + this.y1) / 2,
            "text-anchor": "middle",
            transform: `rotate(-90 11 ${(this.y0 + this.y1) / 2})`,
          },
          y.title,
        ),
      );
    this.axes.replaceChildren(...nodes);
    return [sx, sy];
  }

  // Labels that would touch their neighbour are left out, from the left.
  xTicks(x, xt, sx) {
    const nodes = [];
    let free = -Infinity;
    for (const t of xt) {
      const text = (x.format || tickText)(t),
        at = sx(t),
        half = text.length * 3.2 + 4;
      if (at - half < free) continue;
      free = at + half;
      const anchor = at + half > this.width ? "end" : "middle";
      nodes.push(
        s(
          "text",
          { x: anchor === "end" ? this.width - 1 : at, y: this.y0 + 16, "text-anchor": anchor },
          text,
        ),
      );
    }
    return nodes;
  }
}
