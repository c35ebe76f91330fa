// Follows JupyterLab's theme: stylesheets read --jp-* by themselves, canvases ask here.

const INKS = ["ink", "soft", "grid", "line", "paper", "accent", "focus"];

function luminance(color) {
  const m = color.match(/[\d.]+/g);
  if (!m || (m.length > 3 && Number(m[3]) === 0)) return null;
  const [r, g, b] = m.map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

export function isDark(node) {
  for (let e = node; e; e = e.parentElement) {
    const l = luminance(getComputedStyle(e).backgroundColor);
    if (l !== null) return l < 0.5;
  }
  return false;
}

export class Theme {
  constructor(root, changed) {
    this.root = root;
    this.changed = changed;
    this.read();
    const again = () => requestAnimationFrame(() => this.check());
    this.observer = new MutationObserver(again);
    for (const node of [document.body, document.documentElement]) {
      this.observer.observe(node, {
        attributes: true,
        attributeFilter: ["class", "data-jp-theme-name", "data-jp-theme-light", "data-theme", "style"],
      });
    }
    // A theme's stylesheet arrives after its name.
    document.head.addEventListener("load", (this.loaded = again), true);
    this.media = matchMedia("(prefers-color-scheme: dark)");
    this.media.addEventListener("change", (this.again = again));
  }
  // A view that is built outside the page has no styles yet: ask again when it has come in.
  check() {
    if (this.read()) this.changed();
  }
  read() {
    const before = this.key;
    this.dark = isDark(this.root);
    this.root.dataset.dark = this.dark;
    for (const name of INKS) this[name] = this.resolve(`var(--ob-${name})`);
    this.font = getComputedStyle(this.root).fontFamily;
    this.key = [this.dark, this.font, ...INKS.map((name) => this[name])].join();
    return this.key !== before;
  }
  // A canvas knows no variables; the browser resolves them on a probe.
  resolve(color) {
    if (!this.probe) {
      this.probe = document.createElement("i");
      this.probe.hidden = true;
      this.root.append(this.probe);
    }
    this.probe.style.color = color;
    return getComputedStyle(this.probe).color;
  }
  color(arm) {
    return arm ? arm.color[this.dark ? 1 : 0] : this.soft;
  }
  close() {
    this.observer.disconnect();
    document.head.removeEventListener("load", this.loaded, true);
    this.media.removeEventListener("change", this.again);
  }
}
