// In an embed: the host page is told how high it is, and links within it stay in it while all others open a page.
(function () {
  "use strict";

  const id = document.querySelector("[data-timeline]").dataset.timeline;

  function tell() {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: "timeline:height", id, height }, "*");
  }

  for (const link of document.querySelectorAll("a[href^='#']")) link.setAttribute("target", "_self");
  addEventListener("message", (message) => {
    if (message.source === parent && message.data === "timeline:ask-height") tell();
  });
  new ResizeObserver(tell).observe(document.documentElement);
})();
