/* optbench board, Apache-2.0; contains uPlot, MIT, see uPlot.LICENSE */
var El='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Al=`/* 8 px grid; every colour comes from JupyterLab's theme where there is one. */
.ob {
  --ob-paper: var(--jp-layout-color0, #fff);
  --ob-raised: var(--jp-layout-color1, #fff);
  --ob-ink: var(--jp-ui-font-color0, #1b1f24);
  --ob-text: var(--jp-ui-font-color1, #333a44);
  --ob-soft: var(--jp-ui-font-color2, #6b7280);
  --ob-grid: color-mix(in srgb, var(--ob-ink) 8%, transparent);
  --ob-line: color-mix(in srgb, var(--ob-ink) 22%, transparent);
  --ob-edge: color-mix(in srgb, var(--ob-ink) 13%, transparent);
  --ob-wash: color-mix(in srgb, var(--ob-ink) 5%, transparent);
  --ob-font: var(--jp-ui-font-family, system-ui, sans-serif);
  --ob-accent: #b4530a;
  --ob-amber: #8a5300;
  --ob-focus: var(--jp-brand-color1, #2c67b3);
  position: relative;
  container-type: inline-size;
  box-sizing: border-box;
  width: 100%;
  border: 1px solid var(--ob-edge);
  border-radius: 6px;
  overflow: hidden;
  background: var(--ob-paper);
  color: var(--ob-text);
  font: 13px/16px var(--ob-font);
  font-variant-numeric: tabular-nums;
}
.ob[data-dark="true"] {
  --ob-accent: #ff9e5e;
  --ob-amber: #ffc266;
}
.ob *,
.ob *::before {
  box-sizing: border-box;
}
.ob [hidden] {
  display: none !important;
}
.ob :focus-visible {
  outline: 2px solid var(--ob-focus);
  outline-offset: 1px;
  border-radius: 3px;
}

.ob-bar {
  height: 2px;
  overflow: hidden;
  background: var(--ob-wash);
}
.ob-bar i {
  display: block;
  height: 100%;
  background: var(--ob-focus);
  transform: scaleX(0);
  transform-origin: left;
  transition: transform 0.2s linear;
}
.ob-bar.ob-off {
  background: none;
}
.ob-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;
  min-height: 38px;
  padding: 7px 16px 8px;
  border-bottom: 1px solid var(--ob-edge);
}
.ob-title {
  font-weight: 600;
  color: var(--ob-ink);
  margin-right: 8px;
}
.ob-chips {
  display: inline-flex;
  flex-wrap: wrap;
  gap: 4px;
}
.ob-chip {
  padding: 1px 8px;
  border-radius: 9px;
  font-size: 11px;
  background: var(--ob-wash);
  color: var(--ob-soft);
  cursor: default;
}
.ob-chip[data-tone="amber"] {
  color: var(--ob-amber);
  background: color-mix(in srgb, #f0a020 18%, transparent);
}
.ob-status {
  margin-left: auto;
  color: var(--ob-soft);
  white-space: nowrap;
}
.ob-status:not(:empty)::before {
  content: "";
  display: inline-block;
  width: 7px;
  height: 7px;
  margin-right: 6px;
  border-radius: 50%;
  background: var(--ob-line);
}
.ob-status[data-status="running"]::before {
  background: var(--ob-focus);
  animation: ob-pulse 1.6s ease-in-out infinite;
}
@keyframes ob-pulse {
  50% {
    opacity: 0.25;
  }
}
.ob-notice {
  padding: 8px 16px;
  background: color-mix(in srgb, #f0a020 16%, transparent);
  color: var(--ob-ink);
  border-bottom: 1px solid var(--ob-edge);
}

.ob-grid {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 1px;
  background: var(--ob-edge);
}
.ob-cell {
  position: relative;
  min-width: 0;
  padding: 8px 16px;
  background: var(--ob-paper);
  display: grid;
  grid-row: span 2;
  grid-template-columns: minmax(0, 1fr);
  grid-template-rows: auto 1fr;
  grid-template-rows: subgrid;
  row-gap: 0;
}
.ob-cell[data-span="2"] {
  grid-column: 1 / -1;
}
.ob-cell[data-kind="table"] {
  display: block;
  grid-row: span 1;
}
.ob-cellhead {
  display: flex;
  align-items: center;
  align-content: flex-start;
  flex-wrap: wrap;
  gap: 4px 8px;
  min-height: 24px;
  margin-bottom: 4px;
}
.ob-name {
  font-size: 12px;
  line-height: 24px;
  font-weight: 600;
  color: var(--ob-ink);
}
.ob-note {
  font-size: 11px;
  color: var(--ob-soft);
}
.ob-switches {
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;
  margin-left: auto;
}
.ob-seg {
  display: inline-flex;
  border-radius: 4px;
  background: var(--ob-wash);
  padding: 2px;
}
.ob-seg button,
.ob-toggle {
  border: 0;
  background: none;
  font: 11px/16px var(--ob-font);
  color: var(--ob-soft);
  padding: 0 8px;
  border-radius: 3px;
  cursor: pointer;
}
.ob-seg button:hover,
.ob-toggle:hover {
  color: var(--ob-ink);
}
.ob-seg button[aria-checked="true"] {
  background: var(--ob-paper);
  color: var(--ob-ink);
  box-shadow: 0 0 0 1px var(--ob-edge);
}
.ob-toggle {
  padding: 2px 8px;
  border-radius: 4px;
}
.ob-toggle[aria-pressed="true"] {
  background: var(--ob-wash);
  color: var(--ob-ink);
}
.ob-body {
  position: relative;
}
.ob-hint {
  position: absolute;
  inset: auto 16px 52px 68px;
  height: 180px;
  display: flex;
  align-items: center;
  justify-content: center;
  pointer-events: none;
  text-align: center;
}
.ob-hint span {
  max-width: 32ch;
  padding: 4px 12px;
  border-radius: 4px;
  color: var(--ob-soft);
  background: var(--ob-paper);
}
.ob-empty .ob-svg,
.ob-empty .ob-plot {
  opacity: 0.55;
}
.ob-cell[data-kind="table"] .ob-hint,
.ob-cell[data-kind="spark"] .ob-hint {
  position: static;
  min-height: 48px;
}

.ob-plot {
  height: 232px;
}
.ob-plot .uplot,
.ob-plot .uplot * {
  box-sizing: content-box;
}
.ob .uplot {
  font-family: var(--ob-font);
}
.ob .u-over {
  cursor: crosshair;
}
.ob .u-cursor-x {
  border-right: 1px solid var(--ob-line);
}
.ob .u-select {
  background: var(--ob-wash);
}

.ob-svg {
  display: block;
  width: 100%;
  overflow: visible;
  font: 11px var(--ob-font);
  touch-action: pan-y;
  user-select: none;
}
.ob-svg text {
  fill: var(--ob-soft);
}
.ob-gridline {
  stroke: var(--ob-grid);
}
.ob-axis {
  stroke: var(--ob-line);
}
.ob-halo {
  paint-order: stroke;
  stroke: var(--ob-paper);
  stroke-width: 3px;
  stroke-linejoin: round;
}
.ob-hit {
  fill: transparent;
  pointer-events: all;
}
.ob-band {
  fill: var(--ob-ink);
  opacity: 0.08;
}
.ob-bandline {
  stroke: var(--ob-soft);
  stroke-dasharray: 5 4;
  opacity: 0.8;
}
.ob-goal {
  stroke: var(--ob-accent);
  stroke-dasharray: 2 3;
}
.ob-svg .ob-goaltext {
  fill: var(--ob-accent);
}
.ob-dot {
  cursor: pointer;
  outline: none;
  transition: opacity 0.12s;
}
.ob-dot:focus-visible circle,
.ob-dot:focus-visible path {
  stroke: var(--ob-focus);
  stroke-width: 3;
}
.ob-dot.ob-active circle {
  stroke-width: 4;
}
.ob-dot[aria-pressed="true"] circle {
  stroke-width: 4;
  paint-order: stroke;
}
.ob-dim {
  opacity: 0.22;
}
.ob-bars rect {
  fill: var(--ob-ink);
  opacity: 0.2;
}
.ob-bars rect.ob-above {
  fill: var(--ob-focus);
  opacity: 0.6;
}
.ob-handle {
  cursor: ew-resize;
  outline: none;
}
.ob-handle-line {
  stroke: var(--ob-ink);
  stroke-width: 1.5;
}
.ob-grip {
  fill: var(--ob-paper);
  stroke: var(--ob-ink);
  stroke-width: 1.5;
}
.ob-handle:focus-visible .ob-grip {
  stroke: var(--ob-focus);
  stroke-width: 3;
}
.ob-share {
  font-size: 12px;
  color: var(--ob-ink);
}

.ob-legend {
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 10px;
  font-size: 11px;
  color: var(--ob-soft);
}
.ob-legend span {
  display: inline-flex;
  align-items: center;
  gap: 4px;
}
.ob-legend i {
  width: 8px;
  height: 8px;
  border-radius: 2px;
}
.ob-legend .ob-ramp {
  width: 64px;
}
.ob-part0 {
  fill: color-mix(in srgb, var(--ob-ink) 62%, var(--ob-paper));
  background: color-mix(in srgb, var(--ob-ink) 62%, var(--ob-paper));
}
.ob-part1 {
  fill: color-mix(in srgb, var(--ob-ink) 42%, var(--ob-paper));
  background: color-mix(in srgb, var(--ob-ink) 42%, var(--ob-paper));
}
.ob-part2 {
  fill: color-mix(in srgb, var(--ob-ink) 24%, var(--ob-paper));
  background: color-mix(in srgb, var(--ob-ink) 24%, var(--ob-paper));
}
.ob-part3 {
  fill: color-mix(in srgb, var(--ob-focus) 70%, var(--ob-paper));
  background: color-mix(in srgb, var(--ob-focus) 70%, var(--ob-paper));
}
.ob-hatchline {
  fill: var(--ob-paper);
  opacity: 0.75;
}
.ob-guess {
  fill: var(--ob-paper);
  fill-opacity: 0.45;
  stroke: var(--ob-soft);
  stroke-dasharray: 1 3;
}
.ob-cutoff {
  fill: none;
  stroke: var(--ob-soft);
}
.ob-measured {
  fill: var(--ob-paper);
  stroke: var(--ob-ink);
  stroke-width: 1.75;
}
.ob-svg .ob-barmark,
.ob-svg .ob-limittext {
  fill: var(--ob-ink);
}
.ob-vertical {
  cursor: ns-resize;
}
.ob-stack {
  cursor: pointer;
  outline: none;
  transition: opacity 0.12s;
}
.ob-stack:focus-visible .ob-part {
  stroke: var(--ob-focus);
  stroke-width: 2;
}
.ob-tilebox {
  cursor: pointer;
  outline: none;
  transition: opacity 0.12s;
}
.ob-none {
  fill: var(--ob-wash);
}
.ob-tilecross {
  fill: none;
  stroke: var(--ob-accent);
  stroke-width: 2;
}
.ob-tilemark {
  fill: none;
  stroke: var(--ob-paper);
  stroke-width: 2;
}
.ob-tilebox.ob-active .ob-tile {
  stroke: var(--ob-ink);
  stroke-width: 2;
}
.ob-tilebox:focus-visible .ob-tile {
  stroke: var(--ob-focus);
  stroke-width: 3;
}

.ob-sparks {
  display: grid;
  gap: 8px;
  padding: 4px 0;
}
.ob-spark {
  display: grid;
  grid-template-columns: minmax(80px, 1.2fr) minmax(64px, 2fr) minmax(64px, auto);
  align-items: center;
  gap: 16px;
}
.ob-spark svg {
  width: 100%;
  height: 28px;
  display: block;
}
.ob-spark path {
  fill: none;
  stroke: var(--ob-focus);
  stroke-width: 1.5;
}
.ob-spark i,
.ob-table th i {
  font-style: normal;
  font-weight: 400;
  color: var(--ob-soft);
}
.ob-sparktext {
  text-align: right;
  color: var(--ob-ink);
  white-space: nowrap;
}
.ob-sparknote {
  margin-top: 8px;
  font-size: 11px;
  color: var(--ob-soft);
}

.ob-cell[data-kind="table"] {
  padding: 0;
}
.ob-cell[data-kind="table"] .ob-cellhead {
  padding: 8px 16px 0;
}
.ob-scroll {
  overflow: auto;
}
.ob-table {
  width: 100%;
  border-collapse: collapse;
  font-size: 12px;
  line-height: 16px;
  margin: 0;
}
.ob-table th,
.ob-table td {
  padding: 4px 12px;
  text-align: left;
  white-space: nowrap;
  background: none;
  border: 0;
}
.ob-table th:first-child,
.ob-table td:first-child {
  padding-left: 16px;
}
.ob-table th:last-child,
.ob-table td:last-child {
  width: 100%;
  padding-left: 24px;
  padding-right: 16px;
}
.ob-table thead th {
  position: sticky;
  top: 0;
  z-index: 1;
  background: var(--ob-paper);
  box-shadow: inset 0 -1px var(--ob-edge);
  font-weight: 600;
}
.ob-table th button {
  all: unset;
  cursor: pointer;
  color: var(--ob-ink);
}
.ob-table th button:focus-visible {
  outline: 2px solid var(--ob-focus);
  border-radius: 2px;
}
.ob-table .ob-num {
  text-align: right;
}
.ob-table th button {
  position: relative;
}
.ob-arrow {
  position: absolute;
  left: 100%;
  padding-left: 1px;
  color: var(--ob-soft);
}
th[aria-sort="ascending"] .ob-arrow::after {
  content: "↑";
}
th[aria-sort="descending"] .ob-arrow::after {
  content: "↓";
}
.ob-table tbody tr {
  cursor: default;
  transition: opacity 0.12s;
}
.ob-table tbody tr:not(.ob-errorrow) td {
  border-bottom: 1px solid var(--ob-wash);
}
.ob-table tbody tr.ob-active td {
  background: var(--ob-wash);
}
.ob-table tbody tr.ob-dim {
  opacity: 0.45;
}
.ob-pin {
  all: unset;
  cursor: pointer;
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  color: var(--ob-ink);
}
.ob-pin:focus-visible {
  outline: 2px solid var(--ob-focus);
  border-radius: 2px;
}
.ob-pin[aria-pressed="true"] {
  font-weight: 600;
}
.ob-swatch {
  width: 14px;
  height: 0;
  border-top: 3px solid var(--c);
  border-radius: 1px;
}
.ob-swatch.ob-neutral {
  border-top-style: dashed;
  border-top-width: 2px;
}
.ob-state {
  color: var(--ob-soft);
}
.ob-state[data-state="running"] span {
  color: var(--ob-focus);
}
.ob-state[data-state="diverged"],
.ob-state[data-state="failed"],
.ob-state[data-state="out-of-memory"] {
  color: var(--ob-accent);
}
.ob-errorrow td {
  white-space: normal;
  padding-top: 0;
  color: var(--ob-accent);
  border-bottom: 1px solid var(--ob-wash);
}
.ob-errorrow td:first-child {
  padding-left: 38px;
}
.ob-errorrow pre {
  margin: 4px 0;
  padding: 8px;
  max-height: 160px;
  overflow: auto;
  background: var(--ob-wash);
  color: var(--ob-text);
  font: 11px/16px var(--jp-code-font-family, monospace);
  border-radius: 3px;
}
.ob-link {
  all: unset;
  cursor: pointer;
  text-decoration: underline;
  text-underline-offset: 2px;
}

.ob-foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;
  padding: 8px 16px;
  border-top: 1px solid var(--ob-edge);
  min-height: 48px;
}
.ob-headline {
  flex: 1 1 30ch;
  color: var(--ob-ink);
  font-weight: 500;
}
.ob-buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
}
.ob-button {
  height: 24px;
  padding: 0 12px;
  border: 1px solid var(--ob-edge);
  border-radius: 4px;
  background: var(--ob-paper);
  color: var(--ob-text);
  font: 12px/22px var(--ob-font);
  cursor: pointer;
  white-space: nowrap;
}
.ob-button:hover:not(:disabled) {
  border-color: var(--ob-line);
  color: var(--ob-ink);
  background: var(--ob-wash);
}
.ob-button:disabled {
  opacity: 0.5;
  cursor: default;
}
.ob-primary {
  background: var(--ob-ink);
  border-color: var(--ob-ink);
  color: var(--ob-paper);
}
.ob-primary:hover:not(:disabled) {
  background: var(--ob-text);
  color: var(--ob-paper);
}
.ob-small {
  height: 20px;
  padding: 0 8px;
  font-size: 11px;
  line-height: 18px;
}
.ob-gone .ob-buttons,
.ob-gone .ob-status {
  opacity: 0.5;
  pointer-events: none;
}

.ob-tip {
  position: absolute;
  z-index: 5;
  left: 0;
  top: 0;
  min-width: 96px;
  max-width: 280px;
  padding: 6px 10px;
  pointer-events: none;
  background: var(--ob-ink);
  color: var(--ob-paper);
  border-radius: 4px;
  font-size: 11px;
  line-height: 16px;
}
.ob-tip-name {
  font-weight: 600;
  overflow-wrap: anywhere;
}
.ob-tip-name i {
  display: inline-block;
  width: 12px;
  height: 3px;
  margin: 0 6px 3px 0;
  border-radius: 1px;
}
.ob-tip-row {
  display: flex;
  justify-content: space-between;
  gap: 16px;
}
.ob-tip-row span {
  opacity: 0.75;
}
.ob-tip-row b {
  font-weight: 500;
}

/* A panel puts its controls between a board that shows only its head and one that shows all but its head. */
.ob[data-part="head"] {
  border-bottom: 0;
  border-radius: 6px 6px 0 0;
}
.ob[data-part="head"] > .ob-grid,
.ob[data-part="head"] > .ob-foot,
.ob[data-part="body"] > .ob-head,
.ob[data-part="body"] > .ob-bar {
  display: none;
}
.ob[data-part="body"] {
  border-radius: 0 0 6px 6px;
}

@container (max-width: 800px) {
  .ob-table th,
  .ob-table td {
    padding-left: 8px;
    padding-right: 8px;
  }
}
@container (max-width: 640px) {
  .ob-grid {
    grid-template-columns: minmax(0, 1fr);
  }
  .ob-cell {
    padding-left: 8px;
    padding-right: 8px;
  }
}
@media (prefers-reduced-motion: reduce) {
  .ob *,
  .ob *::before {
    animation: none !important;
    transition: none !important;
  }
}
`;var hn=class{constructor(t,e){Object.assign(this,t),this.index=e,this.n=0,this.data=[...t.columns,"y"].map(()=>new Float32Array(64))}column(t){return this.data[this.columns.indexOf(t)]}get y(){return this.data[this.data.length-1]}write(t,e,i,n){let l=t+e;if(l>this.data[0].length){let r=Math.max(l,2*this.data[0].length);this.data=this.data.map(h=>{let u=new Float32Array(r);return u.set(h.subarray(0,this.n)),u})}this.data.forEach((r,h)=>r.set(i.subarray(n+h*e,n+(h+1)*e),t)),this.n=Math.max(this.n,l)}},us=class{constructor(t){this.model=t,this.client=Math.random().toString(36).slice(2),this.epoch=-1,this.seq=0,this.parts={arms:[],cells:[],head:{},runs:{}},this.curves=[],this.views=new Set,this.log=[],this.status="waiting",this.dirty=new Set,this.pending=null,this.onMessage=(e,i)=>this.receive(e,i),this.onComm=()=>{t.get&&this.status==="live"&&this.lost()},t.on("msg:custom",this.onMessage),t.on("comm_live_update",this.onComm),this.hello()}data(t){return this.parts["data:"+t]||{}}arm(t){return this.armIndex?.get(t)}hello(){let t=0;clearInterval(this.timer);let e=()=>{if(t++>=8){clearInterval(this.timer),this.status==="waiting"&&this.setStatus("gone");return}this.send({op:"hello"})};this.timer=setInterval(e,1e3),e()}send(t){try{let e=this.model.send({...t,client:this.client});e&&e.catch&&e.catch(()=>this.lost())}catch{this.lost()}}lost(){clearInterval(this.timer),this.setStatus("gone")}setStatus(t){t!==this.status&&(this.status=t,this.touch(["status"]))}receive(t,e){if(t.op==="ping")return this.answer(t);if(t.op!=="frame")return;clearInterval(this.timer),this.setStatus("live");let i=this.apply(t,e);if(!i)return this.hello();this.seq=t.seq,this.pending={...t,event:this.pending?this.pending.event:t.event,parts:null},this.touch(i),(document.hidden||![...this.views].some(n=>n.visible()))&&this.acknowledge()}answer(t){t.seq>this.seq||this.status!=="live"?this.hello():this.send({op:"ack",seq:this.seq})}apply(t,e){let i=new Set;if(t.epoch!==this.epoch){if(t.known)return null;this.epoch=t.epoch,this.curves=[];for(let n of Object.keys(this.parts))n.startsWith("data:")&&(delete this.parts[n],i.add(n));i.add("curves")}if(t.known>this.curves.length)return null;t.curves.forEach((n,l)=>{this.curves[t.known+l]||this.curves.push(new hn(n,t.known+l))});for(let[n,l]of Object.entries(t.parts))this.parts[n]=l,i.add(n);return t.parts.arms&&(this.armIndex=new Map(this.parts.arms.map(n=>[n.id,n]))),this.applyBlocks(t.blocks,e[0],i)?i:null}applyBlocks(t,e,i){if(!t.length)return!0;let n=e.buffer.slice(e.byteOffset,e.byteOffset+e.byteLength),l=new Float32Array(n),r=0;for(let[h,u,d]of t){let g=this.curves[h];if(u>g.n)return!1;g.write(u,d,l,r),r+=d*g.data.length,i.add("curves:"+g.cell)}return!0}touch(t){for(let e of t)this.dirty.add(e);this.frame||(this.frame=requestAnimationFrame(()=>{this.frame=0;let e=this.dirty;this.dirty=new Set;for(let i of this.views)i.draw(e);Jr(()=>this.acknowledge())}))}acknowledge(){let t=this.pending;t&&(this.pending=null,this.log.push([t.seq,t.event,t.sent,performance.timeOrigin+performance.now()]),this.log.length>2e3&&this.log.splice(0,this.log.length-2e3),this.drawn=t.seq,clearTimeout(this.quiet),t.seq-(this.told||0)>=Math.floor((t.window||1)/2)?this.tell():this.quiet=setTimeout(()=>this.tell(),300))}tell(){this.told=this.drawn,this.send({op:"ack",seq:this.drawn})}close(){clearInterval(this.timer),clearTimeout(this.quiet),this.model.off("msg:custom",this.onMessage),this.model.off("comm_live_update",this.onComm)}},Ll=new MessageChannel,Tl=[];Ll.port1.onmessage=()=>{let s=Tl.splice(0);for(let t of s)t()};function Jr(s){Tl.push(s),Ll.port2.postMessage(0)}var Cl=["ink","soft","grid","line","paper","accent","focus"];function Zr(s){let t=s.match(/[\d.]+/g);if(!t||t.length>3&&Number(t[3])===0)return null;let[e,i,n]=t.map(Number);return(.2126*e+.7152*i+.0722*n)/255}function Qr(s){for(let t=s;t;t=t.parentElement){let e=Zr(getComputedStyle(t).backgroundColor);if(e!==null)return e<.5}return!1}var fs=class{constructor(t,e){this.root=t,this.changed=e,this.read();let i=()=>requestAnimationFrame(()=>this.check());this.observer=new MutationObserver(i);for(let n of[document.body,document.documentElement])this.observer.observe(n,{attributes:!0,attributeFilter:["class","data-jp-theme-name","data-jp-theme-light","data-theme","style"]});document.head.addEventListener("load",this.loaded=i,!0),this.media=matchMedia("(prefers-color-scheme: dark)"),this.media.addEventListener("change",this.again=i)}check(){this.read()&&this.changed()}read(){let t=this.key;this.dark=Qr(this.root),this.root.dataset.dark=this.dark;for(let e of Cl)this[e]=this.resolve(`var(--ob-${e})`);return this.font=getComputedStyle(this.root).fontFamily,this.key=[this.dark,this.font,...Cl.map(e=>this[e])].join(),this.key!==t}resolve(t){return this.probe||(this.probe=document.createElement("i"),this.probe.hidden=!0,this.root.append(this.probe)),this.probe.style.color=t,getComputedStyle(this.probe).color}color(t){return t?t.color[this.dark?1:0]:this.soft}close(){this.observer.disconnect(),document.head.removeEventListener("load",this.loaded,!0),this.media.removeEventListener("change",this.again)}};var Xr="http://www.w3.org/2000/svg";function Nl(s,t,e){for(let[i,n]of Object.entries(t||{}))n==null||n===!1||(i.startsWith("on")?s.addEventListener(i.slice(2),n):i==="style"?s.style.cssText=n:s.setAttribute(i,n===!0?"":n));for(let i of e.flat())i!=null&&i!==!1&&s.append(i);return s}var A=(s,t,...e)=>Nl(document.createElement(s),t,e),R=(s,t,...e)=>Nl(document.createElementNS(Xr,s),t,e);async function Pl(s){try{return await navigator.clipboard.writeText(s),!0}catch{}let t=A("textarea",{style:"position:fixed;opacity:0","aria-hidden":"true"});t.value=s,document.body.append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}var ds=class{constructor(t){this.root=t,this.node=A("div",{class:"ob-tip",role:"tooltip",hidden:!0}),t.append(this.node)}show(t,e,i,n,l){let r=JSON.stringify([i,n,l]);r!==this.key&&(this.key=r,this.node.replaceChildren(A("div",{class:"ob-tip-name"},i?A("i",{style:`background:${i}`}):null,n),...l.map(([x,E])=>A("div",{class:"ob-tip-row"},A("span",{},x),A("b",{},E))))),this.node.hidden=!1;let h=this.root.getBoundingClientRect(),u=this.node.offsetWidth,d=this.node.offsetHeight,g=t-h.left+14,m=e-h.top-d-12;g+u>h.width-8&&(g=t-h.left-u-14),m<8&&(m=e-h.top+16),this.node.style.transform=`translate(${Math.round(Math.max(4,g))}px,${Math.round(m)}px)`}hide(){this.node.hidden=!0}close(){this.node.remove()}};var ta="uplot",ea="u-hz",ia="u-vt",sa="u-title",na="u-wrap",la="u-under",oa="u-over",ra="u-axis",si="u-off",aa="u-select",ha="u-cursor-x",ca="u-cursor-y",ua="u-cursor-pt",fa="u-legend",da="u-live",pa="u-inline",ma="u-series",ga="u-marker",Dl="u-label",ba="u-value",Ki="width",Yi="height";var zl="bottom",Ei="left",cn="right",An="#000",Ol=An+"0",un="mousemove",Fl="mousedown",fn="mouseup",Il="mouseenter",Rl="mouseleave",$l="dblclick",xa="resize",ya="scroll",Vl="change",xs="dppxchange",Ln="--",Di=typeof window<"u",bn=Di?document:null,Li=Di?window:null,wa=Di?navigator:null,rt,ps;function xn(){let s=devicePixelRatio;rt!=s&&(rt=s,ps&&wn(Vl,ps,xn),ps=matchMedia(`(min-resolution: ${rt-.001}dppx) and (max-resolution: ${rt+.001}dppx)`),ni(Vl,ps,xn),Li.dispatchEvent(new CustomEvent(xs)))}function se(s,t){if(t!=null){let e=s.classList;!e.contains(t)&&e.add(t)}}function yn(s,t){let e=s.classList;e.contains(t)&&e.remove(t)}function yt(s,t,e){s.style[t]=e+"px"}function we(s,t,e,i){let n=bn.createElement(s);return t!=null&&se(n,t),e?.insertBefore(n,i),n}function de(s,t){return we("div",s,t)}var Hl=new WeakMap;function Ce(s,t,e,i,n){let l="translate("+t+"px,"+e+"px)",r=Hl.get(s);l!=r&&(s.style.transform=l,Hl.set(s,l),t<0||e<0||t>i||e>n?se(s,si):yn(s,si))}var Gl=new WeakMap;function jl(s,t,e){let i=t+e,n=Gl.get(s);i!=n&&(Gl.set(s,i),s.style.background=t,s.style.borderColor=e)}var Bl=new WeakMap;function Wl(s,t,e,i){let n=t+""+e,l=Bl.get(s);n!=l&&(Bl.set(s,n),s.style.height=e+"px",s.style.width=t+"px",s.style.marginLeft=i?-t/2+"px":0,s.style.marginTop=i?-e/2+"px":0)}var Tn={passive:!0},va={...Tn,capture:!0};function ni(s,t,e,i){t.addEventListener(s,e,i?va:Tn)}function wn(s,t,e,i){t.removeEventListener(s,e,Tn)}Di&&xn();function ve(s,t,e,i){let n;e=e||0,i=i||t.length-1;let l=i<=2147483647;for(;i-e>1;)n=l?e+i>>1:ne((e+i)/2),t[n]<s?e=n:i=n;return s-t[e]<=t[i]-s?e:i}function wo(s){return(e,i,n)=>{let l=-1,r=-1;for(let h=i;h<=n;h++)if(s(e[h])){l=h;break}for(let h=n;h>=i;h--)if(s(e[h])){r=h;break}return[l,r]}}var vo=s=>s!=null,ko=s=>s!=null&&s>0,vs=wo(vo),ka=wo(ko);function Sa(s,t,e,i=0,n=!1){let l=n?ka:vs,r=n?ko:vo;[t,e]=l(s,t,e);let h=s[t],u=s[t];if(t>-1)if(i==1)h=s[t],u=s[e];else if(i==-1)h=s[e],u=s[t];else for(let d=t;d<=e;d++){let g=s[d];r(g)&&(g<h?h=g:g>u&&(u=g))}return[h??dt,u??-dt]}function ks(s,t,e,i){let n=Yl(s),l=Yl(t);s==t&&(n==-1?(s*=e,t/=e):(s/=e,t*=e));let r=e==10?Oe:So,h=n==1?ne:pe,u=l==1?pe:ne,d=h(r(Nt(s))),g=u(r(Nt(t))),m=Ti(e,d),x=Ti(e,g);return e==10&&(d<0&&(m=pt(m,-d)),g<0&&(x=pt(x,-g))),i||e==2?(s=m*n,t=x*l):(s=Ao(s,m),t=Ss(t,x)),[s,t]}function Cn(s,t,e,i){let n=ks(s,t,e,i);return s==0&&(n[0]=0),t==0&&(n[1]=0),n}var Nn=.1,Ul={mode:3,pad:Nn},Ji={pad:0,soft:null,mode:0},Ma={min:Ji,max:Ji};function ys(s,t,e,i){return Ms(e)?Kl(s,t,e):(Ji.pad=e,Ji.soft=i?0:null,Ji.mode=i?3:0,Kl(s,t,Ma))}function lt(s,t){return s??t}function _a(s,t,e){for(t=lt(t,0),e=lt(e,s.length-1);t<=e;){if(s[t]!=null)return!0;t++}return!1}function Kl(s,t,e){let i=e.min,n=e.max,l=lt(i.pad,0),r=lt(n.pad,0),h=lt(i.hard,-dt),u=lt(n.hard,dt),d=lt(i.soft,dt),g=lt(n.soft,-dt),m=lt(i.mode,0),x=lt(n.mode,0),E=t-s,k=Oe(E),v=Yt(Nt(s),Nt(t)),z=Oe(v),$=Nt(z-k);(E<1e-24||$>10)&&(E=0,(s==0||t==0)&&(E=1e-24,m==2&&d!=dt&&(l=0),x==2&&g!=-dt&&(r=0)));let M=E||v||1e3,V=Oe(M),_=Ti(10,ne(V)),Y=M*(E==0?s==0?.1:1:l),D=pt(Ao(s-Y,_/10),24),Z=s>=d&&(m==1||m==3&&D<=d||m==2&&D>=d)?d:dt,K=Yt(h,D<Z&&s>=Z?Z:ke(Z,D)),tt=M*(E==0?t==0?.1:1:r),U=pt(Ss(t+tt,_/10),24),L=t<=g&&(x==1||x==3&&U>=g||x==2&&U<=g)?g:-dt,J=ke(u,U>L&&t<=L?L:Yt(L,U));return K==J&&K==0&&(J=100),[K,J]}var Ea=new Intl.NumberFormat(Di?wa.language:"en-US"),Pn=s=>Ea.format(s),le=Math,bs=le.PI,Nt=le.abs,ne=le.floor,Ct=le.round,pe=le.ceil,ke=le.min,Yt=le.max,Ti=le.pow,Yl=le.sign,Oe=le.log10,So=le.log2,Aa=(s,t=1)=>le.sinh(s)*t,dn=(s,t=1)=>le.asinh(s/t),dt=1/0;function ql(s){return(Oe((s^s>>31)-(s>>31))|0)+1}function vn(s,t,e){return ke(Yt(s,t),e)}function Mo(s){return typeof s=="function"}function et(s){return Mo(s)?s:()=>s}var La=()=>{},_o=s=>s,Eo=(s,t)=>t,Ta=s=>null,Jl=s=>!0,Zl=(s,t)=>s==t,Ca=/\.\d*?(?=9{6,}|0{6,})/gm,li=s=>{if(To(s)||Be.has(s))return s;let t=`${s}`,e=t.match(Ca);if(e==null)return s;let i=e[0].length-1;if(t.indexOf("e-")!=-1){let[n,l]=t.split("e");return+`${li(n)}e${l}`}return pt(s,i)};function ei(s,t){return li(pt(li(s/t))*t)}function Ss(s,t){return li(pe(li(s/t))*t)}function Ao(s,t){return li(ne(li(s/t))*t)}function pt(s,t=0){if(To(s))return s;let e=10**t,i=s*e*(1+Number.EPSILON);return Ct(i)/e}var Be=new Map;function Lo(s){return((""+s).split(".")[1]||"").length}function Qi(s,t,e,i){let n=[],l=i.map(Lo);for(let r=t;r<e;r++){let h=Nt(r),u=pt(Ti(s,r),h);for(let d=0;d<i.length;d++){let g=s==10?+`${i[d]}e${r}`:i[d]*u,m=(r>=0?0:h)+(r>=l[d]?0:l[d]),x=s==10?g:pt(g,m);n.push(x),Be.set(x,m)}}return n}var Zi={},Dn=[],Ci=[null,null],je=Array.isArray,To=Number.isInteger,Na=s=>s===void 0;function Ql(s){return typeof s=="string"}function Ms(s){let t=!1;if(s!=null){let e=s.constructor;t=e==null||e==Object}return t}function Pa(s){return s!=null&&typeof s=="object"}var Da=Object.getPrototypeOf(Uint8Array),Co="__proto__";function Ni(s,t=Ms){let e;if(je(s)){let i=s.find(n=>n!=null);if(je(i)||t(i)){e=Array(s.length);for(let n=0;n<s.length;n++)e[n]=Ni(s[n],t)}else e=s.slice()}else if(s instanceof Da)e=s.slice();else if(t(s)){e={};for(let i in s)i!=Co&&(e[i]=Ni(s[i],t))}else e=s;return e}function At(s){let t=arguments;for(let e=1;e<t.length;e++){let i=t[e];for(let n in i)n!=Co&&(Ms(s[n])?At(s[n],Ni(i[n])):s[n]=Ni(i[n]))}return s}var za=0,Oa=1,Fa=2;function Ia(s,t,e){for(let i=0,n,l=-1;i<t.length;i++){let r=t[i];if(r>l){for(n=r-1;n>=0&&s[n]==null;)s[n--]=null;for(n=r+1;n<e&&s[n]==null;)s[l=n++]=null}}}function Ra(s,t){if(Ha(s)){let r=s[0].slice();for(let h=1;h<s.length;h++)r.push(...s[h].slice(1));return Ga(r[0])||(r=Va(r)),r}let e=new Set;for(let r=0;r<s.length;r++){let u=s[r][0],d=u.length;for(let g=0;g<d;g++)e.add(u[g])}let i=[Array.from(e).sort((r,h)=>r-h)],n=i[0].length,l=new Map;for(let r=0;r<n;r++)l.set(i[0][r],r);for(let r=0;r<s.length;r++){let h=s[r],u=h[0];for(let d=1;d<h.length;d++){let g=h[d],m=Array(n).fill(void 0),x=t?t[r][d]:Oa,E=[];for(let k=0;k<g.length;k++){let v=g[k],z=l.get(u[k]);v===null?x!=za&&(m[z]=v,x==Fa&&E.push(z)):m[z]=v}Ia(m,E,n),i.push(m)}}return i}var $a=typeof queueMicrotask>"u"?s=>Promise.resolve().then(s):queueMicrotask;function Va(s){let t=s[0],e=t.length,i=Array(e);for(let l=0;l<i.length;l++)i[l]=l;i.sort((l,r)=>t[l]-t[r]);let n=[];for(let l=0;l<s.length;l++){let r=s[l],h=Array(e);for(let u=0;u<e;u++)h[u]=r[i[u]];n.push(h)}return n}function Ha(s){let t=s[0][0],e=t.length;for(let i=1;i<s.length;i++){let n=s[i][0];if(n.length!=e)return!1;if(n!=t){for(let l=0;l<e;l++)if(n[l]!=t[l])return!1}}return!0}function Ga(s,t=100){let e=s.length;if(e<=1)return!0;let i=0,n=e-1;for(;i<=n&&s[i]==null;)i++;for(;n>=i&&s[n]==null;)n--;if(n<=i)return!0;let l=Yt(1,ne((n-i+1)/t));for(let r=s[i],h=i+l;h<=n;h+=l){let u=s[h];if(u!=null){if(u<=r)return!1;r=u}}return!0}var No=["January","February","March","April","May","June","July","August","September","October","November","December"],Po=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Do(s){return s.slice(0,3)}var ja=Po.map(Do),Ba=No.map(Do),Wa={MMMM:No,MMM:Ba,WWWW:Po,WWW:ja};function Ui(s){return(s<10?"0":"")+s}function Ua(s){return(s<10?"00":s<100?"0":"")+s}var Ka={YYYY:s=>s.getFullYear(),YY:s=>(s.getFullYear()+"").slice(2),MMMM:(s,t)=>t.MMMM[s.getMonth()],MMM:(s,t)=>t.MMM[s.getMonth()],MM:s=>Ui(s.getMonth()+1),M:s=>s.getMonth()+1,DD:s=>Ui(s.getDate()),D:s=>s.getDate(),WWWW:(s,t)=>t.WWWW[s.getDay()],WWW:(s,t)=>t.WWW[s.getDay()],HH:s=>Ui(s.getHours()),H:s=>s.getHours(),h:s=>{let t=s.getHours();return t==0?12:t>12?t-12:t},AA:s=>s.getHours()>=12?"PM":"AM",aa:s=>s.getHours()>=12?"pm":"am",a:s=>s.getHours()>=12?"p":"a",mm:s=>Ui(s.getMinutes()),m:s=>s.getMinutes(),ss:s=>Ui(s.getSeconds()),s:s=>s.getSeconds(),fff:s=>Ua(s.getMilliseconds())};function zn(s,t){t=t||Wa;let e=[],i=/\{([a-z]+)\}|[^{]+/gi,n;for(;n=i.exec(s);)e.push(n[0][0]=="{"?Ka[n[1]]:n[0]);return l=>{let r="";for(let h=0;h<e.length;h++)r+=typeof e[h]=="string"?e[h]:e[h](l,t);return r}}var Ya=new Intl.DateTimeFormat().resolvedOptions().timeZone;function qa(s,t){let e;return t=="UTC"||t=="Etc/UTC"?e=new Date(+s+s.getTimezoneOffset()*6e4):t==Ya?e=s:(e=new Date(s.toLocaleString("en-US",{timeZone:t})),e.setMilliseconds(s.getMilliseconds())),e}var zo=s=>s%1==0,ws=[1,2,2.5,5],Ja=Qi(10,-32,0,ws),Oo=Qi(10,0,32,ws),Za=Oo.filter(zo),ii=Ja.concat(Oo),On=`
`,Fo="{YYYY}",Xl=On+Fo,Io="{M}/{D}",qi=On+Io,ms=qi+"/{YY}",Ro="{aa}",Qa="{h}:{mm}",Ai=Qa+Ro,to=On+Ai,eo=":{ss}",ht=null;function $o(s){let t=s*1e3,e=t*60,i=e*60,n=i*24,l=n*30,r=n*365,u=(s==1?Qi(10,0,3,ws).filter(zo):Qi(10,-3,0,ws)).concat([t,t*5,t*10,t*15,t*30,e,e*5,e*10,e*15,e*30,i,i*2,i*3,i*4,i*6,i*8,i*12,n,n*2,n*3,n*4,n*5,n*6,n*7,n*8,n*9,n*10,n*15,l,l*2,l*3,l*4,l*6,r,r*2,r*5,r*10,r*25,r*50,r*100]),d=[[r,Fo,ht,ht,ht,ht,ht,ht,1],[n*28,"{MMM}",Xl,ht,ht,ht,ht,ht,1],[n,Io,Xl,ht,ht,ht,ht,ht,1],[i,"{h}"+Ro,ms,ht,qi,ht,ht,ht,1],[e,Ai,ms,ht,qi,ht,ht,ht,1],[t,eo,ms+" "+Ai,ht,qi+" "+Ai,ht,to,ht,1],[s,eo+".{fff}",ms+" "+Ai,ht,qi+" "+Ai,ht,to,ht,1]];function g(m){return(x,E,k,v,z,$)=>{let M=[],V=z>=r,_=z>=l&&z<r,Y=m(k),D=pt(Y*s,3),Z=pn(Y.getFullYear(),V?0:Y.getMonth(),_||V?1:Y.getDate()),K=pt(Z*s,3);if(_||V){let tt=_?z/l:0,U=V?z/r:0,L=D==K?D:pt(pn(Z.getFullYear()+U,Z.getMonth()+tt,1)*s,3),J=new Date(Ct(L/s)),O=J.getFullYear(),B=J.getMonth();for(let G=0;L<=v;G++){let it=pn(O+U*G,B+tt*G,1),H=it-m(pt(it*s,3));L=pt((+it+H)*s,3),L<=v&&M.push(L)}}else{let tt=z>=n?n:z,U=ne(k)-ne(D),L=K+U+Ss(D-K,tt);M.push(L);let J=m(L),O=J.getHours()+J.getMinutes()/e+J.getSeconds()/i,B=z/i,G=x.axes[E]._space,it=$/G;for(;L=pt(L+z,s==1?0:3),!(L>v);)if(B>1){let H=ne(pt(O+B,6))%24,st=m(L).getHours()-H;st>1&&(st=-1),L-=st*i,O=(O+B)%24;let ut=M[M.length-1];pt((L-ut)/z,3)*it>=.7&&M.push(L)}else M.push(L)}return M}}return[u,d,g]}var[Xa,th,eh]=$o(1),[ih,sh,nh]=$o(.001);Qi(2,-53,53,[1]);function io(s,t){return s.map(e=>e.map((i,n)=>n==0||n==8||i==null?i:t(n==1||e[8]==0?i:e[1]+i)))}function so(s,t){return(e,i,n,l,r)=>{let h=t.find(k=>r>=k[0])||t[t.length-1],u,d,g,m,x,E;return i.map(k=>{let v=s(k),z=v.getFullYear(),$=v.getMonth(),M=v.getDate(),V=v.getHours(),_=v.getMinutes(),Y=v.getSeconds(),D=z!=u&&h[2]||$!=d&&h[3]||M!=g&&h[4]||V!=m&&h[5]||_!=x&&h[6]||Y!=E&&h[7]||h[1];return u=z,d=$,g=M,m=V,x=_,E=Y,D(v)})}}function lh(s,t){let e=zn(t);return(i,n,l,r,h)=>n.map(u=>e(s(u)))}function pn(s,t,e){return new Date(s,t,e)}function no(s,t){return t(s)}var oh="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function lo(s,t){return(e,i,n,l)=>l==null?Ln:t(s(i))}function rh(s,t){let e=s.series[t];return e.width?e.stroke(s,t):e.points.width?e.points.stroke(s,t):null}function ah(s,t){return s.series[t].fill(s,t)}var hh={show:!0,live:!0,isolate:!1,mount:La,markers:{show:!0,width:2,stroke:rh,fill:ah,dash:"solid"},idx:null,idxs:null,values:[]};function ch(s,t){let e=s.cursor.points,i=de(),n=e.size(s,t);yt(i,Ki,n),yt(i,Yi,n);let l=n/-2;yt(i,"marginLeft",l),yt(i,"marginTop",l);let r=e.width(s,t,n);return r&&yt(i,"borderWidth",r),i}function uh(s,t){let e=s.series[t].points;return e._fill||e._stroke}function fh(s,t){let e=s.series[t].points;return e._stroke||e._fill}function dh(s,t){return s.series[t].points.size}var mn=[0,0];function ph(s,t,e){return mn[0]=t,mn[1]=e,mn}function gs(s,t,e,i=!0){return n=>{n.button==0&&(!i||n.target==t)&&e(n)}}function gn(s,t,e,i=!0){return n=>{(!i||n.target==t)&&e(n)}}var mh={show:!0,x:!0,y:!0,lock:!1,move:ph,points:{one:!1,show:ch,size:dh,width:0,stroke:fh,fill:uh},bind:{mousedown:gs,mouseup:gs,click:gs,dblclick:gs,mousemove:gn,mouseleave:gn,mouseenter:gn},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(s,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(s,t,e,i,n)=>i-n,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Vo={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Fn=At({},Vo,{filter:Eo}),Ho=At({},Fn,{size:10}),Go=At({},Vo,{show:!1}),In='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',jo="bold "+In,Bo=1.5,oo={show:!0,scale:"x",stroke:An,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:jo,side:2,grid:Fn,ticks:Ho,border:Go,font:In,lineGap:Bo,rotate:0},gh="Value",bh="Time",ro={show:!0,scale:"x",auto:!1,sorted:1,min:dt,max:-dt,idxs:[]};function xh(s,t,e,i,n){return t.map(l=>l==null?"":Pn(l))}function yh(s,t,e,i,n,l,r){let h=[],u=Be.get(n)||0;e=r?e:pt(Ss(e,n),u);for(let d=e;d<=i;d=pt(d+n,u))h.push(Object.is(d,-0)?0:d);return h}function kn(s,t,e,i,n,l,r){let h=[],u=s.scales[s.axes[t].scale].log,d=u==10?Oe:So,g=ne(d(e));n=Ti(u,g),u==10&&(n=ii[ve(n,ii)]);let m=e,x=n*u;u==10&&(x=ii[ve(x,ii)]);do h.push(m),m=m+n,u==10&&!Be.has(m)&&(m=pt(m,Be.get(n))),m>=x&&(n=m,x=n*u,u==10&&(x=ii[ve(x,ii)]));while(m<=i);return h}function wh(s,t,e,i,n,l,r){let u=s.scales[s.axes[t].scale].asinh,d=i>u?kn(s,t,Yt(u,e),i,n):[u],g=i>=0&&e<=0?[0]:[];return(e<-u?kn(s,t,Yt(u,-i),-e,n):[u]).reverse().map(x=>-x).concat(g,d)}var Wo=/./,vh=/[12357]/,kh=/[125]/,ao=/1/,Sn=(s,t,e,i)=>s.map((n,l)=>t==4&&n==0||l%i==0&&e.test(n.toExponential()[n<0?1:0])?n:null);function Sh(s,t,e,i,n){let l=s.axes[e],r=l.scale,h=s.scales[r],u=s.valToPos,d=l._space,g=u(10,r),m=u(9,r)-g>=d?Wo:u(7,r)-g>=d?vh:u(5,r)-g>=d?kh:ao;if(m==ao){let x=Nt(u(1,r)-g);if(x<d)return Sn(t.slice().reverse(),h.distr,m,pe(d/x)).reverse()}return Sn(t,h.distr,m,1)}function Mh(s,t,e,i,n){let l=s.axes[e],r=l.scale,h=l._space,u=s.valToPos,d=Nt(u(1,r)-u(2,r));return d<h?Sn(t.slice().reverse(),3,Wo,pe(h/d)).reverse():t}function _h(s,t,e,i){return i==null?Ln:t==null?"":Pn(t)}var ho={show:!0,scale:"y",stroke:An,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:jo,side:3,grid:Fn,ticks:Ho,border:Go,font:In,lineGap:Bo,rotate:0};function Eh(s,t){let e=3+(s||1)*2;return pt(e*t,3)}function Ah(s,t){let{scale:e,idxs:i}=s.series[0],n=s._data[0],l=s.valToPos(n[i[0]],e,!0),r=s.valToPos(n[i[1]],e,!0),h=Nt(r-l),u=s.series[t],d=h/(u.points.space*rt);return i[1]-i[0]<=d}var co={scale:null,auto:!0,sorted:0,min:dt,max:-dt},Uo=(s,t,e,i,n)=>n,uo={show:!0,auto:!0,sorted:0,gaps:Uo,alpha:1,facets:[At({},co,{scale:"x"}),At({},co,{scale:"y"})]},fo={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Uo,alpha:1,points:{show:Ah,filter:null},values:null,min:dt,max:-dt,idxs:[],path:null,clip:null};function Lh(s,t,e,i,n){return e/10}var Ko={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Th=At({},Ko,{time:!1,ori:1}),po={};function Yo(s,t){let e=po[s];return e||(e={key:s,plots:[],sub(i){e.plots.push(i)},unsub(i){e.plots=e.plots.filter(n=>n!=i)},pub(i,n,l,r,h,u,d){for(let g=0;g<e.plots.length;g++)e.plots[g]!=n&&e.plots[g].pub(i,n,l,r,h,u,d)}},s!=null&&(po[s]=e)),e}var Pi=1,Mn=2;function oi(s,t,e){let i=s.mode,n=s.series[t],l=i==2?s._data[t]:s._data,r=s.scales,h=s.bbox,u=l[0],d=i==2?l[1]:l[t],g=i==2?r[n.facets[0].scale]:r[s.series[0].scale],m=i==2?r[n.facets[1].scale]:r[n.scale],x=h.left,E=h.top,k=h.width,v=h.height,z=s.valToPosH,$=s.valToPosV;return g.ori==0?e(n,u,d,g,m,z,$,x,E,k,v,Es,zi,Ls,Jo,Qo):e(n,u,d,g,m,$,z,E,x,v,k,As,Oi,Vn,Zo,Xo)}function Rn(s,t){let e=0,i=0,n=lt(s.bands,Dn);for(let l=0;l<n.length;l++){let r=n[l];r.series[0]==t?e=r.dir:r.series[1]==t&&(r.dir==1?i|=1:i|=2)}return[e,i==1?-1:i==2?1:i==3?2:0]}function Ch(s,t,e,i,n){let l=s.mode,r=s.series[t],h=l==2?r.facets[1].scale:r.scale,u=s.scales[h];return n==-1?u.min:n==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function Fe(s,t,e,i,n,l){return oi(s,t,(r,h,u,d,g,m,x,E,k,v,z)=>{let $=r.pxRound,M=d.dir*(d.ori==0?1:-1),V=d.ori==0?zi:Oi,_,Y;M==1?(_=e,Y=i):(_=i,Y=e);let D=$(m(h[_],d,v,E)),Z=$(x(u[_],g,z,k)),K=$(m(h[Y],d,v,E)),tt=$(x(l==1?g.max:g.min,g,z,k)),U=new Path2D(n);return V(U,K,tt),V(U,D,tt),V(U,D,Z),U})}function _s(s,t,e,i,n,l){let r=null;if(s.length>0){r=new Path2D;let h=t==0?Ls:Vn,u=e;for(let m=0;m<s.length;m++){let x=s[m];if(x[1]>x[0]){let E=x[0]-u;E>0&&h(r,u,i,E,i+l),u=x[1]}}let d=e+n-u,g=10;d>0&&h(r,u,i-g/2,d,i+l+g)}return r}function Nh(s,t,e){let i=s[s.length-1];i&&i[0]==t?i[1]=e:s.push([t,e])}function $n(s,t,e,i,n,l,r){let h=[],u=s.length;for(let d=n==1?e:i;d>=e&&d<=i;d+=n)if(t[d]===null){let m=d,x=d;if(n==1)for(;++d<=i&&t[d]===null;)x=d;else for(;--d>=e&&t[d]===null;)x=d;let E=l(s[m]),k=x==m?E:l(s[x]),v=m-n;E=r<=0&&v>=0&&v<u?l(s[v]):E;let $=x+n;k=r>=0&&$>=0&&$<u?l(s[$]):k,k>=E&&h.push([E,k])}return h}function mo(s){return s==0?_o:s==1?Ct:t=>ei(t,s)}function qo(s){let t=s==0?Es:As,e=s==0?(n,l,r,h,u,d)=>{n.arcTo(l,r,h,u,d)}:(n,l,r,h,u,d)=>{n.arcTo(r,l,u,h,d)},i=s==0?(n,l,r,h,u)=>{n.rect(l,r,h,u)}:(n,l,r,h,u)=>{n.rect(r,l,u,h)};return(n,l,r,h,u,d=0,g=0)=>{d==0&&g==0?i(n,l,r,h,u):(d=ke(d,h/2,u/2),g=ke(g,h/2,u/2),t(n,l+d,r),e(n,l+h,r,l+h,r+u,d),e(n,l+h,r+u,l,r+u,g),e(n,l,r+u,l,r,g),e(n,l,r,l+h,r,d),n.closePath())}}var Es=(s,t,e)=>{s.moveTo(t,e)},As=(s,t,e)=>{s.moveTo(e,t)},zi=(s,t,e)=>{s.lineTo(t,e)},Oi=(s,t,e)=>{s.lineTo(e,t)},Ls=qo(0),Vn=qo(1),Jo=(s,t,e,i,n,l)=>{s.arc(t,e,i,n,l)},Zo=(s,t,e,i,n,l)=>{s.arc(e,t,i,n,l)},Qo=(s,t,e,i,n,l,r)=>{s.bezierCurveTo(t,e,i,n,l,r)},Xo=(s,t,e,i,n,l,r)=>{s.bezierCurveTo(e,t,n,i,r,l)};function tr(s){return(t,e,i,n,l)=>oi(t,e,(r,h,u,d,g,m,x,E,k,v,z)=>{let{pxRound:$,points:M}=r,V,_;d.ori==0?(V=Es,_=Jo):(V=As,_=Zo);let Y=pt(M.width*rt,3),D=(M.size-M.width)/2*rt,Z=pt(D*2,3),K=new Path2D,tt=new Path2D,{left:U,top:L,width:J,height:O}=t.bbox;Ls(tt,U-Z,L-Z,J+Z*2,O+Z*2);let B=G=>{if(u[G]!=null){let it=$(m(h[G],d,v,E)),H=$(x(u[G],g,z,k));V(K,it+D,H),_(K,it,H,D,0,bs*2)}};if(l)l.forEach(B);else for(let G=i;G<=n;G++)B(G);return{stroke:Y>0?K:null,fill:K,clip:tt,flags:Pi|Mn}})}function er(s){return(t,e,i,n,l,r)=>{i!=n&&(l!=i&&r!=i&&s(t,e,i),l!=n&&r!=n&&s(t,e,n),s(t,e,r))}}var Ph=er(zi),Dh=er(Oi);function ir(s){let t=lt(s?.alignGaps,0);return(e,i,n,l)=>oi(e,i,(r,h,u,d,g,m,x,E,k,v,z)=>{[n,l]=vs(u,n,l);let $=r.pxRound,M=O=>$(m(O,d,v,E)),V=O=>$(x(O,g,z,k)),_,Y;d.ori==0?(_=zi,Y=Ph):(_=Oi,Y=Dh);let D=d.dir*(d.ori==0?1:-1),Z={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Pi},K=Z.stroke,tt=!1;if(l-n>=v*4){let O=F=>e.posToVal(F,d.key,!0),B=null,G=null,it,H,qt,wt=M(h[D==1?n:l]),st=M(h[n]),ut=M(h[l]),Q=O(D==1?st+1:ut-1);for(let F=D==1?n:l;F>=n&&F<=l;F+=D){let Lt=h[F],vt=(D==1?Lt<Q:Lt>Q)?wt:M(Lt),at=u[F];vt==wt?at!=null?(H=at,B==null?(_(K,vt,V(H)),it=B=G=H):H<B?B=H:H>G&&(G=H)):at===null&&(tt=!0):(B!=null&&Y(K,wt,V(B),V(G),V(it),V(H)),at!=null?(H=at,_(K,vt,V(H)),B=G=it=H):(B=G=null,at===null&&(tt=!0)),wt=vt,Q=O(wt+D))}B!=null&&B!=G&&qt!=wt&&Y(K,wt,V(B),V(G),V(it),V(H))}else for(let O=D==1?n:l;O>=n&&O<=l;O+=D){let B=u[O];B===null?tt=!0:B!=null&&_(K,M(h[O]),V(B))}let[L,J]=Rn(e,i);if(r.fill!=null||L!=0){let O=Z.fill=new Path2D(K),B=r.fillTo(e,i,r.min,r.max,L),G=V(B),it=M(h[n]),H=M(h[l]);D==-1&&([H,it]=[it,H]),_(O,H,G),_(O,it,G)}if(!r.spanGaps){let O=[];tt&&O.push(...$n(h,u,n,l,D,M,t)),Z.gaps=O=r.gaps(e,i,n,l,O),Z.clip=_s(O,d.ori,E,k,v,z)}return J!=0&&(Z.band=J==2?[Fe(e,i,n,l,K,-1),Fe(e,i,n,l,K,1)]:Fe(e,i,n,l,K,J)),Z})}function zh(s){let t=lt(s.align,1),e=lt(s.ascDesc,!1),i=lt(s.alignGaps,0),n=lt(s.extend,!1);return(l,r,h,u)=>oi(l,r,(d,g,m,x,E,k,v,z,$,M,V)=>{[h,u]=vs(m,h,u);let _=d.pxRound,{left:Y,width:D}=l.bbox,Z=st=>_(k(st,x,M,z)),K=st=>_(v(st,E,V,$)),tt=x.ori==0?zi:Oi,U={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Pi},L=U.stroke,J=x.dir*(x.ori==0?1:-1),O=K(m[J==1?h:u]),B=Z(g[J==1?h:u]),G=B,it=B;n&&t==-1&&(it=Y,tt(L,it,O)),tt(L,B,O);for(let st=J==1?h:u;st>=h&&st<=u;st+=J){let ut=m[st];if(ut==null)continue;let Q=Z(g[st]),F=K(ut);t==1?tt(L,Q,O):tt(L,G,F),tt(L,Q,F),O=F,G=Q}let H=G;n&&t==1&&(H=Y+D,tt(L,H,O));let[qt,wt]=Rn(l,r);if(d.fill!=null||qt!=0){let st=U.fill=new Path2D(L),ut=d.fillTo(l,r,d.min,d.max,qt),Q=K(ut);tt(st,H,Q),tt(st,it,Q)}if(!d.spanGaps){let st=[];st.push(...$n(g,m,h,u,J,Z,i));let ut=d.width*rt/2,Q=e||t==1?ut:-ut,F=e||t==-1?-ut:ut;st.forEach(Lt=>{Lt[0]+=Q,Lt[1]+=F}),U.gaps=st=d.gaps(l,r,h,u,st),U.clip=_s(st,x.ori,z,$,M,V)}return wt!=0&&(U.band=wt==2?[Fe(l,r,h,u,L,-1),Fe(l,r,h,u,L,1)]:Fe(l,r,h,u,L,wt)),U})}function go(s,t,e,i,n,l,r=dt){if(s.length>1){let h=null;for(let u=0,d=1/0;u<s.length;u++)if(t[u]!==void 0){if(h!=null){let g=Nt(s[u]-s[h]);g<d&&(d=g,r=Nt(e(s[u],i,n,l)-e(s[h],i,n,l)))}h=u}}return r}function Oh(s){s=s||Zi;let t=lt(s.size,[.6,dt,1]),e=s.align||0,i=s.gap||0,n=s.radius;n=n==null?[0,0]:typeof n=="number"?[n,0]:n;let l=et(n),r=1-t[0],h=lt(t[1],dt),u=lt(t[2],1),d=lt(s.disp,Zi),g=lt(s.each,E=>{}),{fill:m,stroke:x}=d;return(E,k,v,z)=>oi(E,k,($,M,V,_,Y,D,Z,K,tt,U,L)=>{let J=$.pxRound,O=e,B=i*rt,G=h*rt,it=u*rt,H,qt;_.ori==0?[H,qt]=l(E,k):[qt,H]=l(E,k);let wt=_.dir*(_.ori==0?1:-1),st=_.ori==0?Ls:Vn,ut=_.ori==0?g:(N,mt,Tt,ci,Ke,Me,Ye)=>{g(N,mt,Tt,Ke,ci,Ye,Me)},Q=lt(E.bands,Dn).find(N=>N.series[0]==k),F=Q!=null?Q.dir:0,Lt=$.fillTo(E,k,$.min,$.max,F),jt=J(Z(Lt,Y,L,tt)),vt,at,me,Qt=U,St=J($.width*rt),Se=!1,Pe=null,re=null,Ie=null,ri=null;m!=null&&(St==0||x!=null)&&(Se=!0,Pe=m.values(E,k,v,z),re=new Map,new Set(Pe).forEach(N=>{N!=null&&re.set(N,new Path2D)}),St>0&&(Ie=x.values(E,k,v,z),ri=new Map,new Set(Ie).forEach(N=>{N!=null&&ri.set(N,new Path2D)})));let{x0:ai,size:Ri}=d;if(ai!=null&&Ri!=null){O=1,M=ai.values(E,k,v,z),ai.unit==2&&(M=M.map(Tt=>E.posToVal(K+Tt*U,_.key,!0)));let N=Ri.values(E,k,v,z);Ri.unit==2?at=N[0]*U:at=D(N[0],_,U,K)-D(0,_,U,K),Qt=go(M,V,D,_,U,K,Qt),me=Qt-at+B}else Qt=go(M,V,D,_,U,K,Qt),me=Qt*r+B,at=Qt-me;me<1&&(me=0),St>=at/2&&(St=0),me<5&&(J=_o);let es=me>0,We=Qt-me-(es?St:0);at=J(vn(We,it,G)),vt=(O==0?at/2:O==wt?0:at)-O*wt*((O==0?B/2:0)+(es?St/2:0));let Bt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},hi=Se?null:new Path2D,De=null;if(Q!=null)De=E.data[Q.series[1]];else{let{y0:N,y1:mt}=d;N!=null&&mt!=null&&(V=mt.values(E,k,v,z),De=N.values(E,k,v,z))}let Ue=H*at,q=qt*at;for(let N=wt==1?v:z;N>=v&&N<=z;N+=wt){let mt=V[N];if(mt==null)continue;if(De!=null){let Jt=De[N]??0;if(mt-Jt==0)continue;jt=Z(Jt,Y,L,tt)}let Tt=_.distr!=2||d!=null?M[N]:N,ci=D(Tt,_,U,K),Ke=Z(lt(mt,Lt),Y,L,tt),Me=J(ci-vt),Ye=J(Yt(Ke,jt)),Xt=J(ke(Ke,jt)),ae=Ye-Xt;if(mt!=null){let Jt=mt<0?q:Ue,ge=mt<0?Ue:q;Se?(St>0&&Ie[N]!=null&&st(ri.get(Ie[N]),Me,Xt+ne(St/2),at,Yt(0,ae-St),Jt,ge),Pe[N]!=null&&st(re.get(Pe[N]),Me,Xt+ne(St/2),at,Yt(0,ae-St),Jt,ge)):st(hi,Me,Xt+ne(St/2),at,Yt(0,ae-St),Jt,ge),ut(E,k,N,Me-St/2,Xt,at+St,ae)}}return St>0?Bt.stroke=Se?ri:hi:Se||(Bt._fill=$.width==0?$._fill:$._stroke??$._fill,Bt.width=0),Bt.fill=Se?re:hi,Bt})}function Fh(s,t){let e=lt(t?.alignGaps,0);return(i,n,l,r)=>oi(i,n,(h,u,d,g,m,x,E,k,v,z,$)=>{[l,r]=vs(d,l,r);let M=h.pxRound,V=H=>M(x(H,g,z,k)),_=H=>M(E(H,m,$,v)),Y,D,Z;g.ori==0?(Y=Es,Z=zi,D=Qo):(Y=As,Z=Oi,D=Xo);let K=g.dir*(g.ori==0?1:-1),tt=V(u[K==1?l:r]),U=tt,L=[],J=[];for(let H=K==1?l:r;H>=l&&H<=r;H+=K)if(d[H]!=null){let wt=u[H],st=V(wt);L.push(U=st),J.push(_(d[H]))}let O={stroke:s(L,J,Y,Z,D,M),fill:null,clip:null,band:null,gaps:null,flags:Pi},B=O.stroke,[G,it]=Rn(i,n);if(h.fill!=null||G!=0){let H=O.fill=new Path2D(B),qt=h.fillTo(i,n,h.min,h.max,G),wt=_(qt);Z(H,U,wt),Z(H,tt,wt)}if(!h.spanGaps){let H=[];H.push(...$n(u,d,l,r,K,V,e)),O.gaps=H=h.gaps(i,n,l,r,H),O.clip=_s(H,g.ori,k,v,z,$)}return it!=0&&(O.band=it==2?[Fe(i,n,l,r,B,-1),Fe(i,n,l,r,B,1)]:Fe(i,n,l,r,B,it)),O})}function Ih(s){return Fh(Rh,s)}function Rh(s,t,e,i,n,l){let r=s.length;if(r<2)return null;let h=new Path2D;if(e(h,s[0],t[0]),r==2)i(h,s[1],t[1]);else{let u=Array(r),d=Array(r-1),g=Array(r-1),m=Array(r-1);for(let x=0;x<r-1;x++)g[x]=t[x+1]-t[x],m[x]=s[x+1]-s[x],d[x]=g[x]/m[x];u[0]=d[0];for(let x=1;x<r-1;x++)d[x]===0||d[x-1]===0||d[x-1]>0!=d[x]>0?u[x]=0:(u[x]=3*(m[x-1]+m[x])/((2*m[x]+m[x-1])/d[x-1]+(m[x]+2*m[x-1])/d[x]),isFinite(u[x])||(u[x]=0));u[r-1]=d[r-2];for(let x=0;x<r-1;x++)n(h,s[x]+m[x]/3,t[x]+u[x]*m[x]/3,s[x+1]-m[x]/3,t[x+1]-u[x+1]*m[x]/3,s[x+1],t[x+1])}return h}var _n=new Set;function bo(){for(let s of _n)s.syncRect(!0)}Di&&(ni(xa,Li,bo),ni(ya,Li,bo,!0),ni(xs,Li,()=>{Rt.pxRatio=rt}));var $h=ir(),Vh=tr();function xo(s,t,e,i){return(i?[s[0],s[1]].concat(s.slice(2)):[s[0]].concat(s.slice(1))).map((l,r)=>En(l,r,t,e))}function Hh(s,t){return s.map((e,i)=>i==0?{}:At({},t,e))}function En(s,t,e,i){return At({},t==0?e:i,s)}function sr(s,t,e){return t==null?Ci:[t,e]}var Gh=sr;function jh(s,t,e){return t==null?Ci:ys(t,e,Nn,!0)}function nr(s,t,e,i){return t==null?Ci:ks(t,e,s.scales[i].log,!1)}var Bh=nr;function lr(s,t,e,i){return t==null?Ci:Cn(t,e,s.scales[i].log,!1)}var Wh=lr;function Uh(s,t,e,i,n){let l=Yt(ql(s),ql(t)),r=t-s,h=ve(n/i*r,e);do{let u=e[h],d=i*u/r;if(d>=n&&l+(u<5?Be.get(u):0)<=17)return[u,d]}while(++h<e.length);return[0,0]}function yo(s){let t,e;return s=s.replace(/(\d+)px/,(i,n)=>(t=Ct((e=+n)*rt))+"px"),[s,t,e]}function Kh(s){s.show&&[s.font,s.labelFont].forEach(t=>{let e=pt(t[2]*rt,1);t[0]=t[0].replace(/[0-9.]+px/,e+"px"),t[1]=e})}function Rt(s,t,e){let i={mode:lt(s.mode,1)},n=i.mode;function l(o,a,c,f){let p=a.valToPct(o);return f+c*(a.dir==-1?1-p:p)}function r(o,a,c,f){let p=a.valToPct(o);return f+c*(a.dir==-1?p:1-p)}function h(o,a,c,f){return a.ori==0?l(o,a,c,f):r(o,a,c,f)}i.valToPosH=l,i.valToPosV=r;let u=!1;i.status=0;let d=i.root=de(ta);if(s.id!=null&&(d.id=s.id),se(d,s.class),s.title){let o=de(sa,d);o.textContent=s.title}let g=we("canvas"),m=i.ctx=g.getContext("2d"),x=de(na,d);ni("click",x,o=>{o.target===k&&(gt!=vi||kt!=ki)&&Vt.click(i,o)},!0);let E=i.under=de(la,x);x.appendChild(g);let k=i.over=de(oa,x);s=Ni(s);let v=+lt(s.pxAlign,1),z=mo(v);(s.plugins||[]).forEach(o=>{o.opts&&(s=o.opts(i,s)||s)});let $=s.ms||.001,M=i.series=n==1?xo(s.series||[],ro,fo,!1):Hh(s.series||[null],uo),V=i.axes=xo(s.axes||[],oo,ho,!0),_=i.scales={},Y=i.bands=s.bands||[];Y.forEach(o=>{o.fill=et(o.fill||null),o.dir=lt(o.dir,-1)});let D=n==2?M[1].facets[0].scale:M[0].scale,Z={axes:Dr,series:Lr},K=(s.drawOrder||["axes","series"]).map(o=>Z[o]);function tt(o){let a=o.distr==3?c=>Oe(c>0?c:o.clamp(i,c,o.min,o.max,o.key)):o.distr==4?c=>dn(c,o.asinh):o.distr==100?c=>o.fwd(c):c=>c;return c=>{let f=a(c),{_min:p,_max:b}=o,y=b-p;return(f-p)/y}}function U(o){let a=_[o];if(a==null){let c=(s.scales||Zi)[o]||Zi;if(c.from!=null){U(c.from);let f=At({},_[c.from],c,{key:o});f.valToPct=tt(f),_[o]=f}else{a=_[o]=At({},o==D?Ko:Th,c),a.key=o;let f=a.time,p=a.range,b=je(p);if((o!=D||n==2&&!f)&&(b&&(p[0]==null||p[1]==null)&&(p={min:p[0]==null?Ul:{mode:1,hard:p[0],soft:p[0]},max:p[1]==null?Ul:{mode:1,hard:p[1],soft:p[1]}},b=!1),!b&&Ms(p))){let y=p;p=(w,S,T)=>S==null?Ci:ys(S,T,y)}a.range=et(p||(f?Gh:o==D?a.distr==3?Bh:a.distr==4?Wh:sr:a.distr==3?nr:a.distr==4?lr:jh)),a.auto=et(b?!1:a.auto),a.clamp=et(a.clamp||Lh),a._min=a._max=null,a.valToPct=tt(a)}}}U("x"),U("y"),n==1&&M.forEach(o=>{U(o.scale)}),V.forEach(o=>{U(o.scale)});for(let o in s.scales)U(o);let L=_[D],J=L.distr,O,B;L.ori==0?(se(d,ea),O=l,B=r):(se(d,ia),O=r,B=l);let G={};for(let o in _){let a=_[o];(a.min!=null||a.max!=null)&&(G[o]={min:a.min,max:a.max},a.min=a.max=null)}let it=s.tzDate||(o=>new Date(Ct(o/$))),H=s.fmtDate||zn,qt=$==1?eh(it):nh(it),wt=so(it,io($==1?th:sh,H)),st=lo(it,no(oh,H)),ut=[],Q=i.legend=At({},hh,s.legend),F=i.cursor=At({},mh,{drag:{y:n==2}},s.cursor),Lt=Q.show,jt=F.show,vt=Q.markers;Q.idxs=ut,vt.width=et(vt.width),vt.dash=et(vt.dash),vt.stroke=et(vt.stroke),vt.fill=et(vt.fill);let at,me,Qt,St=[],Se=[],Pe,re=!1,Ie={};if(Q.live){let o=M[1]?M[1].values:null;re=o!=null,Pe=re?o(i,1,0):{_:0};for(let a in Pe)Ie[a]=Ln}if(Lt)if(at=we("table",fa,d),Qt=we("tbody",null,at),Q.mount(i,at),re){me=we("thead",null,at,Qt);let o=we("tr",null,me);we("th",null,o);for(var ri in Pe)we("th",Dl,o).textContent=ri}else se(at,pa),Q.live&&se(at,da);let ai={show:!0},Ri={show:!1};function es(o,a){if(a==0&&(re||!Q.live||n==2))return Ci;let c=[],f=we("tr",ma,Qt,Qt.childNodes[a]);se(f,o.class),o.show||se(f,si);let p=we("th",null,f);if(vt.show){let w=de(ga,p);if(a>0){let S=vt.width(i,a);S&&(w.style.border=S+"px "+vt.dash(i,a)+" "+vt.stroke(i,a)),w.style.background=vt.fill(i,a)}}let b=de(Dl,p);o.label instanceof HTMLElement?b.appendChild(o.label):b.textContent=o.label,a>0&&(vt.show||(b.style.color=o.width>0?vt.stroke(i,a):vt.fill(i,a)),Bt("click",p,w=>{if(F._lock)return;Je(w);let S=M.indexOf(o);if((w.ctrlKey||w.metaKey)!=Q.isolate){let T=M.some((C,P)=>P>0&&P!=S&&C.show);M.forEach((C,P)=>{P>0&&Ee(P,T?P==S?ai:Ri:ai,!0,Et.setSeries)})}else Ee(S,{show:!o.show},!0,Et.setSeries)},!1),fi&&Bt(Il,p,w=>{F._lock||(Je(w),Ee(M.indexOf(o),Mi,!0,Et.setSeries))},!1));for(var y in Pe){let w=we("td",ba,f);w.textContent="--",c.push(w)}return[f,c]}let We=new Map;function Bt(o,a,c,f=!0){let p=We.get(a)||{},b=F.bind[o](i,a,c,f);b&&(ni(o,a,p[o]=b),We.set(a,p))}function hi(o,a,c){let f=We.get(a)||{};for(let p in f)(o==null||p==o)&&(wn(p,a,f[p]),delete f[p]);o==null&&We.delete(a)}let De=0,Ue=0,q=0,N=0,mt=0,Tt=0,ci=mt,Ke=Tt,Me=q,Ye=N,Xt=0,ae=0,Jt=0,ge=0;i.bbox={};let $s=!1,is=!1,ui=!1,qe=!1,ss=!1,he=!1;function Vs(o,a,c){(c||o!=i.width||a!=i.height)&&Jn(o,a),bi(!1),ui=!0,is=!0,xi()}function Jn(o,a){i.width=De=q=o,i.height=Ue=N=a,mt=Tt=0,vr(),kr();let c=i.bbox;Xt=c.left=ei(mt*rt,.5),ae=c.top=ei(Tt*rt,.5),Jt=c.width=ei(q*rt,.5),ge=c.height=ei(N*rt,.5)}let xr=3;function yr(){let o=!1,a=0;for(;!o;){a++;let c=Nr(a),f=Pr(a);o=a==xr||c&&f,o||(Jn(i.width,i.height),is=!0)}}function wr({width:o,height:a}){Vs(o,a)}i.setSize=wr;function vr(){let o=!1,a=!1,c=!1,f=!1;V.forEach((p,b)=>{if(p.show&&p._show){let{side:y,_size:w}=p,S=y%2,T=p.label!=null?p.labelSize:0,C=w+T;C>0&&(S?(q-=C,y==3?(mt+=C,f=!0):c=!0):(N-=C,y==0?(Tt+=C,o=!0):a=!0))}}),Ze[0]=o,Ze[1]=c,Ze[2]=a,Ze[3]=f,q-=Re[1]+Re[3],mt+=Re[3],N-=Re[2]+Re[0],Tt+=Re[0]}function kr(){let o=mt+q,a=Tt+N,c=mt,f=Tt;function p(b,y){switch(b){case 1:return o+=y,o-y;case 2:return a+=y,a-y;case 3:return c-=y,c+y;case 0:return f-=y,f+y}}V.forEach((b,y)=>{if(b.show&&b._show){let w=b.side;b._pos=p(w,b._size),b.label!=null&&(b._lpos=p(w,b.labelSize))}})}if(F.dataIdx==null){let o=F.hover,a=o.skip=new Set(o.skip??[]);a.add(void 0);let c=o.prox=et(o.prox),f=o.bias??=0;F.dataIdx=(p,b,y,w)=>{if(b==0)return y;let S=y,T=c(p,b,y,w)??dt,C=T>=0&&T<dt,P=L.ori==0?q:N,W=F.left,ot=t[0],nt=t[b];if(a.has(nt[y])){S=null;let X=null,j=null,I;if(f==0||f==-1)for(I=y;X==null&&I-- >0;)a.has(nt[I])||(X=I);if(f==0||f==1)for(I=y;j==null&&I++<nt.length;)a.has(nt[I])||(j=I);if(X!=null||j!=null)if(C){let xt=X==null?-1/0:O(ot[X],L,P,0),Mt=j==null?1/0:O(ot[j],L,P,0),It=W-xt,ft=Mt-W;It<=ft?It<=T&&(S=X):ft<=T&&(S=j)}else S=j==null?X:X==null?j:y-X<=j-y?X:j}else C&&Nt(W-O(ot[y],L,P,0))>T&&(S=null);return S}}let Je=o=>{F.event=o};F.idxs=ut,F._lock=!1;let Ht=F.points;Ht.show=et(Ht.show),Ht.size=et(Ht.size),Ht.stroke=et(Ht.stroke),Ht.width=et(Ht.width),Ht.fill=et(Ht.fill);let _e=i.focus=At({},s.focus||{alpha:.3},F.focus),fi=_e.prox>=0,di=fi&&Ht.one,ce=[],pi=[],mi=[];function Zn(o,a){let c=Ht.show(i,a);if(c instanceof HTMLElement)return se(c,ua),se(c,o.class),Ce(c,-10,-10,q,N),k.insertBefore(c,ce[a]),c}function Qn(o,a){if(n==1||a>0){let c=n==1&&_[o.scale].time,f=o.value;o.value=c?Ql(f)?lo(it,no(f,H)):f||st:f||_h,o.label=o.label||(c?bh:gh)}if(di||a>0){o.width=o.width==null?1:o.width,o.paths=o.paths||$h||Ta,o.fillTo=et(o.fillTo||Ch),o.pxAlign=+lt(o.pxAlign,v),o.pxRound=mo(o.pxAlign),o.stroke=et(o.stroke||null),o.fill=et(o.fill||null),o._stroke=o._fill=o._paths=o._focus=null;let c=Eh(Yt(1,o.width),1),f=o.points=At({},{size:c,width:Yt(1,c*.2),stroke:o.stroke,space:c*2,paths:Vh,_stroke:null,_fill:null},o.points);f.show=et(f.show),f.filter=et(f.filter),f.fill=et(f.fill),f.stroke=et(f.stroke),f.paths=et(f.paths),f.pxAlign=o.pxAlign}if(Lt){let c=es(o,a);St.splice(a,0,c[0]),Se.splice(a,0,c[1]),Q.values.push(null)}if(jt){ut.splice(a,0,null);let c=null;di?a==0&&(c=Zn(o,a)):a>0&&(c=Zn(o,a)),ce.splice(a,0,c),pi.splice(a,0,0),mi.splice(a,0,0)}Ft("addSeries",a)}function Sr(o,a){a=a??M.length,o=n==1?En(o,a,ro,fo):En(o,a,{},uo),M.splice(a,0,o),Qn(M[a],a)}i.addSeries=Sr;function Mr(o){if(M.splice(o,1),Lt){Q.values.splice(o,1),Se.splice(o,1);let a=St.splice(o,1)[0];hi(null,a.firstChild),a.remove()}jt&&(ut.splice(o,1),ce.splice(o,1)[0].remove(),pi.splice(o,1),mi.splice(o,1)),Ft("delSeries",o)}i.delSeries=Mr;let Ze=[!1,!1,!1,!1];function _r(o,a){if(o._show=o.show,o.show){let c=o.side%2,f=_[o.scale];f==null&&(o.scale=c?M[1].scale:D,f=_[o.scale]);let p=f.time;o.size=et(o.size),o.space=et(o.space),o.rotate=et(o.rotate),je(o.incrs)&&o.incrs.forEach(y=>{!Be.has(y)&&Be.set(y,Lo(y))}),o.incrs=et(o.incrs||(f.distr==2?Za:p?$==1?Xa:ih:ii)),o.splits=et(o.splits||(p&&f.distr==1?qt:f.distr==3?kn:f.distr==4?wh:yh)),o.stroke=et(o.stroke),o.grid.stroke=et(o.grid.stroke),o.ticks.stroke=et(o.ticks.stroke),o.border.stroke=et(o.border.stroke);let b=o.values;o.values=je(b)&&!je(b[0])?et(b):p?je(b)?so(it,io(b,H)):Ql(b)?lh(it,b):b||wt:b||xh,o.filter=et(o.filter||(f.distr>=3&&f.log==10?Sh:f.distr==3&&f.log==2?Mh:Eo)),o.font=yo(o.font),o.labelFont=yo(o.labelFont),o._size=o.size(i,null,a,0),o._space=o._rotate=o._incrs=o._found=o._splits=o._values=null,o._size>0&&(Ze[a]=!0,o._el=de(ra,x))}}function $i(o,a,c,f){let[p,b,y,w]=c,S=a%2,T=0;return S==0&&(w||b)&&(T=a==0&&!p||a==2&&!y?Ct(oo.size/3):0),S==1&&(p||y)&&(T=a==1&&!b||a==3&&!w?Ct(ho.size/2):0),T}let Xn=i.padding=(s.padding||[$i,$i,$i,$i]).map(o=>et(lt(o,$i))),Re=i._padding=Xn.map((o,a)=>o(i,a,Ze,0)),$t,Pt=null,Dt=null,ns=n==1?M[0].idxs:null,be=null,Vi=!1;function tl(o,a){if(t=o??[],i.data=i._data=t,n==2){$t=0;for(let c=1;c<M.length;c++)$t+=t[c][0].length}else{t.length==0&&(i.data=i._data=t=[[]]),be=t[0],$t=be.length;let c=t;if(J==2){c=t.slice();let f=c[0]=Array($t);for(let p=0;p<$t;p++)f[p]=p}i._data=t=c}if(bi(!0),Ft("setData"),J==2&&(ui=!0),a!==!1){let c=L;c.auto(i,Vi)?Hs():Ve(D,c.min,c.max),qe=qe||F.left>=0,he=!0,xi()}}i.setData=tl;function Hs(){Vi=!0;let o,a;n==1&&($t>0?(Pt=ns[0]=0,Dt=ns[1]=$t-1,o=t[0][Pt],a=t[0][Dt],J==2?(o=Pt,a=Dt):o==a&&(J==3?[o,a]=ks(o,o,L.log,!1):J==4?[o,a]=Cn(o,o,L.log,!1):L.time?a=o+Ct(86400/$):[o,a]=ys(o,a,Nn,!0))):(Pt=ns[0]=o=null,Dt=ns[1]=a=null)),Ve(D,o,a)}let ls,gi,Gs,js,Bs,Ws,Us,Ks,Ys,Zt;function el(o,a,c,f,p,b){o??=Ol,c??=Dn,f??="butt",p??=Ol,b??="round",o!=ls&&(m.strokeStyle=ls=o),p!=gi&&(m.fillStyle=gi=p),a!=Gs&&(m.lineWidth=Gs=a),b!=Bs&&(m.lineJoin=Bs=b),f!=Ws&&(m.lineCap=Ws=f),c!=js&&m.setLineDash(js=c)}function il(o,a,c,f){a!=gi&&(m.fillStyle=gi=a),o!=Us&&(m.font=Us=o),c!=Ks&&(m.textAlign=Ks=c),f!=Ys&&(m.textBaseline=Ys=f)}function qs(o,a,c,f,p=0){if(f.length>0&&o.auto(i,Vi)&&(a==null||a.min==null)){let b=lt(Pt,0),y=lt(Dt,f.length-1),w=c.min==null?Sa(f,b,y,p,o.distr==3):[c.min,c.max];o.min=ke(o.min,c.min=w[0]),o.max=Yt(o.max,c.max=w[1])}}let sl={min:null,max:null};function Er(){for(let f in _){let p=_[f];G[f]==null&&(p.min==null||G[D]!=null&&p.auto(i,Vi))&&(G[f]=sl)}for(let f in _){let p=_[f];G[f]==null&&p.from!=null&&G[p.from]!=null&&(G[f]=sl)}G[D]!=null&&bi(!0);let o={};for(let f in G){let p=G[f];if(p!=null){let b=o[f]=Ni(_[f],Pa);if(p.min!=null)At(b,p);else if(f!=D||n==2)if($t==0&&b.from==null){let y=b.range(i,null,null,f);b.min=y[0],b.max=y[1]}else b.min=dt,b.max=-dt}}if($t>0){M.forEach((f,p)=>{if(n==1){let b=f.scale,y=G[b];if(y==null)return;let w=o[b];if(p==0){let S=w.range(i,w.min,w.max,b);w.min=S[0],w.max=S[1],Pt=ve(w.min,t[0]),Dt=ve(w.max,t[0]),Dt-Pt>1&&(t[0][Pt]<w.min&&Pt++,t[0][Dt]>w.max&&Dt--),f.min=be[Pt],f.max=be[Dt]}else f.show&&f.auto&&qs(w,y,f,t[p],f.sorted);f.idxs[0]=Pt,f.idxs[1]=Dt}else if(p>0&&f.show&&f.auto){let[b,y]=f.facets,w=b.scale,S=y.scale,[T,C]=t[p],P=o[w],W=o[S];P!=null&&qs(P,G[w],b,T,b.sorted),W!=null&&qs(W,G[S],y,C,y.sorted),f.min=y.min,f.max=y.max}});for(let f in o){let p=o[f],b=G[f];if(p.from==null&&(b==null||b.min==null)){let y=p.range(i,p.min==dt?null:p.min,p.max==-dt?null:p.max,f);p.min=y[0],p.max=y[1]}}}for(let f in o){let p=o[f];if(p.from!=null){let b=o[p.from];if(b.min==null)p.min=p.max=null;else{let y=p.range(i,b.min,b.max,f);p.min=y[0],p.max=y[1]}}}let a={},c=!1;for(let f in o){let p=o[f],b=_[f];if(b.min!=p.min||b.max!=p.max){b.min=p.min,b.max=p.max;let y=b.distr;b._min=y==3?Oe(b.min):y==4?dn(b.min,b.asinh):y==100?b.fwd(b.min):b.min,b._max=y==3?Oe(b.max):y==4?dn(b.max,b.asinh):y==100?b.fwd(b.max):b.max,a[f]=c=!0}}if(c){M.forEach((f,p)=>{n==2?p>0&&a.y&&(f._paths=null):a[f.scale]&&(f._paths=null)});for(let f in a)ui=!0,Ft("setScale",f);jt&&F.left>=0&&(qe=he=!0)}for(let f in G)G[f]=null}function Ar(o){let a=vn(Pt-1,0,$t-1),c=vn(Dt+1,0,$t-1);for(;o[a]==null&&a>0;)a--;for(;o[c]==null&&c<$t-1;)c++;return[a,c]}function Lr(){if($t>0){let o=M.some(a=>a._focus)&&Zt!=_e.alpha;o&&(m.globalAlpha=Zt=_e.alpha),M.forEach((a,c)=>{if(c>0&&a.show&&(nl(c,!1),nl(c,!0),a._paths==null)){let f=Zt;Zt!=a.alpha&&(m.globalAlpha=Zt=a.alpha);let p=n==2?[0,t[c][0].length-1]:Ar(t[c]);a._paths=a.paths(i,c,p[0],p[1]),Zt!=f&&(m.globalAlpha=Zt=f)}}),M.forEach((a,c)=>{if(c>0&&a.show){let f=Zt;Zt!=a.alpha&&(m.globalAlpha=Zt=a.alpha),a._paths!=null&&ll(c,!1);{let p=a._paths!=null?a._paths.gaps:null,b=a.points.show(i,c,Pt,Dt,p),y=a.points.filter(i,c,b,p);(b||y)&&(a.points._paths=a.points.paths(i,c,Pt,Dt,y),ll(c,!0))}Zt!=f&&(m.globalAlpha=Zt=f),Ft("drawSeries",c)}}),o&&(m.globalAlpha=Zt=1)}}function nl(o,a){let c=a?M[o].points:M[o];c._stroke=c.stroke(i,o),c._fill=c.fill(i,o)}function ll(o,a){let c=a?M[o].points:M[o],{stroke:f,fill:p,clip:b,flags:y,_stroke:w=c._stroke,_fill:S=c._fill,_width:T=c.width}=c._paths;T=pt(T*rt,3);let C=null,P=T%2/2;a&&S==null&&(S=T>0?"#fff":w);let W=c.pxAlign==1&&P>0;if(W&&m.translate(P,P),!a){let ot=Xt-T/2,nt=ae-T/2,X=Jt+T,j=ge+T;C=new Path2D,C.rect(ot,nt,X,j)}a?Js(w,T,c.dash,c.cap,S,f,p,y,b):Tr(o,w,T,c.dash,c.cap,S,f,p,y,C,b),W&&m.translate(-P,-P)}function Tr(o,a,c,f,p,b,y,w,S,T,C){let P=!1;S!=0&&Y.forEach((W,ot)=>{if(W.series[0]==o){let nt=M[W.series[1]],X=t[W.series[1]],j=(nt._paths||Zi).band;je(j)&&(j=W.dir==1?j[0]:j[1]);let I,xt=null;nt.show&&j&&_a(X,Pt,Dt)?(xt=W.fill(i,ot)||b,I=nt._paths.clip):j=null,Js(a,c,f,p,xt,y,w,S,T,C,I,j),P=!0}}),P||Js(a,c,f,p,b,y,w,S,T,C)}let ol=Pi|Mn;function Js(o,a,c,f,p,b,y,w,S,T,C,P){el(o,a,c,f,p),(S||T||P)&&(m.save(),S&&m.clip(S),T&&m.clip(T)),P?(w&ol)==ol?(m.clip(P),C&&m.clip(C),rs(p,y),os(o,b,a)):w&Mn?(rs(p,y),m.clip(P),os(o,b,a)):w&Pi&&(m.save(),m.clip(P),C&&m.clip(C),rs(p,y),m.restore(),os(o,b,a)):(rs(p,y),os(o,b,a)),(S||T||P)&&m.restore()}function os(o,a,c){c>0&&(a instanceof Map?a.forEach((f,p)=>{m.strokeStyle=ls=p,m.stroke(f)}):a!=null&&o&&m.stroke(a))}function rs(o,a){a instanceof Map?a.forEach((c,f)=>{m.fillStyle=gi=f,m.fill(c)}):a!=null&&o&&m.fill(a)}function Cr(o,a,c,f){let p=V[o],b;if(f<=0)b=[0,0];else{let y=p._space=p.space(i,o,a,c,f),w=p._incrs=p.incrs(i,o,a,c,f,y);b=Uh(a,c,w,f,y)}return p._found=b}function Zs(o,a,c,f,p,b,y,w,S,T){let C=y%2/2;v==1&&m.translate(C,C),el(w,y,S,T,w),m.beginPath();let P,W,ot,nt,X=p+(f==0||f==3?-b:b);c==0?(W=p,nt=X):(P=p,ot=X);for(let j=0;j<o.length;j++)a[j]!=null&&(c==0?P=ot=o[j]:W=nt=o[j],m.moveTo(P,W),m.lineTo(ot,nt));m.stroke(),v==1&&m.translate(-C,-C)}function Nr(o){let a=!0;return V.forEach((c,f)=>{if(!c.show)return;let p=_[c.scale];if(p.min==null){c._show&&(a=!1,c._show=!1,bi(!1));return}else c._show||(a=!1,c._show=!0,bi(!1));let b=c.side,y=b%2,{min:w,max:S}=p,[T,C]=Cr(f,w,S,y==0?q:N);if(C==0)return;let P=p.distr==2,W=c._splits=c.splits(i,f,w,S,T,C,P),ot=p.distr==2?W.map(I=>be[I]):W,nt=p.distr==2?be[W[1]]-be[W[0]]:T,X=c._values=c.values(i,c.filter(i,ot,f,C,nt),f,C,nt);c._rotate=b==2?c.rotate(i,X,f,C):0;let j=c._size;c._size=pe(c.size(i,X,f,o)),j!=null&&c._size!=j&&(a=!1)}),a}function Pr(o){let a=!0;return Xn.forEach((c,f)=>{let p=c(i,f,Ze,o);p!=Re[f]&&(a=!1),Re[f]=p}),a}function Dr(){for(let o=0;o<V.length;o++){let a=V[o];if(!a.show||!a._show)continue;let c=a.side,f=c%2,p,b,y=a.stroke(i,o),w=c==0||c==3?-1:1,[S,T]=a._found;if(a.label!=null){let Ut=a.labelGap*w,ie=Ct((a._lpos+Ut)*rt);il(a.labelFont[0],y,"center",c==2?"top":zl),m.save(),f==1?(p=b=0,m.translate(ie,Ct(ae+ge/2)),m.rotate((c==3?-bs:bs)/2)):(p=Ct(Xt+Jt/2),b=ie);let ti=Mo(a.label)?a.label(i,o,S,T):a.label;m.fillText(ti,p,b),m.restore()}if(T==0)continue;let C=_[a.scale],P=f==0?Jt:ge,W=f==0?Xt:ae,ot=a._splits,nt=C.distr==2?ot.map(Ut=>be[Ut]):ot,X=C.distr==2?be[ot[1]]-be[ot[0]]:S,j=a.ticks,I=a.border,xt=j.show?j.size:0,Mt=Ct(xt*rt),It=Ct((a.alignTo==2?a._size-xt-a.gap:a.gap)*rt),ft=a._rotate*-bs/180,_t=z(a._pos*rt),te=(Mt+It)*w,Wt=_t+te;b=f==0?Wt:0,p=f==1?Wt:0;let ue=a.font[0],xe=a.align==1?Ei:a.align==2?cn:ft>0?Ei:ft<0?cn:f==0?"center":c==3?cn:Ei,Le=ft||f==1?"middle":c==2?"top":zl;il(ue,y,xe,Le);let ee=a.font[1]*a.lineGap,fe=ot.map(Ut=>z(h(Ut,C,P,W))),ye=a._values;for(let Ut=0;Ut<ye.length;Ut++){let ie=ye[Ut];if(ie!=null){f==0?p=fe[Ut]:b=fe[Ut],ie=""+ie;let ti=ie.indexOf(`
`)==-1?[ie]:ie.split(/\n/gm);for(let Kt=0;Kt<ti.length;Kt++){let _l=ti[Kt];ft?(m.save(),m.translate(p,b+Kt*ee),m.rotate(ft),m.fillText(_l,0,0),m.restore()):m.fillText(_l,p,b+Kt*ee)}}}j.show&&Zs(fe,j.filter(i,nt,o,T,X),f,c,_t,Mt,pt(j.width*rt,3),j.stroke(i,o),j.dash,j.cap);let Te=a.grid;Te.show&&Zs(fe,Te.filter(i,nt,o,T,X),f,f==0?2:1,f==0?ae:Xt,f==0?ge:Jt,pt(Te.width*rt,3),Te.stroke(i,o),Te.dash,Te.cap),I.show&&Zs([_t],[1],f==0?1:0,f==0?1:2,f==1?ae:Xt,f==1?ge:Jt,pt(I.width*rt,3),I.stroke(i,o),I.dash,I.cap)}Ft("drawAxes")}function bi(o){M.forEach((a,c)=>{c>0&&(a._paths=null,o&&(n==1?(a.min=null,a.max=null):a.facets.forEach(f=>{f.min=null,f.max=null})))})}let as=!1,Qs=!1,Hi=[];function zr(){Qs=!1;for(let o=0;o<Hi.length;o++)Ft(...Hi[o]);Hi.length=0}function xi(){as||($a(rl),as=!0)}function Or(o,a=!1){as=!0,Qs=a,o(i),rl(),a&&Hi.length>0&&queueMicrotask(zr)}i.batch=Or;function rl(){if($s&&(Er(),$s=!1),ui&&(yr(),ui=!1),is){if(yt(E,Ei,mt),yt(E,"top",Tt),yt(E,Ki,q),yt(E,Yi,N),yt(k,Ei,mt),yt(k,"top",Tt),yt(k,Ki,q),yt(k,Yi,N),yt(x,Ki,De),yt(x,Yi,Ue),g.width=Ct(De*rt),g.height=Ct(Ue*rt),V.forEach(({_el:o,_show:a,_size:c,_pos:f,side:p})=>{if(o!=null)if(a){let b=p===3||p===0?c:0,y=p%2==1;yt(o,y?"left":"top",f-b),yt(o,y?"width":"height",c),yt(o,y?"top":"left",y?Tt:mt),yt(o,y?"height":"width",y?N:q),yn(o,si)}else se(o,si)}),ls=gi=Gs=Bs=Ws=Us=Ks=Ys=js=null,Zt=1,Bi(!0),mt!=ci||Tt!=Ke||q!=Me||N!=Ye){bi(!1);let o=q/Me,a=N/Ye;if(jt&&!qe&&F.left>=0){F.left*=o,F.top*=a,yi&&Ce(yi,Ct(F.left),0,q,N),wi&&Ce(wi,0,Ct(F.top),q,N);for(let c=0;c<ce.length;c++){let f=ce[c];f!=null&&(pi[c]*=o,mi[c]*=a,Ce(f,pe(pi[c]),pe(mi[c]),q,N))}}if(bt.show&&!ss&&bt.left>=0&&bt.width>0){bt.left*=o,bt.width*=o,bt.top*=a,bt.height*=a;for(let c in ln)yt(Si,c,bt[c])}ci=mt,Ke=Tt,Me=q,Ye=N}Ft("setSize"),is=!1}De>0&&Ue>0&&(m.clearRect(0,0,g.width,g.height),Ft("drawClear"),K.forEach(o=>o()),Ft("draw")),bt.show&&ss&&(hs(bt),ss=!1),jt&&qe&&(Xe(null,!0,!1),qe=!1),Q.show&&Q.live&&he&&(sn(),he=!1),u||(u=!0,i.status=1,Ft("ready")),Vi=!1,as=!1}i.redraw=(o,a)=>{ui=a||!1,o!==!1?Ve(D,L.min,L.max):xi()};function Xs(o,a){let c=_[o];if(c.from==null){if($t==0){let f=c.range(i,a.min,a.max,o);a.min=f[0],a.max=f[1]}if(a.min>a.max){let f=a.min;a.min=a.max,a.max=f}if($t>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;o==D&&c.distr==2&&$t>0&&(a.min=ve(a.min,t[0]),a.max=ve(a.max,t[0]),a.min==a.max&&a.max++),G[o]=a,$s=!0,xi()}}i.setScale=Xs;let tn,en,yi,wi,al,hl,vi,ki,cl,ul,gt,kt,$e=!1,Vt=F.drag,zt=Vt.x,Ot=Vt.y;jt&&(F.x&&(tn=de(ha,k)),F.y&&(en=de(ca,k)),L.ori==0?(yi=tn,wi=en):(yi=en,wi=tn),gt=F.left,kt=F.top);let bt=i.select=At({show:!0,over:!0,left:0,width:0,top:0,height:0},s.select),Si=bt.show?de(aa,bt.over?k:E):null;function hs(o,a){if(bt.show){for(let c in o)bt[c]=o[c],c in ln&&yt(Si,c,o[c]);a!==!1&&Ft("setSelect")}}i.setSelect=hs;function Fr(o){if(M[o].show)Lt&&yn(St[o],si);else if(Lt&&se(St[o],si),jt){let c=di?ce[0]:ce[o];c!=null&&Ce(c,-10,-10,q,N)}}function Ve(o,a,c){Xs(o,{min:a,max:c})}function Ee(o,a,c,f){a.focus!=null&&Hr(o),a.show!=null&&M.forEach((p,b)=>{b>0&&(o==b||o==null)&&(p.show=a.show,Fr(b),n==2?(Ve(p.facets[0].scale,null,null),Ve(p.facets[1].scale,null,null)):Ve(p.scale,null,null),xi())}),c!==!1&&Ft("setSeries",o,a),f&&Wi("setSeries",i,o,a)}i.setSeries=Ee;function Ir(o,a){At(Y[o],a)}function Rr(o,a){o.fill=et(o.fill||null),o.dir=lt(o.dir,-1),a=a??Y.length,Y.splice(a,0,o)}function $r(o){o==null?Y.length=0:Y.splice(o,1)}i.addBand=Rr,i.setBand=Ir,i.delBand=$r;function Vr(o,a){M[o].alpha=a,jt&&ce[o]!=null&&(ce[o].style.opacity=a),Lt&&St[o]&&(St[o].style.opacity=a)}let ze,He,Qe,Mi={focus:!0};function Hr(o){if(o!=Qe){let a=o==null,c=_e.alpha!=1;M.forEach((f,p)=>{if(n==1||p>0){let b=a||p==0||p==o;f._focus=a?null:b,c&&Vr(p,b?1:_e.alpha)}}),Qe=o,c&&xi()}}Lt&&fi&&Bt(Rl,at,o=>{F._lock||(Je(o),Qe!=null&&Ee(null,Mi,!0,Et.setSeries))});function Ae(o,a,c){let f=_[a];c&&(o=o/rt-(f.ori==1?Tt:mt));let p=q;f.ori==1&&(p=N,o=p-o),f.dir==-1&&(o=p-o);let b=f._min,y=f._max,w=o/p,S=b+(y-b)*w,T=f.distr;return T==3?Ti(10,S):T==4?Aa(S,f.asinh):T==100?f.bwd(S):S}function Gr(o,a){let c=Ae(o,D,a);return ve(c,t[0],Pt,Dt)}i.valToIdx=o=>ve(o,t[0]),i.posToIdx=Gr,i.posToVal=Ae,i.valToPos=(o,a,c)=>_[a].ori==0?l(o,_[a],c?Jt:q,c?Xt:0):r(o,_[a],c?ge:N,c?ae:0),i.setCursor=(o,a,c)=>{gt=o.left,kt=o.top,Xe(null,a,c)};function fl(o,a){yt(Si,Ei,bt.left=o),yt(Si,Ki,bt.width=a)}function dl(o,a){yt(Si,"top",bt.top=o),yt(Si,Yi,bt.height=a)}let Gi=L.ori==0?fl:dl,ji=L.ori==1?fl:dl;function jr(){if(Lt&&Q.live)for(let o=n==2?1:0;o<M.length;o++){if(o==0&&re)continue;let a=Q.values[o],c=0;for(let f in a)Se[o][c++].firstChild.nodeValue=a[f]}}function sn(o,a){if(o!=null&&(o.idxs?o.idxs.forEach((c,f)=>{ut[f]=c}):Na(o.idx)||ut.fill(o.idx),Q.idx=ut[0]),Lt&&Q.live){for(let c=0;c<M.length;c++)(c>0||n==1&&!re)&&Br(c,ut[c]);jr()}he=!1,a!==!1&&Ft("setLegend")}i.setLegend=sn;function Br(o,a){let c=M[o],f=o==0&&J==2?be:t[o],p;re?p=c.values(i,o,a)??Ie:(p=c.value(i,a==null?null:f[a],o,a),p=p==null?Ie:{_:p}),Q.values[o]=p}function Xe(o,a,c){cl=gt,ul=kt,[gt,kt]=F.move(i,gt,kt),F.left=gt,F.top=kt,jt&&(yi&&Ce(yi,Ct(gt),0,q,N),wi&&Ce(wi,0,Ct(kt),q,N));let f,p=Pt>Dt;ze=dt,He=null;let b=L.ori==0?q:N,y=L.ori==1?q:N;if(gt<0||$t==0||p){f=F.idx=null;for(let w=0;w<M.length;w++){let S=ce[w];S!=null&&Ce(S,-10,-10,q,N)}fi&&Ee(null,Mi,!0,o==null&&Et.setSeries),Q.live&&(ut.fill(f),he=!0)}else{let w,S,T;n==1&&(w=L.ori==0?gt:kt,S=Ae(w,D),f=F.idx=ve(S,t[0],Pt,Dt),T=O(t[0][f],L,b,0));let C=-10,P=-10,W=0,ot=0,nt=!0,X="",j="";for(let I=n==2?1:0;I<M.length;I++){let xt=M[I],Mt=ut[I],It=Mt==null?null:n==1?t[I][Mt]:t[I][1][Mt],ft=F.dataIdx(i,I,f,S),_t=ft==null?null:n==1?t[I][ft]:t[I][1][ft];if(he=he||_t!=It||ft!=Mt,ut[I]=ft,I>0&&xt.show){let te=ft==null?-10:ft==f?T:O(n==1?t[0][ft]:t[I][0][ft],L,b,0),Wt=_t==null?-10:B(_t,n==1?_[xt.scale]:_[xt.facets[1].scale],y,0);if(fi&&_t!=null){let ue=L.ori==1?gt:kt,xe=Nt(_e.dist(i,I,ft,Wt,ue));if(xe<ze){let Le=_e.bias;if(Le!=0){let ee=Ae(ue,xt.scale),fe=_t>=0?1:-1,ye=ee>=0?1:-1;ye==fe&&(ye==1?Le==1?_t>=ee:_t<=ee:Le==1?_t<=ee:_t>=ee)&&(ze=xe,He=I)}else ze=xe,He=I}}if(he||di){let ue,xe;L.ori==0?(ue=te,xe=Wt):(ue=Wt,xe=te);let Le,ee,fe,ye,Te,Ut,ie=!0,ti=Ht.bbox;if(ti!=null){ie=!1;let Kt=ti(i,I);fe=Kt.left,ye=Kt.top,Le=Kt.width,ee=Kt.height}else fe=ue,ye=xe,Le=ee=Ht.size(i,I);if(Ut=Ht.fill(i,I),Te=Ht.stroke(i,I),di)I==He&&ze<=_e.prox&&(C=fe,P=ye,W=Le,ot=ee,nt=ie,X=Ut,j=Te);else{let Kt=ce[I];Kt!=null&&(pi[I]=fe,mi[I]=ye,Wl(Kt,Le,ee,ie),jl(Kt,Ut,Te),Ce(Kt,pe(fe),pe(ye),q,N))}}}}if(di){let I=_e.prox,xt=Qe==null?ze<=I:ze>I||He!=Qe;if(he||xt){let Mt=ce[0];Mt!=null&&(pi[0]=C,mi[0]=P,Wl(Mt,W,ot,nt),jl(Mt,X,j),Ce(Mt,pe(C),pe(P),q,N))}}}if(bt.show&&$e)if(o!=null){let[w,S]=Et.scales,[T,C]=Et.match,[P,W]=o.cursor.sync.scales,ot=o.cursor.drag;if(zt=ot._x,Ot=ot._y,zt||Ot){let{left:nt,top:X,width:j,height:I}=o.select,xt=o.scales[P].ori,Mt=o.posToVal,It,ft,_t,te,Wt,ue=w!=null&&T(w,P),xe=S!=null&&C(S,W);ue&&zt?(xt==0?(It=nt,ft=j):(It=X,ft=I),_t=_[w],te=O(Mt(It,P),_t,b,0),Wt=O(Mt(It+ft,P),_t,b,0),Gi(ke(te,Wt),Nt(Wt-te))):Gi(0,b),xe&&Ot?(xt==1?(It=nt,ft=j):(It=X,ft=I),_t=_[S],te=B(Mt(It,W),_t,y,0),Wt=B(Mt(It+ft,W),_t,y,0),ji(ke(te,Wt),Nt(Wt-te))):ji(0,y)}else on()}else{let w=Nt(cl-al),S=Nt(ul-hl);if(L.ori==1){let W=w;w=S,S=W}zt=Vt.x&&w>=Vt.dist,Ot=Vt.y&&S>=Vt.dist;let T=Vt.uni;T!=null?zt&&Ot&&(zt=w>=T,Ot=S>=T,!zt&&!Ot&&(S>w?Ot=!0:zt=!0)):Vt.x&&Vt.y&&(zt||Ot)&&(zt=Ot=!0);let C,P;zt&&(L.ori==0?(C=vi,P=gt):(C=ki,P=kt),Gi(ke(C,P),Nt(P-C)),Ot||ji(0,y)),Ot&&(L.ori==1?(C=vi,P=gt):(C=ki,P=kt),ji(ke(C,P),Nt(P-C)),zt||Gi(0,b)),!zt&&!Ot&&(Gi(0,0),ji(0,0))}if(Vt._x=zt,Vt._y=Ot,o==null){if(c){if(Ml!=null){let[w,S]=Et.scales;Et.values[0]=w!=null?Ae(L.ori==0?gt:kt,w):null,Et.values[1]=S!=null?Ae(L.ori==1?gt:kt,S):null}Wi(un,i,gt,kt,q,N,f)}if(fi){let w=c&&Et.setSeries,S=_e.prox;Qe==null?ze<=S&&Ee(He,Mi,!0,w):ze>S?Ee(null,Mi,!0,w):He!=Qe&&Ee(He,Mi,!0,w)}}he&&(Q.idx=f,sn()),a!==!1&&Ft("setCursor")}let Ge=null;Object.defineProperty(i,"rect",{get(){return Ge==null&&Bi(!1),Ge}});function Bi(o=!1){o?Ge=null:(Ge=k.getBoundingClientRect(),Ft("syncRect",Ge))}function pl(o,a,c,f,p,b,y){F._lock||$e&&o!=null&&o.movementX==0&&o.movementY==0||(nn(o,a,c,f,p,b,y,!1,o!=null),o!=null?Xe(null,!0,!0):Xe(a,!0,!1))}function nn(o,a,c,f,p,b,y,w,S){if(Ge==null&&Bi(!1),Je(o),o!=null)c=o.clientX-Ge.left,f=o.clientY-Ge.top;else{if(c<0||f<0){gt=-10,kt=-10;return}let[T,C]=Et.scales,P=a.cursor.sync,[W,ot]=P.values,[nt,X]=P.scales,[j,I]=Et.match,xt=a.axes[0].side%2==1,Mt=L.ori==0?q:N,It=L.ori==1?q:N,ft=xt?b:p,_t=xt?p:b,te=xt?f:c,Wt=xt?c:f;if(nt!=null?c=j(T,nt)?h(W,_[T],Mt,0):-10:c=Mt*(te/ft),X!=null?f=I(C,X)?h(ot,_[C],It,0):-10:f=It*(Wt/_t),L.ori==1){let ue=c;c=f,f=ue}}S&&(a==null||a.cursor.event.type==un)&&((c<=1||c>=q-1)&&(c=ei(c,q)),(f<=1||f>=N-1)&&(f=ei(f,N))),w?(al=c,hl=f,[vi,ki]=F.move(i,c,f)):(gt=c,kt=f)}let ln={width:0,height:0,left:0,top:0};function on(){hs(ln,!1)}let ml,gl,bl,xl;function yl(o,a,c,f,p,b,y){$e=!0,zt=Ot=Vt._x=Vt._y=!1,nn(o,a,c,f,p,b,y,!0,!1),o!=null&&(Bt(fn,bn,wl,!1),Wi(Fl,i,vi,ki,q,N,null));let{left:w,top:S,width:T,height:C}=bt;ml=w,gl=S,bl=T,xl=C}function wl(o,a,c,f,p,b,y){$e=Vt._x=Vt._y=!1,nn(o,a,c,f,p,b,y,!1,!0);let{left:w,top:S,width:T,height:C}=bt,P=T>0||C>0,W=ml!=w||gl!=S||bl!=T||xl!=C;if(P&&W&&hs(bt),Vt.setScale&&P&&W){let ot=w,nt=T,X=S,j=C;if(L.ori==1&&(ot=S,nt=C,X=w,j=T),zt&&Ve(D,Ae(ot,D),Ae(ot+nt,D)),Ot)for(let I in _){let xt=_[I];I!=D&&xt.from==null&&xt.min!=dt&&Ve(I,Ae(X+j,I),Ae(X,I))}on()}else F.lock&&(F._lock=!F._lock,Xe(a,!0,o!=null));o!=null&&(hi(fn,bn),Wi(fn,i,gt,kt,q,N,null))}function Wr(o,a,c,f,p,b,y){if(F._lock)return;Je(o);let w=$e;if($e){let S=!0,T=!0,C=10,P,W;L.ori==0?(P=zt,W=Ot):(P=Ot,W=zt),P&&W&&(S=gt<=C||gt>=q-C,T=kt<=C||kt>=N-C),P&&S&&(gt=gt<vi?0:q),W&&T&&(kt=kt<ki?0:N),Xe(null,!0,!0),$e=!1}gt=-10,kt=-10,ut.fill(null),Xe(null,!0,!0),w&&($e=w)}function vl(o,a,c,f,p,b,y){F._lock||(Je(o),Hs(),on(),o!=null&&Wi($l,i,gt,kt,q,N,null))}function kl(){V.forEach(Kh),Vs(i.width,i.height,!0)}ni(xs,Li,kl);let _i={};_i.mousedown=yl,_i.mousemove=pl,_i.mouseup=wl,_i.dblclick=vl,_i.setSeries=(o,a,c,f)=>{let p=Et.match[2];c=p(i,a,c),c!=-1&&Ee(c,f,!0,!1)},jt&&(Bt(Fl,k,yl),Bt(un,k,pl),Bt(Il,k,o=>{Je(o),Bi(!1)}),Bt(Rl,k,Wr),Bt($l,k,vl),_n.add(i),i.syncRect=Bi);let cs=i.hooks=s.hooks||{};function Ft(o,a,c){Qs?Hi.push([o,a,c]):o in cs&&cs[o].forEach(f=>{f.call(null,i,a,c)})}(s.plugins||[]).forEach(o=>{for(let a in o.hooks)cs[a]=(cs[a]||[]).concat(o.hooks[a])});let Sl=(o,a,c)=>c,Et=At({key:null,setSeries:!1,filters:{pub:Jl,sub:Jl},scales:[D,M[1]?M[1].scale:null],match:[Zl,Zl,Sl],values:[null,null]},F.sync);Et.match.length==2&&Et.match.push(Sl),F.sync=Et;let Ml=Et.key,rn=Yo(Ml);function Wi(o,a,c,f,p,b,y){Et.filters.pub(o,a,c,f,p,b,y)&&rn.pub(o,a,c,f,p,b,y)}rn.sub(i);function Ur(o,a,c,f,p,b,y){Et.filters.sub(o,a,c,f,p,b,y)&&_i[o](null,a,c,f,p,b,y)}i.pub=Ur;function Kr(){rn.unsub(i),_n.delete(i),We.clear(),wn(xs,Li,kl),d.remove(),at?.remove(),Ft("destroy")}i.destroy=Kr;function an(){Ft("init",s,t),tl(t||s.data,!1),G[D]?Xs(D,G[D]):Hs(),ss=bt.show&&(bt.width>0||bt.height>0),qe=he=!0,Vs(s.width,s.height)}return M.forEach(Qn),V.forEach(_r),e?e instanceof HTMLElement?(e.appendChild(d),an()):e(i,an):an(),i}Rt.assign=At;Rt.fmtNum=Pn;Rt.rangeNum=ys;Rt.rangeLog=ks;Rt.rangeAsinh=Cn;Rt.orient=oi;Rt.pxRatio=rt;Rt.join=Ra;Rt.fmtDate=zn,Rt.tzDate=qa;Rt.sync=Yo;{Rt.addGap=Nh,Rt.clipGaps=_s;let s=Rt.paths={points:tr};s.linear=ir,s.stepped=zh,s.bars=Oh,s.spline=Ih}var Gt=class{constructor(t,e){this.board=t,this.spec=e,this.id=e.id,this.kind=e.kind,this.options=e.options,this.switches=A("span",{class:"ob-switches"}),this.note=A("span",{class:"ob-note"}),this.body=A("div",{class:"ob-body"}),this.hint=A("div",{class:"ob-hint"},A("span",{},e.hint||"")),this.hint.hidden=!0,this.name=A("span",{class:"ob-name"},e.title),this.top=A("div",{class:"ob-cellhead"},this.name,this.note,this.switches),this.root=A("div",{class:"ob-cell",role:"group","aria-label":e.title||e.id,"data-cell":e.id,"data-kind":e.kind,"data-span":e.span},this.top,this.body,this.hint)}get data(){return this.board.store.data(this.id)}get store(){return this.board.store}get theme(){return this.board.theme}color(t){return this.theme.color(this.store.arm(t))}label(t){let e=this.store.arm(t);return e?e.label:t||""}empty(t){this.hint.hidden=!t||!this.spec.hint,this.root.classList.toggle("ob-empty",t)}count(t){this.points=t,this.root.dataset.points=t}choice(t,e,i,n){let l=A("span",{class:"ob-seg",role:"radiogroup","aria-label":t}),r=e.map(([u,d])=>A("button",{type:"button",role:"radio","data-key":u,onclick:()=>h(u,!0)},d)),h=(u,d)=>{r.forEach(g=>{let m=g.dataset.key===String(u);g.setAttribute("aria-checked",m),g.tabIndex=m?0:-1}),d&&n(u)};return l.addEventListener("keydown",u=>{let d={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[u.key];if(!d)return;u.preventDefault();let g=r.findIndex(x=>x.getAttribute("aria-checked")==="true"),m=r[(g+d+r.length)%r.length];m.focus(),m.click()}),l.append(...r),h(i,!1),this.switches.append(l),l}toggle(t,e,i,n){let l=A("button",{type:"button",class:"ob-toggle","aria-pressed":i,title:t},e);return l.addEventListener("click",()=>{i=!i,l.setAttribute("aria-pressed",i),n(i)}),this.switches.append(l),l}reset(){}update(){}mark(){}fit(){}close(){}state(){return{kind:this.kind,points:this.points||0,...this.report?.()}}};function or(s,t){if(s.length>=t)return s;let e=new Float64Array(Math.max(t,2*s.length));return e.set(s),e}var Hn=class{constructor(t,e,i){Object.assign(this,{curve:t,xKey:e,smooth:i,n:0,version:0,mean:0,weight:0,own:new Float64Array(i?64:0)}),this.box={x:[1/0,-1/0],y:[1/0,-1/0],positive:1/0}}get x(){return this.curve.column(this.xKey)}get y(){return this.smooth?this.own:this.curve.y}update(){let t=this.curve.n,e=this.n;if(t===e)return;this.smooth&&this.average(e,t);let i=this.x,n=this.y,l=this.box;for(let r=e;r<t;r++){i[r]<l.x[0]&&(l.x[0]=i[r]),i[r]>l.x[1]&&(l.x[1]=i[r]);let h=n[r];Number.isFinite(h)&&(h<l.y[0]&&(l.y[0]=h),h>l.y[1]&&(l.y[1]=h),h>0&&h<l.positive&&(l.positive=h))}this.n=t,this.version++}average(t,e){this.own=or(this.own,e);let i=this.curve.y;for(let n=t;n<e;n++){if(!Number.isFinite(i[n])){this.own[n]=NaN;continue}this.mean+=.06*(i[n]-this.mean),this.weight+=.06*(1-this.weight),this.own[n]=this.mean/this.weight}}lastFinite(){let t=this.n-1;for(;t>=0&&!Number.isFinite(this.y[t]);)t--;return t}},Ts=class{constructor(){this.n=0,this.version=0;for(let t of["x","sum","count","lo","hi","y"])this[t]=new Float64Array(64);this.at=new Map,this.touched=1/0}add(t){let e=this.at.get(t)||0,i=t.n,n=t.x,l=t.y;if(e===i)return!0;this.touched=Math.min(this.touched,e);for(let r of["x","sum","count","lo","hi","y"])this[r]=or(this[r],i);for(let r=e;r<i;r++){if(r>=this.n)this.x[r]=n[r],this.sum[r]=this.count[r]=0,this.lo[r]=1/0,this.hi[r]=-1/0,this.n=r+1;else if(Math.abs(this.x[r]-n[r])>1e-6*Math.abs(n[r]))return!1;Number.isFinite(l[r])&&(this.sum[r]+=l[r],this.count[r]++,l[r]<this.lo[r]&&(this.lo[r]=l[r]),l[r]>this.hi[r]&&(this.hi[r]=l[r])),this.y[r]=this.count[r]?this.sum[r]/this.count[r]:NaN}return this.at.set(t,i),this.version++,!0}lastFinite(){let t=this.n-1;for(;t>=0&&!Number.isFinite(this.y[t]);)t--;return t}},Gn=class{constructor(t){this.arm=t,this.traces=new Map,this.apart=!1,this.fold=new Ts}get runs(){return this.traces.size}get folded(){return!this.apart&&this.sound>1}get band(){return this.fold}update(t){let e=!1;for(let l of this.traces.values()){l.update();let r=t[l.curve.run]?.status||"running";r==="diverged"&&l.status!=="diverged"&&this.fold.at.has(l)&&(e=!0),l.status=r}let i=[...this.traces.values()].filter(l=>l.status!=="diverged");this.sound=i.length,e&&(this.fold=new Ts),!this.apart&&i.length>1&&(this.apart=!i.every(l=>this.fold.add(l)));let n=[...this.traces.values()];this.lines=this.folded?[this.fold,...n.filter(l=>l.status==="diverged")]:n}last(){let t=this.lines[0],e=t?t.lastFinite():-1;return e<0?null:t.y[e]}},Fi=class{constructor(t){this.first=t,this.list=[],this.byArm=new Map}update(t,e,i,n){for(let l of t){let r=this.byArm.get(l.arm);r||(r=new Gn(l.arm),this.byArm.set(l.arm,r),this.list.push(r)),r.traces.has(l.run)||r.traces.set(l.run,new Hn(l,e,n&&l.track===this.first))}for(let l of this.list)l.update(i)}extent(t){let e={x:[1/0,-1/0],y:[1/0,-1/0]};for(let i of this.list)for(let{box:n}of i.traces.values())e.x[0]=Math.min(e.x[0],n.x[0]),e.x[1]=Math.max(e.x[1],n.x[1]),e.y[0]=Math.min(e.y[0],t?n.positive:n.y[0]),e.y[1]=Math.max(e.y[1],n.y[1]);return Number.isFinite(e.x[0])&&Number.isFinite(e.y[0])&&Number.isFinite(e.y[1])?e:null}nearest(t,e,i,n,l,r){let h=null;for(let u of this.list)for(let d of u.lines){let g=Yh(d.x,d.n,t);if(g<0||!Number.isFinite(d.y[g]))continue;let m=Math.max(0,Math.abs(l(d.x[g])-r)-12),x=Math.hypot(e(d.y[g])-i,m);x>n||h&&x>=h.d||(h={d:x,arm:u.arm,x:d.x[g],y:d.y[g],runs:u.runs,status:d.status,lo:d.lo?d.lo[g]:void 0,hi:d.hi?d.hi[g]:void 0})}return h}};function Ii(s,t,e){let i=0,n=t;for(;i<n;){let l=i+n>>1;s[l]<e?i=l+1:n=l}return i}function Yh(s,t,e){if(!t)return-1;let i=Math.min(t-1,Ii(s,t,e));return i>0&&e-s[i-1]<s[i]-e?i-1:i}var jn=class{constructor(t,e,i){this.key=e.key,this.dense=i,this.path=new Path2D,this.next=Math.max(0,Ii(t.x,t.n,e.x0)-1),this.down=!1,this.column=NaN}extend(t,e){let i=Math.min(t.n,Ii(t.x,t.n,e.x1)+2);this.dense?this.extendColumns(t,e,i):this.extendPoints(t,e,i),this.next=Math.max(this.next,i),this.tail=this.dense?this.last(e):null}extendPoints({x:t,y:e},i,n){for(let l=this.next;l<n;l++)Number.isNaN(e[l])?this.down=!1:this.point(i.x(t[l]),i.y(e[l]))}extendColumns({x:t,y:e},i,n){let l=(i.right-i.left)/(i.x1-i.x0)/i.step;for(let r=this.next;r<n;r++){let h=e[r];if(h!==h)continue;let u=Math.round((t[r]-i.x0)*l);u!==this.column?(this.flush(i),this.column=u,this.lo=this.hi=h,this.rising=!0):h<this.lo?(this.lo=h,this.rising=!1):h>this.hi&&(this.hi=h,this.rising=!0)}}flush(t){if(this.column!==this.column)return;let e=t.left+this.column*t.step;this.point(e,t.y(this.rising?this.lo:this.hi)),this.lo!==this.hi&&this.point(e,t.y(this.rising?this.hi:this.lo))}point(t,e){this.down?this.path.lineTo(t,e):(this.at||this.mark(t,e),this.path.moveTo(t,e)),this.down=!0,this.at=[t,e]}mark(t,e){this.path.moveTo(t-1,e),this.path.lineTo(t+1,e)}last(t){if(this.column!==this.column)return null;let e=new Path2D,i=t.left+this.column*t.step;return e.moveTo(...this.at||[i-1,t.y(this.lo)]),e.lineTo(i,t.y(this.rising?this.lo:this.hi)),e.lineTo(i,t.y(this.rising?this.hi:this.lo)),e}};function rr(s,t){let e=s.n>2*(t.right-t.left)/t.step,i=s.trail,n=s.touched!==void 0&&i&&s.touched<i.next;return(!i||i.key!==t.key||i.dense!==e||n)&&(s.trail=new jn(s,t,e)),s.trail.extend(s,t),s.touched=s.touched===void 0?void 0:1/0,s.trail}function ar(s,t){let e=s.kept;return e&&e.key===t.key&&e.version===s.version?e.path:(s.kept={key:t.key,version:s.version,path:Jh(s,t)},s.kept.path)}function qh(s,t){return[Math.max(0,Ii(s.x,s.n,t.x0)-1),Math.min(s.n,Ii(s.x,s.n,t.x1)+2)]}function Jh(s,t){let{x:e,lo:i,hi:n}=s,l=new Path2D,[r,h]=qh(s,t),u=[],d=NaN,g=0,m=0,x=!1,E=()=>{x?l.lineTo(d,t.y(m)):l.moveTo(d,t.y(m)),x=!0,u.push(d,t.y(g))},k=h-r>2*(t.right-t.left);for(let v=r;v<h;v++){if(!(i[v]<=n[v]))continue;let z=k?Math.round(t.x(e[v])):t.x(e[v]);z!==d?(d===d&&E(),d=z,g=i[v],m=n[v]):(i[v]<g&&(g=i[v]),n[v]>m&&(m=n[v]))}d===d&&E();for(let v=u.length-2;v>=0;v-=2)l.lineTo(u[v],u[v+1]);return x&&l.closePath(),l}function hr(s,t,{color:e,ratio:i,alpha:n,width:l,dash:r}){s.globalAlpha=n,s.strokeStyle=e,s.lineWidth=l*i,s.lineJoin="bevel",s.lineCap="butt",s.setLineDash(r.map(h=>h*i)),s.stroke(t.path),t.tail&&s.stroke(t.tail),s.setLineDash([]),s.globalAlpha=1}function cr(s,t,{color:e,alpha:i}){s.globalAlpha=i,s.fillStyle=e,s.fill(t),s.globalAlpha=1}function ur(s,t,e,{color:i,ratio:n,alpha:l}){let r=4*n;s.globalAlpha=l,s.strokeStyle=i,s.lineWidth=2*n,s.beginPath(),s.moveTo(t-r,e-r),s.lineTo(t+r,e+r),s.moveTo(t+r,e-r),s.lineTo(t-r,e+r),s.stroke(),s.globalAlpha=1}function ct(s){if(s==null||Number.isNaN(s))return"–";if(!Number.isFinite(s))return s>0?"∞":"−∞";let t=Math.abs(s),e;if(t&&(t>=1e6||t<.001)){let[i,n]=s.toExponential(2).split("e");e=i.replace(/\.?0+$/,"")+"e"+Number(n)}else if(t>=100){let i=10**(Math.floor(Math.log10(t))-2);e=String(Math.round(Math.round(s/i)*i)).replace(/\B(?=(\d{3})+$)/g," ")}else e=Number(s.toPrecision(3)).toString();return e.replace(/-/g,"−")}function fr(s,t){return s==null||!Number.isFinite(s)||t===void 0?ct(s):s.toFixed(t).replace(/-/g,"−").replace(/\B(?=(\d{3})+(?!\d))/g,t?"":" ")}function dr(s){let t=s.filter(r=>Number.isFinite(r)&&r!==0).map(r=>Number(Math.abs(r).toPrecision(3)));if(!t.length)return 0;let e=Math.max(...t),i=Math.max(...t.map(Zh)),n=Math.min(i,Math.max(0,2-Math.floor(Math.log10(e)))),l=r=>r*10**n<.5&&Number(r.toPrecision(2))===r;return e>=1e6||t.some(l)?void 0:n}function Zh(s){let t=String(s),e=t.indexOf("."),i=t.indexOf("e-");return i>=0?Number(t.slice(i+2))+(e>=0?i-e-1:0):e<0?0:t.length-e-1}function pr(s,t){let e=s/Math.max(1,t),i=10**Math.floor(Math.log10(e)),n=e/i;return i*(n<=1?1:n<=2?2:n<=5?5:10)}function Xi(s,t,e,i){return t>s?i?Qh(s,t,e):Bn(s,t,e):[s]}function Bn(s,t,e){let i=pr(t-s,e),n=[];for(let l=Math.ceil(s/i-1e-9);l*i<=t+i*1e-9;l++)n.push(Number((l*i).toPrecision(12)));return n}function Qh(s,t,e){let i=Math.log10(t/s);if(i<.7)return Bn(s,t,e);let n=i<=e/3?[1,2,5]:i<=e/2?[1,3]:[1],l=n.length>1?1:Math.max(1,Math.ceil(i/e)),r=[];for(let h=Math.floor(Math.log10(s));h<=Math.ceil(Math.log10(t));h++)if(!((h%l+l)%l))for(let u of n){let d=u*10**h;d>=s*.9999&&d<=t*1.0001&&r.push(Number(d.toPrecision(6)))}return r.length>1?r:Bn(s,t,e)}function Wn(s,t,e,i,n){let l=n?Math.log10:g=>g,r=l(s),h=l(t),u=(i-e)/(h-r||1),d=g=>e+(l(g)-r)*u;return d.invert=g=>{let m=r+(g-e)/u;return n?10**m:m},d.lo=s,d.hi=t,d.log=n,d}function ts(s){let t=Math.abs(s);if(t<1e4||t>=1e12)return t>=.001&&t<1e4?String(Number(s.toPrecision(4))).replace("-","−"):ct(s);let[e,i]=t<1e6?[1e3,"k"]:t<1e9?[1e6,"M"]:[1e9,"G"];return String(Number((s/e).toPrecision(4))).replace("-","−")+i}var oe=class{constructor(t=!1,e=[null,null]){this.log=t,this.limit=e,this.reset()}reset(){this.lo=this.hi=null,this.raw=[1/0,-1/0]}get empty(){return this.lo===null}include(t,e){if(!Number.isFinite(t)||!Number.isFinite(e)||this.log&&e<=0)return;let[i,n]=this.raw,l=[Math.min(i,this.clip(t)),Math.max(n,this.clip(e))];l[0]===i&&l[1]===n||(this.raw=l)}settle(){if(this.raw[0]>this.raw[1])return;let[t,e]=this.log?this.decades(...this.raw):this.steps(...this.raw);this.lo=this.lo===null?t:Math.min(this.lo,t),this.hi=this.hi===null?e:Math.max(this.hi,e)}clip(t){let[e,i]=this.limit;return Math.max(e??-1/0,Math.min(i??1/0,t))}decades(t,e){t=Math.max(t,e*1e-12,1e-300);let i=(r,h)=>{let u=Math.log10(r)*4;return 10**((h?Math.ceil(u-1e-9):Math.floor(u+1e-9))/4)},n=i(t,!1),l=i(e,!0);return n===l?[n/2,l*2]:[n,l]}steps(t,e){if(t===e){let r=Math.abs(t)*.1||1;return[t>=0?Math.max(0,t-r):t-r,e+r]}let i=pr(e-t,16),n=Math.floor(t/i+1e-9)*i,l=Math.ceil(e/i-1e-9)*i;return[t>=0?Math.max(0,n):n,l]}};var mr=232,Xh=28,tc=1e4,ec=24,Cs=class extends Gt{constructor(t,e){super(t,e);let i=this.options;this.xKey=Object.keys(i.x)[0],this.track=Object.keys(i.tracks)[0],this.log=i.y_log,this.smooth=i.smooth,this.groups=new Fi(Object.keys(this.options.tracks)[0]),this.domains={},this.zoom=null,this.addSwitches(i),this.plot=A("div",{class:"ob-plot",tabindex:0,role:"img"}),this.body.append(this.plot),this.plot.addEventListener("keydown",n=>this.step(n)),this.plot.addEventListener("blur",()=>{this.stepping&&(this.stepping=!1,t.highlight(null))})}addSwitches(t){let e=Object.entries(t.tracks),i=Object.entries(t.x);e.length>1&&this.choice("curve",e,this.track,n=>{this.track=n,this.rebuild()}),i.length>1&&this.choice("x axis",i.map(([n,l])=>[n,l.replace(/ \(.*\)$/,"")]),this.xKey,n=>{this.xKey=n,this.zoom=null,this.rebuild()}),this.toggle("Running mean instead of raw values","smooth",this.smooth,n=>{this.smooth=n,this.rebuild()}),this.toggle("Logarithmic y axis","log",this.log,n=>{this.log=n,this.rebuild()})}get curves(){return this.store.curves.filter(t=>t.cell===this.id)}update(t){(t.has("all")||t.has("curves"))&&(this.groups=new Fi(Object.keys(this.options.tracks)[0]));let e=this.curves;this.groups.update(e.filter(i=>i.track===this.track),this.xKey,this.store.parts.runs,this.smooth),this.count(e.reduce((i,n)=>i+n.n,0)),this.root.dataset.curves=e.length,this.empty(!this.points),this.grow(),(!this.u||t.has("all"))&&this.create(),this.apply()}reset(){this.domains={},this.zoom=null}domain(t){let e=t==="x"?"x:"+this.xKey:`y:${this.track}:${this.log}`;return this.domains[e]||(this.domains[e]=t==="x"?new oe(!1):new oe(this.log,this.options.y_limit)),this.domains[e]}grow(){let t=this.domain("x"),e=this.domain("y"),i=this.options.x_max[this.xKey],n=this.groups.extent(this.log);i!==void 0&&t.empty&&(t.lo=0,t.hi=i),n&&((i===void 0||n.x[1]>i*1.0001)&&t.include(n.x[0],n.x[1]),e.include(n.y[0],n.y[1]));let l=this.data.goal;l&&n&&(!this.log||l.y>0)&&e.include(l.y,l.y),t.settle(),e.settle()}get linked(){let t=e=>e!==this&&e.u&&e.options.link===this.options.link&&e.xKey===this.xKey;return this.options.link?this.board.cells.filter(t):[]}zoomTo(t){for(let e of[this,...this.linked])e.zoom=t,e.apply()}shrink(){this.zoomTo(null),this.domain("x").reset(),this.domain("y").reset(),this.grow(),this.apply()}rebuild(){this.groups=new Fi(Object.keys(this.options.tracks)[0]),this.destroy(),this.update(new Set)}destroy(){this.u&&(this.u.destroy(),this.u=null),this.scaleKey=null}create(){this.destroy();let t=Math.max(120,this.plot.clientWidth);this.u=new Rt({width:t,height:mr,padding:[8,14,0,0],legend:{show:!1},ms:1,scales:{x:{time:!1,auto:!1},y:{auto:!1,distr:this.log?3:1}},series:[{},{show:!0,stroke:"transparent",points:{show:!1}}],axes:[this.axis("x"),this.axis("y")],cursor:{x:!0,y:!1,points:{show:!1},drag:{x:!0,y:!1,setScale:!1},bind:{dblclick:()=>()=>this.shrink()}},hooks:{draw:[()=>this.paint()],setSelect:[()=>this.select()]}},[[0,1],[null,null]],this.plot),this.listen(this.u.over)}axis(t){let e=this.theme,i=t==="x",n=this.options,l=i?n.x[this.xKey]:n.y;return{scale:t,side:i?2:3,stroke:e.soft,font:"11px "+e.font,labelFont:"11px "+e.font,labelSize:18,labelGap:i?-2:0,label:l||null,size:i?26:34,gap:4,grid:{stroke:e.grid,width:1},ticks:{show:!1},border:{show:i,stroke:e.line,width:1},splits:(r,h,u,d)=>Xi(u,d,i?Math.max(3,Math.round(r.width/110)):5,!i&&this.log),filter:(r,h)=>h,values:(r,h)=>h.map(ts)}}apply(){if(!this.u)return;let t=this.domain("x"),e=this.domain("y"),[i,n]=this.zoom||(t.empty?[0,1]:[t.lo,t.hi]),[l,r]=e.empty?this.log?[.1,1]:[0,1]:[e.lo,e.hi],h=[i,n,l,r].join();this.u.batch(()=>{h!==this.scaleKey?(this.scaleKey=h,this.u.setScale("x",{min:i,max:n}),this.u.setScale("y",{min:l,max:r})):this.u.redraw(!1,!1)}),this.plot.setAttribute("aria-label",this.describe())}describe(){let t=this.groups.list.map(e=>`${this.label(e.arm)} ${ct(e.last())}`);return`${this.spec.title}: ${t.length} curves of ${this.options.y||"values"} over ${this.options.x[this.xKey]}. Last values: ${t.slice(0,12).join(", ")}. Arrow keys step through the curves.`}fit(){let t=this.plot.clientWidth;this.u&&t>0&&t!==this.u.width?this.u.setSize({width:t,height:mr}):!this.u&&t>0&&this.apply()}mark(){this.u&&this.u.redraw(!1,!1)}mapping(){let t=this.u,e=t.bbox,i=t.scales.x,n=t.scales.y,l=e.width/(i.max-i.min),r=this.log,h=r?Math.log10:null,u=r?Math.log10(n.min):n.min,d=e.height/((r?Math.log10(n.max):n.max)-u),g=e.top+e.height,m=g+8,x=e.top-8,E=this.groups.list.length/ec,k=E>2.5?3:E>1?2:1;return{left:e.left,right:e.left+e.width,top:e.top,bottom:g,log:r,x0:i.min,x1:i.max,x:v=>e.left+(v-i.min)*l,y:v=>{if(r){if(v<=0)return m;v=h(v)}let z=g-(v-u)*d;return z>m?m:z<x?x:z},step:k,key:[e.left,e.top,e.width,e.height,i.min,i.max,n.min,n.max,r,k].join()}}paint(){let t=this.u,e=t.ctx,i=this.mapping(),n=Rt.pxRatio;e.save(),e.beginPath(),e.rect(i.left,i.top,i.right-i.left,i.bottom-i.top),e.clip(),this.paintGoal(e,i,n);let l=[...this.groups.list].sort((r,h)=>this.board.strength(r.arm)-this.board.strength(h.arm));this.dense=this.segments(i)>tc;for(let r of l)this.paintGroup(e,i,n,r);e.restore(),this.paintTicks(e,i,n)}segments(t){let e=2*(t.right-t.left)/t.step,i=0;for(let n of this.groups.list)for(let l of n.lines)i+=Math.min(l.n,e);return i}paintGroup(t,e,i,n){let l=this.store.arm(n.arm),r=this.theme.color(l),h=this.board.strength(n.arm),u=h&&this.board.active.size>0,d=l&&l.position===null,g={color:r,ratio:i,alpha:h?1:.14,width:u?2:this.dense?1/i:1.5,dash:d?[5,4]:[]};n.folded&&n.runs>1&&cr(t,ar(n.band,e),{...g,alpha:h?.16:.03});for(let m of n.lines){let x=n.lines.length===1;hr(t,rr(m,e),{...g,width:x||u?g.width:Math.min(1,g.width),alpha:g.alpha*(x?1:.7)}),m.status==="diverged"&&this.paintEnd(t,e,m,g)}}paintEnd(t,e,i,n){let l=i.lastFinite();if(l<0)return;let r=e.x(i.x[l]),h=Math.min(e.bottom-7*n.ratio,Math.max(e.top+7*n.ratio,e.y(i.y[l])));ur(t,r,h,n)}paintGoal(t,e,i){let n=this.data.goal;if(!n||this.log&&n.y<=0)return;let l=Math.round(e.y(n.y))+.5;t.strokeStyle=this.theme.accent,t.lineWidth=i,t.setLineDash([2*i,3*i]),t.beginPath(),t.moveTo(e.left,l),t.lineTo(e.right,l),t.stroke(),t.setLineDash([]),t.fillStyle=this.theme.accent,t.font=`${11*i}px ${this.theme.font}`,t.textAlign="right",t.textBaseline="bottom",t.fillText(n.label||"goal "+ct(n.y),e.right-4*i,l-3*i)}paintTicks(t,e,i){for(let n of this.data.ticks||[]){let l=typeof n.x=="object"&&n.x?n.x[this.xKey]:n.x;if(l==null||l<e.x0||l>e.x1)continue;let r=e.x(l);t.globalAlpha=this.board.strength(n.arm)?1:.2,t.fillStyle=this.color(n.arm),t.beginPath(),t.moveTo(r,e.bottom-7*i),t.lineTo(r-4*i,e.bottom),t.lineTo(r+4*i,e.bottom),t.fill(),t.globalAlpha=1}}listen(t){t.addEventListener("pointermove",e=>this.point(e)),t.addEventListener("pointerleave",()=>{this.near=null,this.share(null),this.board.highlight(null),this.board.tip.hide()}),t.addEventListener("pointerdown",e=>{this.down=[e.clientX,e.clientY]}),t.addEventListener("click",e=>{this.down&&Math.hypot(e.clientX-this.down[0],e.clientY-this.down[1])<4&&this.near&&this.board.pin(this.near.arm)})}share(t){for(let e of this.linked)e.u.setCursor({left:t===null?-10:e.u.valToPos(t,"x"),top:0})}point(t){let e=this.u.over.getBoundingClientRect(),i=t.clientX-e.left,n=t.clientY-e.top;if(this.near=this.groups.nearest(this.u.posToVal(i,"x"),l=>this.u.valToPos(l,"y"),n,Xh,l=>this.u.valToPos(l,"x"),i),this.share(this.u.posToVal(i,"x")),this.board.highlight(this.near?this.near.arm:null),!this.near)return this.board.tip.hide();this.tell(this.near,t.clientX,t.clientY)}tell(t,e,i){let n=this.options,l=d=>d.match(/\((.*)\)$/)?.[1],r=d=>d.replace(/ \(.*\)$/,""),h=(d,g)=>ct(d)+(l(g)?" "+l(g):""),u=[[r(n.x[this.xKey]),h(t.x,n.x[this.xKey])],[r(n.y)||n.tracks[this.track],h(t.y,n.y)]];t.lo!==void 0&&t.runs>1&&u.push([`${t.runs} seeds`,`${ct(t.lo)} … ${ct(t.hi)}`]),t.status&&t.status!=="running"&&t.status!=="done"&&u.push(["state",t.status]),this.board.tip.show(e,i,this.color(t.arm),this.label(t.arm),u)}step(t){let e=this.groups.list,i={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.key];if(t.key==="Enter"&&this.board.hover){this.board.pin(this.board.hover),t.preventDefault();return}if(!i||!e.length)return;t.preventDefault();let n=e.findIndex(l=>l.arm===this.board.hover);this.stepping=!0,this.board.highlight(e[(n+i+e.length)%e.length].arm)}select(){let{left:t,width:e}=this.u.select,i=[this.u.posToVal(t,"x"),this.u.posToVal(t+e,"x")];this.u.setSelect({left:0,width:0,top:0,height:0},!1),e>6&&this.zoomTo(i)}close(){this.destroy()}report(){let t=this.curves.map(n=>({run:n.run,arm:n.arm,track:n.track,n:n.n,x:n.column(this.xKey)[n.n-1],y:n.y[n.n-1]})),e=this.domain("x"),i=this.domain("y");return{curves:t,track:this.track,x:this.xKey,log:this.log,smooth:this.smooth,zoom:this.zoom,domain:{x:[e.lo,e.hi],y:[i.lo,i.hi]},drawn:this.groups.list.map(n=>({arm:n.arm,lines:n.lines.length,band:n.folded&&n.runs>1}))}}};var Un=232,Ne=class{constructor(t,{left:e=52,right:i=14,top:n=8,bottom:l=44}={}){this.host=t,this.margin={left:e,right:i,top:n,bottom:l},this.svg=R("svg",{class:"ob-svg",height:Un,role:"group"}),this.axes=R("g",{class:"ob-axes","aria-hidden":"true"}),this.area=R("g",{class:"ob-area"}),this.svg.append(this.axes,this.area),t.append(this.svg)}get width(){return this.host.clientWidth}get x0(){return this.margin.left}get x1(){return Math.max(this.x0+40,this.width-this.margin.right)}get y0(){return Un-this.margin.bottom}get y1(){return this.margin.top}draw(t,e){this.svg.setAttribute("width",this.width);let i=Wn(t.lo,t.hi,this.x0,this.x1,t.log),n=Wn(e.lo,e.hi,this.y0,this.y1,e.log),l=t.ticks||Xi(t.lo,t.hi,Math.max(3,Math.round(this.width/110)),t.log),r=e.ticks||Xi(e.lo,e.hi,5,e.log),h=[];for(let u of r){let d=Math.round(n(u))+.5;h.push(R("line",{class:"ob-gridline",x1:this.x0,x2:this.x1,y1:d,y2:d}),R("text",{x:this.x0-6,y:d,dy:"0.32em","text-anchor":"end"},(e.format||ts)(u)))}return h.push(R("line",{class:"ob-axis",x1:this.x0,x2:this.x1,y1:this.y0+.5,y2:this.y0+.5})),h.push(...this.xTicks(t,l,i)),t.title&&h.push(R("text",{class:"ob-axistitle",x:(this.x0+this.x1)/2,y:Un-6,"text-anchor":"middle"},t.title)),e.title&&h.push(R("text",{class:"ob-axistitle",x:11,y:(this.y0+this.y1)/2,"text-anchor":"middle",transform:`rotate(-90 11 ${(this.y0+this.y1)/2})`},e.title)),this.axes.replaceChildren(...h),[i,n]}xTicks(t,e,i){let n=[],l=-1/0;for(let r of e){let h=(t.format||ts)(r),u=i(r),d=h.length*3.2+4;if(u-d<l)continue;l=u+d;let g=u+d>this.width?"end":"middle";n.push(R("text",{x:g==="end"?this.width-1:u,y:this.y0+16,"text-anchor":g},h))}return n}};var Ns=class extends Gt{constructor(t,e){super(t,e),this.frame=new Ne(this.body),this.x=new oe(this.options.x_log),this.y=new oe(this.options.y_log),this.marks=new Map,this.options.better&&(this.note.textContent=this.options.better==="lower"?"lower is better":"higher is better"),this.frame.svg.addEventListener("dblclick",()=>{this.x.reset(),this.y.reset(),this.update()}),this.frame.svg.addEventListener("keydown",i=>this.step(i))}get valid(){return(this.data.points||[]).filter(t=>t.y!==null&&t.y!==void 0&&t.state!=="diverged")}get lost(){return(this.data.points||[]).filter(t=>t.y===null||t.y===void 0||t.state==="diverged")}update(){let t=this.data,e=t.points||[];this.count(e.length),this.empty(!e.length),this.grow(e,t),this.render()}grow(t,e){for(let i of t)i.x!==null&&i.x!==void 0&&this.spreadX(i.x);for(let i of this.valid)this.y.include(i.lo??i.y,i.hi??i.y);e.band&&this.y.include(e.band.lo??e.band.mid,e.band.hi??e.band.mid),e.goal&&this.valid.length&&this.y.include(e.goal.y,e.goal.y),this.y.settle()}spreadX(t){let[e,i]=this.x.log?[t/1.25,t*1.25]:[t,t];this.x.lo=this.x.lo===null?e:Math.min(this.x.lo,e),this.x.hi=this.x.hi===null?i:Math.max(this.x.hi,i)}axisX(){let t=this.options,e=this.data.x_labels?.length?this.data.x_labels:t.x_labels,i=e.length;if(i)return{lo:-.5,hi:i-.5,title:t.x,ticks:e.map((l,r)=>r),format:l=>e[l]};if(this.x.empty)return{lo:t.x_log?.01:0,hi:t.x_log?10:1,log:t.x_log,title:t.x};let n=this.x.log?0:(this.x.hi-this.x.lo)*.04||.5;return{lo:this.x.lo-n,hi:this.x.hi+n,log:t.x_log,title:t.x}}axisY(){let t=this.options;return this.y.empty?{lo:t.y_log?.1:0,hi:1,log:t.y_log,title:t.y}:{lo:this.y.lo,hi:this.y.hi,log:t.y_log,title:t.y}}render(){if(!this.frame.width)return;let t=document.activeElement?.closest?.(".ob-dot")?.dataset.arm,e=this.root.contains(document.activeElement);this.frame.margin.bottom=this.lost.length?64:44;let[i,n]=this.frame.draw(this.axisX(),this.axisY());this.scales=[i,n],this.marks.clear();let l=[...this.bandNodes(n),...this.goalNodes(n),...this.valid.map(u=>this.dot(u,i,n)),...this.crossNodes(i)];this.frame.area.replaceChildren(...l);let r=this.marks.values().next().value,h=e&&this.marks.get(t)||r;h&&h.setAttribute("tabindex",0),e&&t&&h&&h.focus(),this.mark()}bandNodes(t){let e=this.data.band,i=this.frame;if(!e)return[];let n=t(e.hi??e.mid),l=t(e.lo??e.mid),r=t(e.mid),h=[];return h.push(R("rect",{class:"ob-band",x:i.x0,width:i.x1-i.x0,y:n,height:Math.max(1,l-n)})),h.push(R("line",{class:"ob-bandline",x1:i.x0,x2:i.x1,y1:r,y2:r})),h.push(R("text",{class:"ob-bandtext ob-halo",x:i.x1-4,y:n-4<i.y1+8?l+12:n-4,"text-anchor":"end"},e.label||"none")),h}goalNodes(t){let e=this.data.goal,i=this.frame;if(!e||this.y.empty)return[];let n=Math.round(t(e.y))+.5,l=n-4>i.y1+8;return[R("line",{class:"ob-goal",x1:i.x0,x2:i.x1,y1:n,y2:n}),R("text",{class:"ob-goaltext ob-halo",x:i.x0+4,y:l?n-4:n+12},e.label||"goal "+ct(e.y))]}dot(t,e,i){let n=e(t.x),l=i(t.y),r=this.color(t.arm),h=this.store.arm(t.arm)?.position===null,u=t.lo!==null&&t.lo!==void 0&&t.hi!==null&&t.hi!==void 0,d=this.button(t,`${this.label(t.arm)}: ${ct(t.y)}${u?` (${ct(t.lo)} to ${ct(t.hi)})`:""}${t.n?`, ${t.n} seeds`:""}`,[R("rect",{class:"ob-hit",x:n-10,width:20,y:this.frame.y1,height:this.frame.y0-this.frame.y1}),u?R("line",{x1:n,x2:n,y1:i(t.lo),y2:i(t.hi),stroke:r,"stroke-width":1.5,class:"ob-whisker"}):null,R("circle",{cx:n,cy:l,r:4.5,fill:h||t.state==="running"?"var(--ob-paper)":r,stroke:r,"stroke-width":1.75})]);return this.marks.set(t.arm,d),d}get lostTitle(){let t=new Set(this.lost.map(e=>e.state||"diverged"));return t.size>1?"no result":[...t][0]==="out-of-memory"?"no room":[...t][0]}crossNodes(t){if(!this.lost.length)return[];let e=this.frame.y0+32,i=[R("text",{x:this.frame.x0-6,y:e,dy:"0.32em","text-anchor":"end"},this.lostTitle)];for(let n of this.lost){if(n.x===null||n.x===void 0)continue;let l=t(n.x),r=n.label||n.state||"diverged",h=this.button(n,`${this.label(n.arm)}: ${r}`,[R("rect",{class:"ob-hit",x:l-10,width:20,y:e-10,height:20}),R("path",{d:`M${l-4} ${e-4}l8 8m0 -8l-8 8`,stroke:this.color(n.arm),"stroke-width":2,fill:"none"})]);this.marks.set(n.arm,h),i.push(h)}return i}button(t,e,i){let n=R("g",{class:"ob-dot",role:"button",tabindex:-1,"aria-label":e,"data-arm":t.arm},...i);return n.addEventListener("pointerenter",l=>this.enter(t,l)),n.addEventListener("pointermove",l=>this.enter(t,l)),n.addEventListener("pointerleave",()=>{this.board.highlight(null),this.board.tip.hide()}),n.addEventListener("focus",()=>this.board.highlight(t.arm)),n.addEventListener("blur",()=>this.board.highlight(null)),n.addEventListener("click",()=>this.board.pin(t.arm)),n}enter(t,e){this.board.highlight(t.arm);let i=[];t.y!==null&&t.y!==void 0&&i.push([this.options.y||"result",ct(t.y)]),t.lo!==null&&t.lo!==void 0&&i.push(["interval",`${ct(t.lo)} … ${ct(t.hi)}`]),t.n&&i.push(["seeds",String(t.n)]),t.label&&i.push(["state",t.label]),this.board.tip.show(e.clientX,e.clientY,this.color(t.arm),this.label(t.arm),i)}step(t){let e=[...this.marks.values()].sort((r,h)=>r.getBoundingClientRect().left-h.getBoundingClientRect().left),i={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[t.key],n=e.indexOf(document.activeElement);if((t.key==="Enter"||t.key===" ")&&n>=0&&(t.preventDefault(),this.board.pin(e[n].dataset.arm)),!i||n<0)return;t.preventDefault();let l=e[Math.max(0,Math.min(e.length-1,n+i))];e[n].setAttribute("tabindex",-1),l.setAttribute("tabindex",0),l.focus()}mark(){for(let[t,e]of this.marks)e.classList.toggle("ob-dim",!this.board.strength(t)),e.classList.toggle("ob-active",this.board.active.has(t)),e.setAttribute("aria-pressed",this.board.pinned.has(t))}reset(){this.x.reset(),this.y.reset()}fit(){this.width!==this.frame.width&&(this.width=this.frame.width,this.render())}report(){return{data:this.data,domain:{x:[this.x.lo,this.x.hi],y:[this.y.lo,this.y.hi]}}}};var Ps=class extends Gt{constructor(t,e){super(t,e);let i=this.options;this.frame=new Ne(this.body),this.x=new oe(i.x_log),this.y=new oe(!1),this.text=A("span",{class:"ob-share","aria-live":"polite"}),this.add=A("button",{type:"button",class:"ob-button ob-small",hidden:!0,onclick:()=>t.send("add",this.message())}),this.switches.append(this.text,this.add),this.bars=R("g",{class:"ob-bars"}),this.line=R("line",{class:"ob-handle-line"}),this.grip=R("circle",{class:"ob-grip",r:6}),this.catch=R("rect",{class:"ob-hit",width:24}),this.handle=R("g",{class:"ob-handle",role:"slider",tabindex:0,"aria-label":i.label},this.catch,this.line,this.grip),this.frame.area.append(this.bars,this.handle),this.listen()}listen(){let t=n=>this.set(this.scale.invert(n.clientX-this.frame.svg.getBoundingClientRect().left)),e=n=>{this.filled&&(this.dragging=!0,this.frame.svg.setPointerCapture(n.pointerId),this.handle.focus({preventScroll:!0}),t(n),n.preventDefault())};this.frame.svg.addEventListener("pointerdown",e),this.frame.svg.addEventListener("pointermove",n=>{this.dragging&&t(n)});let i=()=>{this.dragging&&(this.dragging=!1,this.tell(!0),this.board.highlight(null))};this.frame.svg.addEventListener("pointerup",i),this.frame.svg.addEventListener("pointercancel",i),this.handle.addEventListener("keydown",n=>this.key(n)),this.handle.addEventListener("blur",()=>this.board.highlight(null)),this.frame.svg.addEventListener("dblclick",()=>{this.x.reset(),this.y.reset(),this.update()})}key(t){let e={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1,PageUp:10,PageDown:-10}[t.key];if(t.key==="Home")this.set(this.x.lo);else if(t.key==="End")this.set(this.x.hi);else if(e)this.set(this.x.log?this.value*1.05**e:this.value+e*(this.x.hi-this.x.lo)/100);else return;t.preventDefault(),this.tell(!0)}get filled(){return(this.data.counts||[]).length>0}update(){let{edges:t=[],counts:e=[],threshold:i}=this.data;if(this.count(e.reduce((n,l)=>n+l,0)),this.empty(!e.length),e.length){let n=this.x.log?t.find(l=>l>0):t[0];this.spread(n,t[t.length-1]),this.y.include(0,Math.max(...e)),this.y.settle()}i!==this.given&&!this.dragging&&(this.given=i,this.value=i),this.value!==void 0&&this.value!==null&&this.spread(this.value,this.value),this.render()}spread(t,e){!Number.isFinite(t)||!Number.isFinite(e)||(this.x.lo=this.x.lo===null?t:Math.min(this.x.lo,t),this.x.hi=this.x.hi===null?e:Math.max(this.x.hi,e))}set(t){Number.isFinite(t)&&(this.value=Number(Math.max(this.x.lo,Math.min(this.x.hi,t)).toPrecision(3)),this.drawLine(),this.board.highlight(this.nearest()),this.tell(!1))}tell(t){if(t)return cancelAnimationFrame(this.telling),this.telling=0,this.board.send("threshold",{...this.message(),final:!0});this.telling||(this.telling=requestAnimationFrame(()=>{this.telling=0,this.board.send("threshold",{...this.message(),final:!1})}))}message(){return{cell:this.id,value:this.value,share:this.share()}}share(){let{edges:t=[],counts:e=[]}=this.data,i=this.value,n=0,l=0;return e.forEach((r,h)=>{l+=r;let u=t[h],d=t[h+1];i<=u?n+=r:i<d&&(n+=r*(d-i)/(d-u))}),l?n/l:0}nearest(){let t=this.x.log?Math.log:n=>n,e=null,i=1/0;for(let n of this.store.parts.arms){if(n.value===null||n.value===void 0||this.x.log&&n.value<=0)continue;let l=Math.abs(t(n.value)-t(this.value));l<i&&(i=l,e=n.id)}return e}render(){if(!this.frame.width)return;let{edges:t=[],counts:e=[]}=this.data,i=this.options,n=this.x.empty?{lo:.01,hi:10}:this.x.lo<this.x.hi?{lo:this.x.lo,hi:this.x.hi}:{lo:this.x.lo/2,hi:this.x.hi*2},[l,r]=this.frame.draw({...n,log:i.x_log,title:i.x},{lo:0,hi:this.y.empty?1:this.y.hi,title:i.y});this.scale=l,this.boxes=e.map((h,u)=>{let d=l(Math.max(t[u],n.lo)),g=l(t[u+1]),m=r(h);return R("rect",{x:d+.5,width:Math.max(.5,g-d-1),y:m,height:Math.max(0,this.frame.y0-m)})}),this.bars.replaceChildren(...this.boxes),this.drawLine()}drawLine(){let t=this.filled&&this.value!==void 0&&this.value!==null;if(this.handle.style.display=t?"":"none",this.add.hidden=!t||!this.options.add_label,!t){this.text.textContent="";return}let e=this.scale(this.value),i=this.frame,n=this.share(),l=ct(this.value);this.line.setAttribute("x1",e),this.line.setAttribute("x2",e),this.line.setAttribute("y1",i.y1),this.line.setAttribute("y2",i.y0),this.grip.setAttribute("cx",e),this.grip.setAttribute("cy",i.y1+6),this.catch.setAttribute("x",e-12),this.catch.setAttribute("y",i.y1),this.catch.setAttribute("height",i.y0-i.y1);let r=this.options.share_text.replace("{x}",l).replace("{p}",Math.round(n*100));this.text.textContent=r,this.add.textContent=this.options.add_label.replace("{x}",l);for(let[h,u]of Object.entries({valuenow:this.value,valuemin:this.x.lo,valuemax:this.x.hi,valuetext:r}))this.handle.setAttribute("aria-"+h,u);(this.boxes||[]).forEach((h,u)=>h.classList.toggle("ob-above",this.data.edges[u]>=this.value))}reset(){this.x.reset(),this.y.reset()}fit(){this.width!==this.frame.width&&(this.width=this.frame.width,this.render())}report(){return{value:this.value,share:this.share(),text:this.text.textContent,counts:this.data.counts||[]}}};var Kn=160,Ds=28;function ic(s){let t=s.filter(h=>Number.isFinite(h)),e=Math.min(...t),i=Math.max(...t),n=i>e?(Ds-6)/(i-e):0,l=h=>s.length>1?2+h*(Kn-4)/(s.length-1):Kn/2,r=h=>n?Ds-3-(h-e)*n:Ds/2;return s.map((h,u)=>Number.isFinite(h)?`${u&&Number.isFinite(s[u-1])?"L":"M"}${l(u).toFixed(1)} ${r(h).toFixed(1)}`:"").join("")}var zs=class extends Gt{constructor(t,e){super(t,e),this.rows=A("div",{class:"ob-sparks"}),this.foot=A("div",{class:"ob-sparknote"}),this.body.append(this.rows,this.foot)}update(){let{rows:t=[],note:e=""}=this.data;this.count(t.reduce((i,n)=>i+(n.values||[]).length,0)),this.empty(!t.length),this.rows.replaceChildren(...t.map(i=>this.row(i))),this.foot.textContent=e||""}row(t){let e=(t.values||[]).slice(-400);return A("div",{class:"ob-spark"},A("span",{class:"ob-sparklabel"},t.label,t.unit?A("i",{}," "+t.unit):null),R("svg",{viewBox:`0 0 ${Kn} ${Ds}`,preserveAspectRatio:"none",role:"img","aria-label":`${t.label}, ${e.length} values`},e.length?R("path",{d:ic(e),"vector-effect":"non-scaling-stroke"}):null),A("span",{class:"ob-sparktext"},t.text||""))}report(){return{rows:this.data.rows||[]}}};var sc=0,Os=class extends Gt{constructor(t,e){super(t,e);let i=this.options;this.frame=new Ne(this.body),this.y=new oe(!1),this.hatch="ob-hatch-"+sc++,this.frame.svg.prepend(R("defs",{},R("pattern",{id:this.hatch,width:5,height:5,patternUnits:"userSpaceOnUse",patternTransform:"rotate(45)"},R("rect",{width:2,height:5,class:"ob-hatchline"})))),this.shades=Object.fromEntries(Object.keys(i.parts).map((n,l,r)=>[n,`ob-part ob-part${Math.round(l*3/Math.max(1,r.length-1))}`])),this.switches.append(A("span",{class:"ob-legend"},...Object.entries(i.parts).map(([n,l])=>A("span",{},A("i",{class:this.shades[n]}),l)))),this.stacks=R("g"),this.line=R("line",{class:"ob-handle-line"}),this.grip=R("circle",{class:"ob-grip",r:6}),this.caption=R("text",{class:"ob-limittext ob-halo","text-anchor":"end"}),this.catch=R("rect",{class:"ob-hit",height:24}),this.handle=R("g",{class:"ob-handle ob-vertical",role:"slider",tabindex:0,"aria-orientation":"vertical","aria-label":i.label},this.catch,this.line,this.grip,this.caption),this.frame.area.append(this.stacks,this.handle),this.listen()}listen(){let t=i=>this.set(this.sy.invert(i.clientY-this.frame.svg.getBoundingClientRect().top));this.handle.addEventListener("pointerdown",i=>{this.dragging=!0,this.handle.setPointerCapture(i.pointerId),this.handle.focus({preventScroll:!0}),i.preventDefault()}),this.handle.addEventListener("pointermove",i=>{this.dragging&&t(i)});let e=()=>{this.dragging&&(this.dragging=!1,this.tell(!0))};this.handle.addEventListener("pointerup",e),this.handle.addEventListener("pointercancel",e),this.handle.addEventListener("keydown",i=>{let n={ArrowUp:1,ArrowRight:1,ArrowDown:-1,ArrowLeft:-1,PageUp:10,PageDown:-10}[i.key];n&&(i.preventDefault(),this.set(this.limit+n*this.y.hi/100),this.tell(!0))}),this.frame.svg.addEventListener("dblclick",()=>{this.y.reset(),this.update()})}set(t){this.limit=Number(Math.max(0,Math.min(this.y.hi,this.data.limit_max??1/0,t)).toPrecision(3)),this.render(),this.tell(!1)}tell(t){let e=i=>this.board.send("limit",{cell:this.id,value:this.limit,final:i});if(t)return cancelAnimationFrame(this.telling),this.telling=0,e(!0);this.telling||(this.telling=requestAnimationFrame(()=>{this.telling=0,e(!1)}))}total(t){return Object.keys(this.options.parts).reduce((e,i)=>e+(t.parts?.[i]||0),0)}get largest(){return(this.data.bars||[]).filter(t=>this.total(t)<=this.limit).at(-1)}update(){let{bars:t=[],limit:e,limit_max:i}=this.data;this.count(t.length),this.empty(!t.length),e!==this.given&&!this.dragging&&(this.given=e,this.limit=e);let n=Math.max(0,...t.map(r=>Math.max(this.total(r),r.measured||0))),l=Math.max(i||0,this.given||0)*1.5||1/0;t.length&&this.y.include(0,Math.min(n,l)),Number.isFinite(this.limit)&&this.y.include(0,this.limit*1.05),this.y.settle(),this.render()}render(){let t=this.frame,e=this.data.bars||[],i=this.options;if(!t.width)return;let[n,l]=t.draw({lo:-.5,hi:Math.max(.5,e.length-.5),title:i.x,ticks:e.map((d,g)=>g),format:d=>String(e[d].x)},{lo:0,hi:this.y.empty?1:this.y.hi,title:i.y});this.sy=l;let r=(t.x1-t.x0)/Math.max(1,e.length),h=Math.min(40,r*.72),u=this.largest;this.groups=e.map((d,g)=>this.stack(d,n(g),h,l,d===u)),this.stacks.replaceChildren(...this.groups),this.drawLimit(l),this.mark()}stack(t,e,i,n,l){let r=this.frame,h=[],u=k=>Math.max(r.y1,n(k)),d=this.total(t),g=e-i/2,m=0;for(let k of Object.keys(this.options.parts)){let v=t.parts?.[k]||0,z=u(m),$=u(m+=v);z-$>.1&&h.push(R("rect",{class:this.shades[k],x:g,width:i,y:$,height:z-$}))}t.exact===!1&&h.push(R("rect",{class:"ob-guess",x:g,width:i,y:u(d),height:r.y0-u(d)})),d>this.limit&&h.push(R("rect",{fill:`url(#${this.hatch})`,x:g,width:i,y:u(d),height:Math.max(0,n(this.limit)-u(d))})),n(d)<r.y1&&h.push(R("path",{class:"ob-cutoff",d:`M${g-2} ${r.y1+6}l${i/2+2} -5l${i/2+2} 5`})),t.measured&&h.push(R("circle",{class:"ob-measured",cx:e,cy:u(t.measured),r:4}));let x=[...l?[{symbol:"▲"}]:[],...(this.data.marks||[]).filter(k=>k.x===t.x)],E=x.map(k=>k.symbol).join(" ");return E&&h.push(R("text",{class:"ob-barmark ob-halo",x:e,y:Math.max(r.y1+10,u(Math.max(d,t.measured||0))-8),"text-anchor":"middle"},E)),h.push(R("rect",{class:"ob-hit",x:e-i/2-2,width:i+4,y:r.y1,height:r.y0-r.y1})),this.button(t,d,x,h)}button(t,e,i,n){let l=R("g",{class:"ob-stack",role:"button",tabindex:0,"data-arm":t.arm,"aria-label":`${t.x}: ${ct(e)}${e>this.limit?", beyond the limit":""}`},...n),r=[...Object.entries(this.options.parts).map(([u,d])=>[d,ct(t.parts?.[u]||0)]).reverse(),["total",ct(e)+(t.exact===!1?" (interpolated)":"")]];t.measured&&r.push(["measured",ct(t.measured)]);for(let u of i)u.label&&r.push([u.symbol,u.label]);let h=u=>{this.board.highlight(t.arm??null),this.board.tip.show(u.clientX,u.clientY,this.color(t.arm),`${this.options.x.replace(/ \(.*\)$/,"")} ${t.x}`,r)};return l.addEventListener("pointermove",h),l.addEventListener("pointerleave",()=>{this.board.highlight(null),this.board.tip.hide()}),l.addEventListener("focus",()=>this.board.highlight(t.arm??null)),l.addEventListener("blur",()=>this.board.highlight(null)),l.addEventListener("click",()=>this.board.pin(t.arm)),l.addEventListener("keydown",u=>{(u.key==="Enter"||u.key===" ")&&(u.preventDefault(),this.board.pin(t.arm))}),l}drawLimit(t){let e=this.frame,i=Number.isFinite(this.limit)&&(this.data.bars||[]).length>0;if(this.handle.style.display=i?"":"none",this.note.textContent="",!i)return;let n=t(this.limit),l=this.largest,r=`${this.options.label} ${ct(this.limit)}`,h=(u,d)=>{for(let[g,m]of Object.entries(d))u.setAttribute(g,m)};h(this.line,{x1:e.x0,x2:e.x1,y1:n,y2:n}),h(this.grip,{cx:e.x1-6,cy:n}),h(this.catch,{x:e.x0,width:e.x1-e.x0,y:n-12}),h(this.caption,{x:e.x1-18,y:n-6}),this.caption.textContent=r,this.note.textContent=l?`▲ ${l.x} fits`:"nothing fits",h(this.handle,{"aria-valuenow":this.limit,"aria-valuemin":0,"aria-valuemax":this.data.limit_max??this.y.hi,"aria-valuetext":`${r}, ${this.note.textContent}`})}mark(){for(let t of this.groups||[]){let e=t.dataset.arm;t.classList.toggle("ob-dim",e!==void 0&&!this.board.strength(e))}}reset(){this.y.reset()}fit(){this.width!==this.frame.width&&(this.width=this.frame.width,this.render())}report(){return{data:this.data,limit:this.limit,largest:this.largest?.x??null}}};var gr=s=>[1,3,5].map(t=>parseInt(s.slice(t,t+2),16));function nc(s,t){let e=Math.max(0,Math.min(1,t))*(s.length-1),i=Math.min(Math.floor(e),s.length-2),n=gr(s[i]),l=gr(s[i+1]);return n.map((r,h)=>Math.round(r+(l[h]-r)*(e-i)))}function lc(s){let[t,e,i]=s.map(n=>(n/=255,n<=.03928?n/12.92:((n+.055)/1.055)**2.4));return .2126*t+.7152*e+.0722*i>.2?"#111":"#fff"}var Fs=class extends Gt{constructor(t,e){super(t,e),this.frame=new Ne(this.body),this.low=A("span"),this.high=A("span"),this.ramp=A("i",{class:"ob-ramp"}),this.switches.append(A("span",{class:"ob-legend"},this.options.z," ",this.low,this.ramp,this.high)),this.frame.svg.addEventListener("keydown",i=>this.step(i))}get numbers(){return(this.data.z||[]).flat().filter(t=>typeof t=="number")}update(){let t=this.numbers;this.count((this.data.z||[]).flat().filter(i=>i!==null).length),this.empty(!this.points),this.lo=this.data.z_lo??(t.length?Math.min(...t):0),this.hi=this.data.z_hi??(t.length?Math.max(...t):1);let e=this.options.palette[this.theme.dark?1:0];this.ramp.style.background=`linear-gradient(90deg, ${e.join(",")})`,this.low.textContent=t.length?ct(this.lo):"",this.high.textContent=t.length?ct(this.hi):"",this.render()}render(){let t=this.frame,e=this.options,i=this.data.x_labels||[],n=this.data.y_labels||[];if(!t.width)return;let l=Math.max(1,i.length),r=Math.max(1,n.length),[h,u]=t.draw({lo:-.5,hi:l-.5,title:e.x,ticks:i.map((k,v)=>v),format:k=>String(i[k])},{lo:-.5,hi:r-.5,title:e.y,ticks:n.map((k,v)=>v),format:k=>String(n[k])}),d=(t.x1-t.x0)/l,g=(t.y0-t.y1)/r,m=document.activeElement?.dataset?.at,x=this.root.contains(document.activeElement);this.tiles=[],(this.data.z||[]).forEach((k,v)=>k.forEach((z,$)=>this.tiles.push(this.tile(z,v,$,h($)-d/2,u(v)-g/2,d,g)))),t.area.replaceChildren(...this.tiles);let E=x&&this.tiles.find(k=>k.dataset.at===m)||this.tiles[0];E?.setAttribute("tabindex",0),x&&m&&E?.focus(),this.mark()}tile(t,e,i,n,l,r,h){let u=typeof t=="number",d=this.options.palette[this.theme.dark?1:0],g=u?nc(d,(t-this.lo)/(this.hi-this.lo||1)):null,m=this.data.arms?.[e]?.[i],x=`${this.data.x_labels[i]} × ${this.data.y_labels[e]}`,E=u?ct(t):t||"not run",k=[R("rect",{class:u?"ob-tile":"ob-tile ob-none",x:n+1,y:l+1,width:Math.max(1,r-2),height:Math.max(1,h-2),rx:2,fill:u?`rgb(${g})`:null})];u&&r>36&&h>15&&k.push(R("text",{x:n+r/2,y:l+h/2,dy:"0.35em","text-anchor":"middle",style:`fill:${lc(g)}`},ct(t))),t==="diverged"&&k.push(R("path",{class:"ob-tilecross",d:`M${n+r/2-4} ${l+h/2-4}l8 8m0 -8l-8 8`})),(this.data.mark||[]).some(([_,Y])=>_===e&&Y===i)&&k.push(R("rect",{class:"ob-tilemark",x:n+2,y:l+2,width:Math.max(1,r-4),height:Math.max(1,h-4),rx:2}));let v=R("g",{class:"ob-tilebox",role:"button",tabindex:-1,"data-at":`${e},${i}`,"data-arm":m,"aria-label":`${x}: ${E}`},...k),z=this.data.text?.[e]?.[i],$=this.options.x.replace(/ \(.*\)$/,"")||"x",M=this.options.y.replace(/ \(.*\)$/,"")||"y",V=[[$,String(this.data.x_labels[i])],[M,String(this.data.y_labels[e])],[this.options.z||"result",E]];return v.addEventListener("pointermove",_=>{this.board.highlight(m??null),this.board.tip.show(_.clientX,_.clientY,null,z||this.label(m)||x,V)}),v.addEventListener("pointerleave",()=>{this.board.highlight(null),this.board.tip.hide()}),v.addEventListener("focus",()=>this.board.highlight(m??null)),v.addEventListener("blur",()=>this.board.highlight(null)),v.addEventListener("click",()=>this.board.pin(m)),v}step(t){let e=document.activeElement?.dataset?.at?.split(",").map(Number),i={ArrowRight:[0,1],ArrowLeft:[0,-1],ArrowUp:[1,0],ArrowDown:[-1,0]}[t.key];if(!e)return;if(t.key==="Enter"||t.key===" "){t.preventDefault(),this.board.pin(document.activeElement.dataset.arm);return}if(!i)return;t.preventDefault();let n=this.tiles.find(l=>l.dataset.at===`${e[0]+i[0]},${e[1]+i[1]}`);n&&(document.activeElement.setAttribute("tabindex",-1),n.setAttribute("tabindex",0),n.focus())}mark(){for(let t of this.tiles||[]){let e=t.dataset.arm;t.classList.toggle("ob-dim",e!==void 0&&!this.board.strength(e)),t.classList.toggle("ob-active",e!==void 0&&this.board.active.has(e)),t.setAttribute("aria-pressed",this.board.pinned.has(e))}}fit(){this.width!==this.frame.width&&(this.width=this.frame.width,this.render())}report(){return{data:this.data,lo:this.lo,hi:this.hi}}};var oc={queued:"·",planned:"·",running:"●",done:"✓",diverged:"✕",failed:"!","out-of-memory":"!",stopped:"■",pruned:"−"},Yn=s=>s!==null&&typeof s=="object"?s.v:s,Is=class extends Gt{constructor(t,e){super(t,e);let i=this.options;this.sort=null,this.open=new Set,this.shown=new Map,this.heads=i.columns.map(n=>this.headCell(n)),this.tbody=A("tbody"),this.table=A("table",{class:"ob-table"},A("thead",{},A("tr",{},...this.heads)),this.tbody),this.body.append(A("div",{class:"ob-scroll",style:`max-height:${i.max_height}px`,tabindex:0,role:"region","aria-label":e.title||"results"},this.table)),this.top.hidden=!e.title,this.tbody.addEventListener("pointerleave",()=>t.highlight(null))}headCell(t){let e=A("button",{type:"button",title:t.help||null,onclick:()=>this.sortBy(t.key)},t.title,t.unit?A("i",{}," "+t.unit):null,A("span",{class:"ob-arrow","aria-hidden":"true"}));return A("th",{scope:"col","aria-sort":"none","data-key":t.key,class:t.numeric?"ob-num":null},e)}sortBy(t){let e=this.options.columns.find(n=>n.key===t).numeric,i=e?-1:1;!this.sort||this.sort.key!==t?this.sort={key:t,way:i}:this.sort=this.sort.way===i?{key:t,way:-i}:null,this.update()}sorted(t){if(!this.sort)return t;let{key:e,way:i}=this.sort,n=r=>e==="state"?r.state:Yn((r.cells||{})[e]),l=r=>r==null||r==="";return[...t].sort((r,h)=>{let u=n(r),d=n(h);return l(u)||l(d)?l(u)-l(d):i*(typeof u=="number"&&typeof d=="number"?u-d:String(u).localeCompare(String(d),void 0,{numeric:!0}))})}update(){let t=this.data.rows||[];this.count(t.length),this.empty(!t.length);for(let l of this.heads)l.setAttribute("aria-sort",this.sort?.key===l.dataset.key?this.sort.way>0?"ascending":"descending":"none");this.decimals=Object.fromEntries(this.options.columns.map(l=>[l.key,dr(t.map(r=>Yn((r.cells||{})[l.key])).filter(r=>typeof r=="number"))]));let e=document.activeElement?.dataset?.details,i=[],n=new Map;for(let l of this.sorted(t))i.push(...this.rowNodes(l,n));this.shown=n,(i.some((l,r)=>this.tbody.childNodes[r]!==l)||i.length!==this.tbody.childNodes.length)&&this.tbody.replaceChildren(...i),e&&this.tbody.querySelector(`[data-details="${CSS.escape(e)}"]`)?.focus(),this.mark()}rowNodes(t,e){let i=JSON.stringify([t,this.decimals,this.open.has(t.arm),this.theme.dark,this.color(t.arm)]),n=t.arm??i,l=this.shown.get(n),r=l&&l.key===i?l:{key:i,arm:t.arm,nodes:this.make(t)};return e.set(n,r),r.nodes}make(t){let e=A("tr",{"data-arm":t.arm,"data-state":t.state||""},...this.options.columns.map((n,l)=>this.cellNode(n,t,l===0)));e.addEventListener("pointerenter",()=>this.board.highlight(t.arm)),e.addEventListener("click",n=>{n.target.closest("button")||this.board.pin(t.arm)});let i=[e];return t.error&&i.push(this.errorRow(t)),i}cellNode(t,e,i){let n=(e.cells||{})[t.key],l=Yn(n),r={class:t.numeric?"ob-num":null,"data-key":t.key,title:n?.title||null};if(t.key==="state"){let x=l||e.state||"",E=e.state||x;return A("td",{...r,class:"ob-state","data-state":E},A("span",{"aria-hidden":"true"},oc[E]||"·")," ",x)}let h=n?.text??(typeof l=="number"?fr(l,this.decimals[t.key]):l??(t.numeric?"–":"")),u=n?.mark?A("span",{class:"ob-mark"},n.mark," "):null;if(!i)return A("td",r,u,h);let d=this.store.arm(e.arm),g=d?A("i",{class:"ob-swatch"+(d.position===null?" ob-neutral":""),style:`--c:${this.theme.color(d)}`}):null,m=A("button",{type:"button",class:"ob-pin","aria-pressed":"false","aria-label":`pin ${this.label(e.arm)}`,onclick:()=>this.board.pin(e.arm),onfocus:()=>this.board.highlight(e.arm),onblur:()=>this.board.highlight(null)},g,h);return A("td",r,d?m:h)}errorRow(t){let e=this.open.has(t.arm),i=()=>{e?this.open.delete(t.arm):(this.open.add(t.arm),this.board.send("details",{arm:t.arm})),this.update()};return A("tr",{class:"ob-errorrow","data-arm":t.arm},A("td",{colspan:this.options.columns.length},A("span",{},t.error)," ",t.details?A("button",{type:"button",class:"ob-link","aria-expanded":e,"data-details":t.arm,onclick:i},e?"Hide details":"Details"):null,t.details&&e?A("pre",{},t.details):null))}mark(){for(let{arm:t,nodes:e}of this.shown.values()){for(let i of e)i.classList.toggle("ob-dim",!this.board.strength(t)),i.classList.toggle("ob-active",this.board.active.has(t));e[0].querySelector(".ob-pin")?.setAttribute("aria-pressed",this.board.pinned.has(t))}}report(){return{rows:[...this.tbody.querySelectorAll("tr:not(.ob-errorrow)")].map(t=>[...t.children].map(e=>e.textContent))}}};var rc={lines:Cs,dots:Ns,hist:Ps,spark:zs,bars:Os,heat:Fs,table:Is},ac="Kernel restarted. Re-run this cell to resume.",hc="No kernel behind this view. Run this cell to see it live.",Rs=new Map;function br(s){let t=s.get("uid");return Rs.has(t)||Rs.set(t,new us(s)),Rs.get(t)}var qn=class{constructor(t,e,i="all"){this.store=t,this.part=i,this.cells=[],this.hover=null,this.pinned=new Set,this.build(e),this.theme=new fs(this.root,()=>this.redraw()),this.tip=new ds(this.root),this.resize=new ResizeObserver(()=>{this.theme.check(),this.fit()}),this.resize.observe(this.root),this.cut=new IntersectionObserver(n=>{this.seen=n[n.length-1].isIntersecting,this.seen&&this.stale&&this.redraw()}),this.cut.observe(this.root),t.views.add(this),this.redraw()}build(t){this.bar=A("div",{class:"ob-bar",role:"progressbar","aria-label":"progress","aria-valuemin":0,"aria-valuemax":100},A("i")),this.title=A("span",{class:"ob-title"}),this.status=A("span",{class:"ob-status",role:"status"}),this.chips=A("span",{class:"ob-chips"}),this.head=A("div",{class:"ob-head"},this.title,this.chips,this.status),this.grid=A("div",{class:"ob-grid"}),this.headline=A("div",{class:"ob-headline",role:"status","aria-live":"polite"}),this.buttons=A("div",{class:"ob-buttons"}),this.foot=A("div",{class:"ob-foot"},this.headline,this.buttons),this.notice=A("div",{class:"ob-notice",role:"alert",hidden:!0}),this.root=A("section",{class:"ob",role:"region","data-part":this.part,"data-lm-suppress-shortcuts":"true"},this.bar,this.head,this.notice,this.grid,this.foot),t.append(A("style",{},El,Al),this.root),this.root.addEventListener("keydown",e=>{e.key==="Escape"&&this.pinned.size&&this.unpin()})}visible(){return this.root.isConnected&&this.root.offsetParent!==null&&this.seen!==!1}redraw(){this.draw(new Set(["cells","head","arms","runs","status","all"]))}draw(t){if(this.seen===!1&&!t.has("all")){this.stale=!0;return}this.stale=!1,t.has("cells")&&this.layout(),t.has("head")&&this.drawHead(),t.has("status")&&this.drawStatus();let e=t.has("all")||t.has("arms")||t.has("cells")||t.has("curves");for(let i of this.cells)t.has("curves")&&i.reset(),(e||t.has("data:"+i.id)||t.has("curves:"+i.id)||t.has("runs")&&i.kind==="lines")&&i.update(t)}layout(){let t=this.store.parts.cells,e=JSON.stringify(t);if(e!==this.layoutKey){this.layoutKey=e;for(let i of this.cells)i.close();this.cells=t.map(i=>new rc[i.kind](this,i)),this.grid.replaceChildren(...this.cells.map(i=>i.root))}}fit(){for(let t of this.cells)t.fit()}drawHead(){let t=this.store.parts.head;this.root.setAttribute("aria-label",t.title||"optbench board"),this.title.textContent=t.title||"",this.status.textContent=t.status||"",this.status.dataset.status=t.status||"",this.chips.replaceChildren(...(t.chips||[]).map(i=>A("span",{class:"ob-chip","data-tone":i.tone,title:i.title||null,tabindex:i.title?0:null},i.text))),this.head.hidden=!(t.title||t.status||(t.chips||[]).length),this.drawProgress(t.progress),this.headline.textContent=t.headline||"",this.drawButtons(t);let e=(t.pinned||[]).join(`
`);e!==this.pinKey&&(this.pinKey=e,this.pinned=new Set(t.pinned||[]),this.mark()),t.highlight!==this.given&&(this.given=t.highlight,this.mark())}drawProgress(t){let e=t!=null;this.bar.classList.toggle("ob-off",!e),this.bar.firstChild.style.transform=`scaleX(${e?t:0})`,e?this.bar.setAttribute("aria-valuenow",Math.round(t*100)):this.bar.removeAttribute("aria-valuenow")}drawButtons(t){let e=JSON.stringify([t.actions,t.copies]);if(this.foot.hidden=!(t.headline||(t.actions||[]).length||(t.copies||[]).length),e===this.buttonKey)return;this.buttonKey=e;let i=(t.actions||[]).map(l=>A("button",{class:"ob-button"+(l.primary?" ob-primary":""),type:"button",disabled:l.disabled,title:l.title||null,"data-action":l.id,onclick:()=>this.send(l.id,{})},l.label)),n=(t.copies||[]).map(l=>{let r=A("button",{class:"ob-button",type:"button","data-copy":l.id},l.label);return r.addEventListener("click",async()=>{let h=await Pl(l.text);r.textContent=h?"Copied":"Press Ctrl+C",setTimeout(()=>{r.textContent=l.label},1200)}),r});this.buttons.replaceChildren(...i,...n)}drawStatus(){let t=this.store.status==="gone";this.notice.hidden=!t,this.notice.textContent=t?this.store.epoch<0?hc:ac:"",this.root.classList.toggle("ob-gone",t)}send(t,e){this.store.send({op:"action",action:t,...e})}get active(){let t=new Set(this.pinned);return this.hover&&t.add(this.hover),!t.size&&this.given&&t.add(this.given),t}strength(t){let e=this.active;return!e.size||e.has(t)?1:0}highlight(t){t!==this.hover&&(this.hover=t,this.mark())}mark(){this.marking||(this.marking=requestAnimationFrame(()=>{this.marking=0;for(let t of this.cells)t.mark()}))}pin(t){t&&(this.pinned.has(t)?this.pinned.delete(t):this.pinned.add(t),this.sendPins(t))}unpin(){this.pinned.clear(),this.sendPins(null)}sendPins(t){this.pinKey=[...this.pinned].join(`
`),this.mark(),this.send("pin",{arm:t,pinned:[...this.pinned]})}state(){return{head:this.store.parts.head,status:this.store.status,seq:this.store.seq,log:this.store.log,dark:this.theme.dark,soft:this.theme.soft,active:[...this.active],pinned:[...this.pinned],cells:Object.fromEntries(this.cells.map(t=>[t.id,t.state()]))}}close(){this.store.views.delete(this);for(let i of this.cells)i.close();this.theme.close(),this.tip.close(),this.resize.disconnect(),this.cut.disconnect();let t=window.__optbench,e=t.indexOf(this);e>=0&&t.splice(e,1)}},wu={initialize({model:s}){let t=s.get("uid"),e=br(s);return()=>{e.close(),Rs.delete(t)}},render({model:s,el:t}){let e=new qn(br(s),t,s.get("part"));return(window.__optbench=window.__optbench||[]).push(e),()=>e.close()}};export{wu as default};
