// Bundles src/board.js with uPlot and the stylesheets into one ESM file, the package data of optbench.
import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";

const out = new URL("../optbench/static/", import.meta.url).pathname;
await mkdir(out, { recursive: true });
await build({
  entryPoints: [new URL("src/board.js", import.meta.url).pathname],
  outfile: out + "board.js",
  bundle: true,
  format: "esm",
  target: "es2021",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  loader: { ".css": "text" },
  banner: { js: "/* optbench board, Apache-2.0; contains uPlot, MIT, see uPlot.LICENSE */" },
});
await copyFile(new URL("node_modules/uplot/LICENSE", import.meta.url), out + "uPlot.LICENSE");
