// What keeps the embed code in step with the page is fetched when a reader first looks at the code.
(function () {
  "use strict";

  const details = document.querySelector(".timeline-share");
  const { root, script } = timelineAssets;
  if (details) details.addEventListener("toggle", () => script(root + "share.js").catch(() => {}), { once: true });
})();
