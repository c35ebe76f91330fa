// Small rows over time: a name, a line without axes, and the number that matters.
import { BaseCell } from "./cell.js";
import { h, s } from "./dom.js";

const W = 160,
  H = 28;

function path(values) {
  const good = values.filter((v) => Number.isFinite(v)),
    lo = Math.min(...good),
    hi = Math.max(...good),
    k = hi > lo ? (H - 6) / (hi - lo) : 0;
  const x = (i) => (values.length > 1 ? 2 + (i * (W - 4)) / (values.length - 1) : W / 2),
    y = (v) => (k ? H - 3 - (v - lo) * k : H / 2);
  return values
    .map((v, i) =>
      Number.isFinite(v)
        ? `${i && Number.isFinite(values[i - 1]) ? "L" : "M"}${x(i).toFixed(1)} ${y(v).toFixed(1)}`
        : "",
    )
    .join("");
}

export class SparkCell extends BaseCell {
  constructor(board, spec) {
    super(board, spec);
    this.rows = h("div", { class: "ob-sparks" });
    this.foot = h("div", { class: "ob-sparknote" });
    this.body.append(this.rows, this.foot);
  }
  update() {
    const { rows = [], note = "" } = this.data;
    this.count(rows.reduce((n, r) => n + (r.values || []).length, 0));
    this.empty(!rows.length);
    this.rows.replaceChildren(...rows.map((r) => this.row(r)));
    this.foot.textContent = note || "";
  }
  row(r) {
    const values = (r.values || []).slice(-400);
    return h(
      "div",
      { class: "ob-spark" },
      h("span", { class: "ob-sparklabel" }, r.label, r.unit ? h("i", {}, " " + r.unit) : null),
      s(
        "svg",
        {
          viewBox: `0 0 ${W} ${H}`,
          preserveAspectRatio: "none",
          role: "img",
          "aria-label": `${r.label}, ${values.length} values`,
        },
        values.length ? s("path", { d: path(values), "vector-effect": "non-scaling-stroke" }) : null,
      ),
      h("span", { class: "ob-sparktext" }, r.text || ""),
    );
  }
  report() {
    return { rows: this.data.rows || [] };
  }
}
