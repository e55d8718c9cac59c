/** The network between a phone and a real server: loses, doubles, delays and cuts what goes through it. */

import http from "node:http";

export const CHANCES = { drop: 0.15, lost: 0.2, twice: 0.1, late: 0.1, cut: 0.1 };

/** A number between 0 and 1 that the seed alone decides (mulberry32). */
export function drawn(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Air {
  late = [];

  constructor(port) {
    this.port = port;
  }

  /** `fetch` of one phone for one contact. Only what is asked of the sync is touched; `quiet` touches nothing. */
  fetch(draw, life, quiet) {
    return async (address, request) => {
      life.passes();
      const body = Buffer.from(request.body);
      const asked = { path: address, method: request.method, headers: request.headers, body };
      if (!quiet) {
        if (draw() < CHANCES.drop) throw new TypeError("dropped");
        if (draw() < CHANCES.cut) {
          await this.cut(asked, Math.floor(body.length * draw()));
          throw new TypeError("cut");
        }
        if (draw() < CHANCES.late) {
          this.late.push(asked);
          if (draw() < 0.5) throw new TypeError("it will come later");
        }
        if (draw() < CHANCES.twice) await this.ask(asked);
      }
      const answer = await this.ask(asked);
      life.passes();
      if (!quiet && draw() < CHANCES.lost) throw new TypeError("reply lost");
      return answer;
    };
  }

  /** One that was held back arrives now; its answer goes nowhere. */
  async arrives(draw) {
    if (!this.late.length) return;
    const at = Math.floor(draw() * this.late.length);
    const asked = draw() < 0.5 ? this.late[at] : this.late.splice(at, 1)[0];
    await this.ask(asked).catch(() => undefined);
  }

  ask({ path, method, headers, body }) {
    return new Promise((done, failed) => {
      const told = { ...headers, "Content-Length": body.length };
      const request = http.request({ host: "127.0.0.1", port: this.port, path, method, headers: told, agent: false });
      request.on("error", failed);
      request.on("response", (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("error", failed);
        answer.on("aborted", () => failed(new TypeError("aborted")));
        answer.on("end", () => {
          const told = new Headers();
          if (answer.headers["retry-after"]) told.set("Retry-After", answer.headers["retry-after"]);
          done(new Response(Buffer.concat(parts), { status: answer.statusCode, headers: told }));
        });
      });
      request.end(body);
    });
  }

  /** The line breaks in the middle of the question. */
  cut({ path, method, headers, body }, at) {
    return new Promise((done) => {
      const told = { ...headers, "Content-Length": body.length };
      const request = http.request({ host: "127.0.0.1", port: this.port, path, method, headers: told, agent: false });
      request.on("error", done);
      request.on("close", done);
      request.on("response", (answer) => answer.resume().on("end", done).on("error", done));
      request.write(body.subarray(0, at), () => request.destroy());
      if (at === 0) request.destroy();
    });
  }
}
