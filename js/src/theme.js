// Follows JupyterLab's theme: stylesheets read --jp-* by themselves, canvases ask here.

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
    this.read();
    const again = () => requestAnimationFrame(() => { if (this.read()) changed(); });
    this.observer = new MutationObserver(again);
    for (const node of [document.body, document.documentElement]) {
      this.observer.observe(node, { attributes: true, attributeFilter: ["class", "data-jp-theme-name", "data-jp-theme-light", "data-theme", "style"] });
    }
    // A theme's stylesheet arrives after its name.
    document.head.addEventListener("load", this.loaded = again, true);
    this.media = matchMedia("(prefers-color-scheme: dark)");
    this.media.addEventListener("change", this.again = again);
  }
  read() {
    const style = getComputedStyle(this.root), value = (name) => style.getPropertyValue(name).trim();
    const before = this.key;
    this.dark = isDark(this.root);
    this.root.dataset.dark = this.dark;
    this.ink = value("--ob-ink"); this.soft = value("--ob-soft"); this.grid = value("--ob-grid"); this.line = value("--ob-line");
    this.paper = value("--ob-paper"); this.font = value("--ob-font"); this.accent = value("--ob-accent");
    this.key = [this.dark, this.ink, this.soft, this.grid, this.paper, this.font].join();
    return this.key !== before;
  }
  color(arm) { return arm ? arm.color[this.dark ? 1 : 0] : this.soft; }
  close() {
    this.observer.disconnect();
    document.head.removeEventListener("load", this.loaded, true);
    this.media.removeEventListener("change", this.again);
  }
}
