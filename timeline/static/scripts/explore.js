// The chart arrives on intent: pointer, focus or touch on the drawing fetches it, the button puts it over the drawing.
(function () {
  "use strict";

  const assets = new URL(".", document.currentScript.src).href;
  const site = new URL("../../", assets).href;
  const loading = new Map();
  const config = {
    displaylogo: false,
    showSendToCloud: false,
    responsive: true,
    scrollZoom: false,
    doubleClick: "reset",
    modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
  };

  function load(address) {
    if (!loading.has(address)) {
      loading.set(address, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = resolve;
        script.onerror = () => { loading.delete(address); reject(new Error("could not load " + address)); };
        document.head.append(script);
      }));
    }
    return loading.get(address);
  }

  // Plotly looks for this element and then adds no style of its own, which the content policy would refuse.
  function addStyles() {
    if (document.getElementById("plotly.js-style-global")) return;
    const link = document.createElement("link");
    link.id = "plotly.js-style-global";
    link.className = "no-inline-styles";
    link.rel = "stylesheet";
    link.href = assets + "chart.css";
    document.head.append(link);
  }

  function fetchFor(figure) {
    addStyles();
    return Promise.all([load(assets + "plotly.js"), load(site + figure.dataset.chart), load(assets + "chart.js")]);
  }

  for (const figure of document.querySelectorAll("[data-chart]")) {
    const stage = figure.querySelector(".timeline-stage");
    const button = figure.querySelector("[data-action=explore]");
    for (const intent of ["pointerenter", "focusin", "touchstart"]) {
      stage.addEventListener(intent, () => fetchFor(figure).catch(() => {}), { once: true, passive: true });
    }
    button.addEventListener("click", () => {
      if (button.hasAttribute("aria-busy")) return;
      if (stage.classList.contains("is-charted")) { timelineChart.close(figure); return; }
      button.setAttribute("aria-busy", "true");
      fetchFor(figure)
        .then(() => timelineChart.open(figure, config))
        .catch(() => { button.textContent = "The chart could not be loaded; the drawing shows the same"; })
        .finally(() => button.removeAttribute("aria-busy"));
    });
  }
})();
