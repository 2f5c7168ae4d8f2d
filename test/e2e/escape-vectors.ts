// Longer than other files: one table of the ways by which text could become code or leave a page.

/** Where attempts would arrive. */
export interface Sink {
  /** `http://127.0.0.1:…` */
  readonly url: string;
  /** Host with port of a listener for UDP, and of one for TCP that speaks no HTTP. */
  readonly udp: string;
  readonly tcp: string;
}

/** One way out. `run` is carried into a page; what it throws there is a refusal too. */
export interface Vector {
  /** Names the case, and stands in the address that it reaches. */
  readonly name: string;
  readonly run: (at: Sink & { readonly name: string }) => unknown;
}

/** Ways to run a text as code: each would write its name into `globalThis.ran`. */
export const RUNS_TEXT: readonly Vector[] = [
  {
    name: "script-element",
    run: ({ name }) => {
      const script = document.createElement("script");
      script.textContent = `(globalThis.ran ??= []).push("${name}")`;
      document.body.append(script);
    },
  },
  {
    name: "script-of-data",
    run: ({ name }) => {
      const script = document.createElement("script");
      script.src = `data:text/javascript,(globalThis.ran ??= []).push("${name}")`;
      document.body.append(script);
    },
  },
  {
    name: "script-of-blob",
    run: ({ name }) => {
      const blob = new Blob([`(globalThis.ran ??= []).push("${name}")`], { type: "text/javascript" });
      const script = document.createElement("script");
      script.src = URL.createObjectURL(blob);
      document.body.append(script);
    },
  },
  {
    name: "handler-attribute",
    run: ({ name }) => {
      const button = document.createElement("button");
      button.setAttribute("onclick", `(globalThis.ran ??= []).push("${name}")`);
      document.body.append(button);
      button.click();
      button.remove();
    },
  },
  {
    name: "eval",
    // biome-ignore lint/security/noGlobalEval: the attempt itself.
    run: ({ name }) => setTimeout(() => globalThis.eval(`(globalThis.ran ??= []).push("${name}")`), 0),
  },
  {
    name: "new-function",
    run: ({ name }) => setTimeout(() => new Function(`(globalThis.ran ??= []).push("${name}")`)(), 0),
  },
  {
    name: "timer-of-text",
    run: ({ name }) => setTimeout(`(globalThis.ran ??= []).push("${name}")` as unknown as () => void, 0),
  },
  {
    name: "inner-html",
    run: ({ name }) => {
      const box = document.createElement("div");
      document.body.append(box);
      box.innerHTML = `<img src="data:," onerror='(globalThis.ran ??= []).push("${name}")'>`;
    },
  },
  {
    name: "outer-html",
    run: ({ name }) => {
      const box = document.createElement("div");
      document.body.append(box);
      box.outerHTML = `<img src="data:," onerror='(globalThis.ran ??= []).push("${name}")'>`;
    },
  },
  {
    name: "insert-adjacent-html",
    run: ({ name }) => {
      const markup = `<img src="data:," onerror='(globalThis.ran ??= []).push("${name}")'>`;
      document.body.insertAdjacentHTML("beforeend", markup);
    },
  },
  {
    name: "fragment-of-range",
    run: ({ name }) => {
      const markup = `<script>(globalThis.ran ??= []).push("${name}")</script>`;
      document.body.append(document.createRange().createContextualFragment(markup));
    },
  },
  {
    name: "parsed-document",
    run: ({ name }) => {
      const markup = `<img src="data:," onerror='(globalThis.ran ??= []).push("${name}")'>`;
      const parsed = new DOMParser().parseFromString(markup, "text/html");
      document.body.append(document.adoptNode(parsed.body.firstChild ?? parsed.body));
    },
  },
  {
    name: "policy-of-its-own",
    run: ({ name }) => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: {
          createPolicy(
            name: string,
            rules: { createHTML(text: string): string },
          ): { createHTML(text: string): string };
        };
      };
      const policy = trustedTypes.createPolicy(name, { createHTML: (text) => text });
      const box = document.createElement("div");
      document.body.append(box);
      box.innerHTML = policy.createHTML(
        `<img src="data:," onerror='(globalThis.ran ??= []).push("${name}")'>`,
      );
    },
  },
  {
    name: "frame-of-text",
    run: ({ name }) => {
      const frame = document.createElement("iframe");
      frame.srcdoc = `<script>(parent.ran ??= []).push("${name}")</script>`;
      document.body.append(frame);
    },
  },
  {
    name: "frame-of-script",
    run: ({ name }) => {
      const frame = document.createElement("iframe");
      frame.src = `javascript:(parent.ran ??= []).push("${name}")`;
      document.body.append(frame);
    },
  },
  {
    name: "import-of-data",
    run: ({ name }) => {
      const code = `data:text/javascript,(globalThis.ran ??= []).push("${name}")`;
      import(code).catch(() => undefined);
    },
  },
  {
    name: "worker-of-blob",
    run: ({ url, name }) => {
      const blob = new Blob([`fetch("${url}/${name}", { mode: "no-cors" })`], { type: "text/javascript" });
      new Worker(URL.createObjectURL(blob));
    },
  },
  {
    name: "link-of-script",
    run: ({ name }) => {
      const link = document.createElement("a");
      link.href = `javascript:(globalThis.ran ??= []).push("${name}")`;
      document.body.append(link);
      link.click();
      link.remove();
    },
  },
  {
    name: "place-of-script",
    run: ({ name }) => {
      location.href = `javascript:void (globalThis.ran ??= []).push("${name}")`;
    },
  },
];

/** Ways to reach somebody. */
export const REACHES_OUT: readonly Vector[] = [
  {
    name: "fetch",
    run: ({ url, name }) => void fetch(`${url}/${name}`, { mode: "no-cors" }).catch(() => undefined),
  },
  {
    name: "fetch-that-outlives",
    run: ({ url, name }) =>
      void fetch(`${url}/${name}`, { mode: "no-cors", keepalive: true, method: "POST", body: "x" }).catch(
        () => undefined,
      ),
  },
  {
    name: "request",
    run: ({ url, name }) => {
      const request = new XMLHttpRequest();
      request.open("GET", `${url}/${name}`);
      request.send();
    },
  },
  { name: "beacon", run: ({ url, name }) => navigator.sendBeacon(`${url}/${name}`, "x") },
  { name: "web-socket", run: ({ url, name }) => void new WebSocket(`${url.replace("http", "ws")}/${name}`) },
  { name: "event-source", run: ({ url, name }) => void new EventSource(`${url}/${name}`) },
  {
    name: "image",
    run: ({ url, name }) => {
      new Image().src = `${url}/${name}`;
    },
  },
  {
    name: "image-of-a-set",
    run: ({ url, name }) => {
      const image = document.createElement("img");
      image.srcset = `${url}/${name} 2x, ${url}/${name} 1x`;
      document.body.append(image);
    },
  },
  {
    name: "image-of-a-drawing",
    run: ({ url, name }) => {
      const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
      image.setAttribute("href", `${url}/${name}`);
      drawing.append(image);
      document.body.append(drawing);
    },
  },
  {
    name: "style-property",
    run: ({ url, name }) => {
      const box = document.createElement("div");
      box.style.backgroundImage = `url("${url}/${name}")`;
      box.style.height = "1px";
      document.body.append(box);
    },
  },
  {
    name: "style-attribute",
    run: ({ url, name }) => {
      const box = document.createElement("div");
      box.setAttribute("style", `height: 1px; background: url("${url}/${name}")`);
      document.body.append(box);
    },
  },
  {
    name: "style-element",
    run: ({ url, name }) => {
      const style = document.createElement("style");
      style.textContent = `@import url("${url}/${name}");`;
      document.head.append(style);
    },
  },
  {
    name: "style-sheet",
    run: ({ url, name }) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = `${url}/${name}`;
      document.head.append(link);
    },
  },
  {
    name: "style-sheet-of-its-own",
    run: ({ url, name }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { border-image: url("${url}/${name}") 1; }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
  },
  {
    name: "font",
    run: ({ url, name }) => void new FontFace("x", `url("${url}/${name}")`).load().catch(() => undefined),
  },
  {
    name: "video",
    run: ({ url, name }) => {
      const video = document.createElement("video");
      video.src = `${url}/${name}`;
      document.body.append(video);
      video.load();
    },
  },
  {
    name: "poster",
    run: ({ url, name }) => {
      const video = document.createElement("video");
      video.poster = `${url}/${name}`;
      document.body.append(video);
    },
  },
  { name: "sound", run: ({ url, name }) => void new Audio(`${url}/${name}`).load() },
  {
    name: "object",
    run: ({ url, name }) => {
      const object = document.createElement("object");
      object.data = `${url}/${name}`;
      document.body.append(object);
    },
  },
  {
    name: "embed",
    run: ({ url, name }) => {
      const embed = document.createElement("embed");
      embed.src = `${url}/${name}`;
      document.body.append(embed);
    },
  },
  {
    name: "frame",
    run: ({ url, name }) => {
      const frame = document.createElement("iframe");
      frame.src = `${url}/${name}`;
      document.body.append(frame);
    },
  },
  {
    name: "fetch-of-an-empty-frame",
    run: ({ url, name }) => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const inner = frame.contentWindow as (Window & typeof globalThis) | null;
      void inner?.fetch(`${url}/${name}`, { mode: "no-cors" }).catch(() => undefined);
    },
  },
  {
    name: "foreign-script",
    run: ({ url, name }) => {
      const script = document.createElement("script");
      script.src = `${url}/${name}`;
      document.body.append(script);
    },
  },
  {
    name: "foreign-module",
    run: ({ url, name }) => {
      import(`${url}/${name}`).catch(() => undefined);
    },
  },
  { name: "worker", run: ({ url, name }) => void new Worker(`${url}/${name}`) },
  { name: "shared-worker", run: ({ url, name }) => void new SharedWorker(`${url}/${name}`) },
  {
    name: "service-worker",
    run: ({ url, name }) => void navigator.serviceWorker.register(`${url}/${name}`).catch(() => undefined),
  },
  {
    name: "worklet",
    run: ({ url, name }) => {
      void new OfflineAudioContext(1, 1, 8_000).audioWorklet
        .addModule(`${url}/${name}`)
        .catch(() => undefined);
    },
  },
  ...(
    [
      "prefetch",
      "preload",
      "modulepreload",
      "preconnect",
      "dns-prefetch",
      "prerender",
      "manifest",
      "icon",
    ] as const
  ).map(
    (rel): Vector => ({
      name: rel,
      run: ({ url, name }) => {
        const link = document.createElement("link");
        link.rel = name;
        link.setAttribute("as", name === "preload" ? "fetch" : "script");
        link.crossOrigin = "anonymous";
        link.href = `${url}/${name}`;
        document.head.append(link);
      },
    }),
  ),
  {
    name: "speculation",
    run: ({ url, name }) => {
      const rules = document.createElement("script");
      rules.type = "speculationrules";
      rules.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: [`${url}/${name}`] }] });
      document.head.append(rules);
    },
  },
  {
    name: "base",
    run: ({ url, name }) => {
      const base = document.createElement("base");
      base.href = `${url}/${name}/`;
      document.head.append(base);
      const image = document.createElement("img");
      image.src = "relative";
      document.body.append(image);
      base.remove();
    },
  },
  {
    name: "form",
    run: ({ url, name }) => {
      const form = document.createElement("form");
      form.action = `${url}/${name}`;
      form.method = "post";
      document.body.append(form);
      form.submit();
      form.remove();
    },
  },
  {
    name: "button-of-a-form",
    run: ({ url, name }) => {
      const form = document.createElement("form");
      const button = document.createElement("button");
      button.formAction = `${url}/${name}`;
      form.append(button);
      document.body.append(form);
      button.click();
      form.remove();
    },
  },
  {
    name: "link",
    run: ({ url, name }) => {
      const link = document.createElement("a");
      link.href = `${url}/${name}`;
      document.body.append(link);
      link.click();
      link.remove();
    },
  },
  {
    name: "link-with-a-ping",
    run: ({ url, name }) => {
      const link = document.createElement("a");
      link.href = "#";
      link.ping = `${url}/${name}`;
      document.body.append(link);
      link.click();
      link.remove();
    },
  },
  {
    name: "link-to-another-window",
    run: ({ url, name }) => {
      const link = document.createElement("a");
      link.href = `${url}/${name}`;
      link.target = "_blank";
      document.body.append(link);
      link.click();
      link.remove();
    },
  },
  {
    name: "download",
    run: ({ url, name }) => {
      const link = document.createElement("a");
      link.href = `${url}/${name}`;
      link.download = "x";
      document.body.append(link);
      link.click();
      link.remove();
    },
  },
  { name: "window", run: ({ url, name }) => void window.open(`${url}/${name}`) },
  { name: "window-in-place", run: ({ url, name }) => void window.open(`${url}/${name}`, "_self") },
  {
    name: "refresh",
    run: ({ url, name }) => {
      const meta = document.createElement("meta");
      meta.httpEquiv = "refresh";
      meta.content = `0;url=${url}/${name}`;
      document.head.append(meta);
    },
  },
  {
    name: "place",
    run: ({ url, name }) => {
      location.href = `${url}/${name}`;
    },
  },
  { name: "place-replaced", run: ({ url, name }) => location.replace(`${url}/${name}`) },
  {
    name: "place-of-a-file",
    run: () => {
      location.href = "file:///etc/passwd";
    },
  },
  {
    name: "place-of-data",
    run: () => {
      location.href = "data:text/html,<b>";
    },
  },
  ...(["stun:UDP", "turn:UDP", "turn:TCP"] as const).map(
    (way): Vector => ({
      name: `calls-${way.replace(":", "-").toLowerCase()}`,
      run: ({ udp, tcp, name }) => {
        const [, scheme = "", by = ""] = /^calls-(\w+)-(\w+)$/.exec(name) ?? [];
        const urls = `${scheme}:${by === "tcp" ? tcp : udp}${scheme === "turn" ? `?transport=${by}` : ""}`;
        const peer = new RTCPeerConnection({ iceServers: [{ urls, username: "u", credential: "c" }] });
        peer.createDataChannel("x");
        void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      },
    }),
  ),
  {
    name: "calls-a-peer",
    run: ({ udp }) => {
      const [host, port] = udp.split(":");
      const peer = new RTCPeerConnection();
      peer.createDataChannel("x");
      void peer
        .createOffer()
        .then((offer) => peer.setLocalDescription(offer))
        .then(() => {
          const sdp = (peer.localDescription?.sdp ?? "").replace("a=setup:actpass", "a=setup:active");
          return peer.setRemoteDescription({ type: "answer", sdp });
        })
        .then(() =>
          peer.addIceCandidate({
            candidate: `candidate:1 1 udp 2113937151 ${host} ${port} typ host`,
            sdpMLineIndex: 0,
          }),
        )
        .catch(() => undefined);
    },
  },
  {
    name: "transport",
    run: ({ url, name }) => {
      const { WebTransport } = globalThis as unknown as { WebTransport: new (url: string) => unknown };
      new WebTransport(`${url.replace("http:", "https:")}/${name}`);
    },
  },
];
