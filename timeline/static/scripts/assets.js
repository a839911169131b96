// Fetches what only some readers need: further scripts and style sheets of ours, each once.
window.timelineAssets = (function () {
  "use strict";

  const root = new URL(".", document.currentScript.src).href;
  const fetched = new Map();

  function add(element) {
    return new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => reject(new Error("could not load " + (element.src || element.href)));
      document.head.append(element);
    });
  }

  function once(address, element) {
    if (!fetched.has(address)) {
      fetched.set(address, add(element()).catch((error) => { fetched.delete(address); throw error; }));
    }
    return fetched.get(address);
  }

  function script(address) {
    return once(address, () => Object.assign(document.createElement("script"), { src: address }));
  }

  function styles(address, attributes) {
    return once(address, () => Object.assign(document.createElement("link"), { rel: "stylesheet", href: address }, attributes));
  }

  // Pointer, focus or touch on a place says that what belongs to it will be wanted.
  function onIntent(place, fetch) {
    for (const intent of ["pointerenter", "focusin", "touchstart"]) {
      place.addEventListener(intent, () => fetch().catch(() => {}), { once: true, passive: true });
    }
  }

  return { root, script, styles, onIntent };
})();
