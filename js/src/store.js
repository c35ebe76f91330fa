// What the browser knows of one board: the kernel's parts, and curves that grow by binary frames.
// One store serves all views of a model; frames are idempotent, so a lost or repeated one does no harm.

const HELLO_EVERY = 1000,
  GIVE_UP = 8,
  LOG_LENGTH = 2000,
  QUIET = 300; // ms after which the last frame is acknowledged anyway

class Curve {
  constructor(meta, index) {
    Object.assign(this, meta);
    this.index = index;
    this.n = 0;
    this.data = [...meta.columns, "y"].map(() => new Float32Array(64));
  }
  column(key) {
    return this.data[this.columns.indexOf(key)];
  }
  get y() {
    return this.data[this.data.length - 1];
  }
  write(start, count, floats, offset) {
    const end = start + count;
    if (end > this.data[0].length) {
      const room = Math.max(end, 2 * this.data[0].length);
      this.data = this.data.map((old) => {
        const a = new Float32Array(room);
        a.set(old.subarray(0, this.n));
        return a;
      });
    }
    this.data.forEach((a, j) => a.set(floats.subarray(offset + j * count, offset + (j + 1) * count), start));
    this.n = Math.max(this.n, end);
  }
}

export class Store {
  constructor(model) {
    this.model = model;
    this.client = Math.random().toString(36).slice(2);
    this.epoch = -1;
    this.seq = 0;
    this.parts = { arms: [], cells: [], head: {}, runs: {} };
    this.curves = [];
    this.views = new Set();
    this.log = []; // [seq, event time, send time, draw time] in ms of the epoch
    this.status = "waiting"; // waiting, live, gone
    this.dirty = new Set();
    this.pending = null;
    this.onMessage = (message, buffers) => this.receive(message, buffers);
    this.onComm = () => {
      if (model.get && this.status === "live") this.lost();
    };
    model.on("msg:custom", this.onMessage);
    model.on("comm_live_update", this.onComm);
    this.hello();
  }

  data(cell) {
    return this.parts["data:" + cell] || {};
  }
  arm(id) {
    return this.armIndex?.get(id);
  }

  hello() {
    let tries = 0;
    clearInterval(this.timer);
    const ask = () => {
      if (tries++ >= GIVE_UP) {
        clearInterval(this.timer);
        if (this.status === "waiting") this.setStatus("gone");
        return;
      }
      this.send({ op: "hello" });
    };
    this.timer = setInterval(ask, HELLO_EVERY);
    ask();
  }

  send(message) {
    try {
      const sent = this.model.send({ ...message, client: this.client });
      if (sent && sent.catch) sent.catch(() => this.lost());
    } catch (error) {
      this.lost();
    }
  }

  lost() {
    clearInterval(this.timer);
    this.setStatus("gone");
  }

  setStatus(status) {
    if (status === this.status) return;
    this.status = status;
    this.touch(["status"]);
  }

  receive(message, buffers) {
    if (message.op === "ping") return this.answer(message);
    if (message.op !== "frame") return;
    clearInterval(this.timer);
    this.setStatus("live");
    const names = this.apply(message, buffers);
    if (!names) return this.hello();
    this.seq = message.seq;
    // Frames that are drawn together count from the oldest change in them.
    this.pending = { ...message, event: this.pending ? this.pending.event : message.event, parts: null };
    this.touch(names);
    if (document.hidden || ![...this.views].some((v) => v.visible())) this.acknowledge();
  }

  // Frames that were lost with the connection are never sent again, so begin anew.
  answer(ping) {
    if (ping.seq > this.seq || this.status !== "live") this.hello();
    else this.send({ op: "ack", seq: this.seq });
  }

  // Returns the names of what changed, or null when frames are missing.
  apply(message, buffers) {
    const names = new Set();
    if (message.epoch !== this.epoch) {
      if (message.known) return null;
      this.epoch = message.epoch;
      this.curves = [];
      for (const key of Object.keys(this.parts))
        if (key.startsWith("data:")) {
          delete this.parts[key];
          names.add(key);
        }
      names.add("curves");
    }
    if (message.known > this.curves.length) return null;
    message.curves.forEach((meta, i) => {
      if (!this.curves[message.known + i]) this.curves.push(new Curve(meta, message.known + i));
    });
    for (const [key, value] of Object.entries(message.parts)) {
      this.parts[key] = value;
      names.add(key);
    }
    if (message.parts.arms) this.armIndex = new Map(this.parts.arms.map((a) => [a.id, a]));
    return this.applyBlocks(message.blocks, buffers[0], names) ? names : null;
  }

  applyBlocks(blocks, view, names) {
    if (!blocks.length) return true;
    const bytes = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
    const floats = new Float32Array(bytes);
    let offset = 0;
    for (const [index, start, count] of blocks) {
      const curve = this.curves[index];
      if (start > curve.n) return false;
      curve.write(start, count, floats, offset);
      offset += count * curve.data.length;
      names.add("curves:" + curve.cell);
    }
    return true;
  }

  // Redraw once per animation frame, then tell the kernel that the next frame may come.
  touch(names) {
    for (const name of names) this.dirty.add(name);
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const dirty = this.dirty;
      this.dirty = new Set();
      for (const view of this.views) view.draw(dirty);
      afterPaint(() => this.acknowledge());
    });
  }

  // Notes when a frame was drawn; tells the kernel every few frames, or when it has become quiet.
  acknowledge() {
    const frame = this.pending;
    if (!frame) return;
    this.pending = null;
    this.log.push([frame.seq, frame.event, frame.sent, performance.timeOrigin + performance.now()]);
    if (this.log.length > LOG_LENGTH) this.log.splice(0, this.log.length - LOG_LENGTH);
    this.drawn = frame.seq;
    clearTimeout(this.quiet);
    if (frame.seq - (this.told || 0) >= Math.floor((frame.window || 1) / 2)) this.tell();
    else this.quiet = setTimeout(() => this.tell(), QUIET);
  }

  tell() {
    this.told = this.drawn;
    this.send({ op: "ack", seq: this.drawn });
  }

  close() {
    clearInterval(this.timer);
    clearTimeout(this.quiet);
    this.model.off("msg:custom", this.onMessage);
    this.model.off("comm_live_update", this.onComm);
  }
}

const channel = new MessageChannel(),
  waiting = [];
channel.port1.onmessage = () => {
  const all = waiting.splice(0);
  for (const f of all) f();
};
function afterPaint(f) {
  waiting.push(f);
  channel.port2.postMessage(0);
}
