// One tooltip for the whole board; it keeps inside the board and never takes the pointer.
import { h } from "./dom.js";

export class Tip {
  constructor(root) {
    this.root = root;
    this.node = h("div", { class: "ob-tip", role: "tooltip", hidden: true });
    root.append(this.node);
  }
  // rows: [label, value]; x and y in client pixels
  show(x, y, color, name, rows) {
    const key = JSON.stringify([color, name, rows]);
    if (key !== this.key) {
      this.key = key;
      this.node.replaceChildren(
        h("div", { class: "ob-tip-name" }, color ? h("i", { style: `background:${color}` }) : null, name),
        ...rows.map(([label, value]) =>
          h("div", { class: "ob-tip-row" }, h("span", {}, label), h("b", {}, value)),
        ),
      );
    }
    this.node.hidden = false;
    const box = this.root.getBoundingClientRect(),
      w = this.node.offsetWidth,
      t = this.node.offsetHeight;
    let left = x - box.left + 14,
      top = y - box.top - t - 12;
    if (left + w > box.width - 8) left = x - box.left - w - 14;
    if (top < 8) top = y - box.top + 16;
    this.node.style.transform = `translate(${Math.round(Math.max(4, left))}px,${Math.round(top)}px)`;
  }
  hide() {
    this.node.hidden = true;
  }
  close() {
    this.node.remove();
  }
}
