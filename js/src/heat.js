// A grid of results over two knobs, on the ordered colour scale.
import { BaseCell } from "./cell.js";
import { Frame } from "./frame.js";
import { three } from "./scale.js";
import { h, s } from "./dom.js";

const rgb = (c) => [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));

function mix(stops, t) {
  const at = Math.max(0, Math.min(1, t)) * (stops.length - 1),
    i = Math.min(Math.floor(at), stops.length - 2),
    a = rgb(stops[i]),
    b = rgb(stops[i + 1]);
  return a.map((v, k) => Math.round(v + (b[k] - v) * (at - i)));
}

// Black or white, whichever reads better on the colour.
function inkOn(color) {
  const [r, g, b] = color.map((v) => {
    v /= 255;
    return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.2 ? "#111" : "#fff";
}

export class HeatCell extends BaseCell {
  constructor(board, spec) {
    super(board, spec);
    this.frame = new Frame(this.body);
    this.low = h("span");
    this.high = h("span");
    this.ramp = h("i", { class: "ob-ramp" });
    this.switches.append(
      h("span", { class: "ob-legend" }, this.options.z, " ", this.low, this.ramp, this.high),
    );
    this.frame.svg.addEventListener("keydown", (e) => this.step(e));
  }

  get numbers() {
    return (this.data.z || []).flat().filter((v) => typeof v === "number");
  }

  update() {
    const all = this.numbers;
    this.count((this.data.z || []).flat().filter((v) => v !== null).length);
    this.empty(!this.points);
    this.lo = this.data.z_lo ?? (all.length ? Math.min(...all) : 0);
    this.hi = this.data.z_hi ?? (all.length ? Math.max(...all) : 1);
    const stops = this.options.palette[this.theme.dark ? 1 : 0];
    this.ramp.style.background = `linear-gradient(90deg, ${stops.join(",")})`;
    this.low.textContent = all.length ? three(this.lo) : "";
    this.high.textContent = all.length ? three(this.hi) : "";
    this.render();
  }

  render() {
    const f = this.frame,
      o = this.options,
      xs = this.data.x_labels || [],
      ys = this.data.y_labels || [];
    if (!f.width) return;
    const cols = Math.max(1, xs.length),
      rows = Math.max(1, ys.length);
    const [sx, sy] = f.draw(
      { lo: -0.5, hi: cols - 0.5, title: o.x, ticks: xs.map((_, i) => i), format: (i) => String(xs[i]) },
      { lo: -0.5, hi: rows - 0.5, title: o.y, ticks: ys.map((_, i) => i), format: (i) => String(ys[i]) },
    );
    const w = (f.x1 - f.x0) / cols,
      t = (f.y0 - f.y1) / rows,
      focus = document.activeElement?.dataset?.at,
      mine = this.root.contains(document.activeElement);
    this.tiles = [];
    (this.data.z || []).forEach((row, i) =>
      row.forEach((z, j) => this.tiles.push(this.tile(z, i, j, sx(j) - w / 2, sy(i) - t / 2, w, t))),
    );
    f.area.replaceChildren(...this.tiles);
    const keep = (mine && this.tiles.find((n) => n.dataset.at === focus)) || this.tiles[0];
    keep?.setAttribute("tabindex", 0);
    if (mine && focus) keep?.focus();
    this.mark();
  }

  tile(z, i, j, x, y, w, t) {
    const number = typeof z === "number",
      stops = this.options.palette[this.theme.dark ? 1 : 0],
      color = number ? mix(stops, (z - this.lo) / (this.hi - this.lo || 1)) : null;
    const arm = this.data.arms?.[i]?.[j],
      where = `${this.data.x_labels[j]} × ${this.data.y_labels[i]}`,
      said = number ? three(z) : z || "not run";
    const nodes = [
      s("rect", {
        class: number ? "ob-tile" : "ob-tile ob-none",
        x: x + 1,
        y: y + 1,
        width: Math.max(1, w - 2),
        height: Math.max(1, t - 2),
        rx: 2,
        fill: number ? `rgb(${color})` : null,
      }),
    ];
    if (number && w > 36 && t > 15)
      nodes.push(
        s(
          "text",
          {
            x: x + w / 2,
            y: y + t / 2,
            dy: "0.35em",
            "text-anchor": "middle",
            style: `fill:${inkOn(color)}`,
          },
          three(z),
        ),
      );
    if (z === "diverged")
      nodes.push(s("path", { class: "ob-tilecross", d: `M${x + w / 2 - 4} ${y + t / 2 - 4}l8 8m0 -8l-8 8` }));
    if ((this.data.mark || []).some(([a, b]) => a === i && b === j))
      nodes.push(
        s("rect", {
          class: "ob-tilemark",
          x: x + 2,
          y: y + 2,
          width: Math.max(1, w - 4),
          height: Math.max(1, t - 4),
          rx: 2,
        }),
      );
    const g = s(
      "g",
      {
        class: "ob-tilebox",
        role: "button",
        tabindex: -1,
        "data-at": `${i},${j}`,
        "data-arm": arm,
        "aria-label": `${where}: ${said}`,
      },
      ...nodes,
    );
    const text = this.data.text?.[i]?.[j],
      x_title = this.options.x.replace(/ \(.*\)$/, "") || "x",
      y_title = this.options.y.replace(/ \(.*\)$/, "") || "y";
    const rows = [
      [x_title, String(this.data.x_labels[j])],
      [y_title, String(this.data.y_labels[i])],
      [this.options.z || "result", said],
    ];
    g.addEventListener("pointermove", (e) => {
      this.board.highlight(arm ?? null);
      this.board.tip.show(e.clientX, e.clientY, null, text || this.label(arm) || where, rows);
    });
    g.addEventListener("pointerleave", () => {
      this.board.highlight(null);
      this.board.tip.hide();
    });
    g.addEventListener("focus", () => this.board.highlight(arm ?? null));
    g.addEventListener("blur", () => this.board.highlight(null));
    g.addEventListener("click", () => this.board.pin(arm));
    return g;
  }

  step(e) {
    const at = document.activeElement?.dataset?.at?.split(",").map(Number),
      move = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowUp: [1, 0], ArrowDown: [-1, 0] }[e.key];
    if (!at) return;
    if (e.key === "Enter" || e.key === " ") {
      e.preventDefault();
      this.board.pin(document.activeElement.dataset.arm);
      return;
    }
    if (!move) return;
    e.preventDefault();
    const next = this.tiles.find((n) => n.dataset.at === `${at[0] + move[0]},${at[1] + move[1]}`);
    if (!next) return;
    document.activeElement.setAttribute("tabindex", -1);
    next.setAttribute("tabindex", 0);
    next.focus();
  }

  mark() {
    for (const g of this.tiles || []) {
      const arm = g.dataset.arm;
      g.classList.toggle("ob-dim", arm !== undefined && !this.board.strength(arm));
      g.classList.toggle("ob-active", arm !== undefined && this.board.active.has(arm));
      g.setAttribute("aria-pressed", this.board.pinned.has(arm));
    }
  }
  fit() {
    if (this.width !== this.frame.width) {
      this.width = this.frame.width;
      this.render();
    }
  }
  report() {
    return { data: this.data, lo: this.lo, hi: this.hi };
  }
}
