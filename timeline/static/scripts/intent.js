// The keys are fetched with the first key or focus; keys that are pressed meanwhile wait for them.
window.timelineIntent = (function () {
  "use strict";

  const { root, script, styles } = timelineAssets;
  const early = [];

  function wait(event) {
    early.push(event);
    fetchKeys();
  }

  function fetchKeys() {
    return script(root + "keys.js").then(() => {
      document.removeEventListener("keydown", wait);
      early.splice(0).forEach(timelineKeys.press);
    });
  }

  function showKeys() {
    return Promise.all([styles(root + "keys.css"), fetchKeys()]).then(() => timelineDialog.show(), () => {});
  }

  if (document.querySelector(".timeline-figure")) {
    document.addEventListener("keydown", wait);
    document.addEventListener("focusin", () => fetchKeys().catch(() => {}), { once: true });
  }
  for (const button of document.querySelectorAll("[data-action=keys]")) button.addEventListener("click", showKeys);
  return { showKeys };
})();
