// The chart arrives on intent: pointer, focus or touch on the drawing fetches it, the button puts it over the drawing.
window.timelineExplore = (function () {
  "use strict";

  const { root, script, styles, onIntent } = timelineAssets;
  const site = new URL("../../", root).href;
  // Plotly looks for an element with this id and then adds no style of its own, which the content policy would refuse.
  const marker = { id: "plotly.js-style-global", className: "no-inline-styles" };

  function fetchFor(figure) {
    const scripts = [root + "plotly.js", site + figure.dataset.chart, root + "chart.js"];
    return Promise.all([styles(root + "chart.css", marker), ...scripts.map(script)]);
  }

  function isOpen(figure) {
    return figure.querySelector(".is-charted") !== null;
  }

  function open(figure) {
    const button = figure.querySelector("[data-action=explore]");
    if (isOpen(figure)) return Promise.resolve();
    figure.opening ??= fetchFor(figure)
      .then(() => timelineChart.open(figure))
      .catch(() => { button.textContent = "The chart could not be loaded; the drawing shows the same"; })
      .finally(() => { button.removeAttribute("aria-busy"); figure.opening = null; });
    button.setAttribute("aria-busy", "true");
    return figure.opening;
  }

  // Tells whether there was anything to close.
  function close(figure) {
    if (!figure || !isOpen(figure)) return false;
    timelineChart.close(figure);
    return true;
  }

  for (const figure of document.querySelectorAll("[data-chart]")) {
    onIntent(figure.querySelector(".timeline-stage"), () => fetchFor(figure));
    figure.querySelector("[data-action=explore]").addEventListener("click", () => { close(figure) || open(figure); });
  }

  return { isOpen, open, close };
})();
