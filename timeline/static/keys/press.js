// Single keys for the whole page: / ? + - 0 and Escape, and those by which one walks.
window.timelineKeys = (function () {
  "use strict";

  function figureOf(element) {
    return element.closest(".timeline-figure") || document.querySelector(".timeline-figure");
  }

  function toWords() {
    const field = document.querySelector("[name=words]");
    if (field) field.focus();
    return field;
  }

  // The drawing shows the whole range; only a closer look needs the chart.
  function zoom({ key, target }) {
    const figure = figureOf(target), { isOpen, open } = timelineExplore;
    if (!figure.dataset.chart || (!isOpen(figure) && key !== "+" && key !== "=")) return false;
    open(figure).then(() => { if (isOpen(figure)) timelineChart.zoom(figure, key); });
    return true;
  }

  const acts = {
    "/": toWords,
    "?": timelineIntent.showKeys,
    "+": zoom,
    "=": zoom,
    "-": zoom,
    0: zoom,
    Escape: ({ target }) => timelineWalk.back(target) || timelineExplore.close(figureOf(target)),
  };

  function press(event) {
    if (!timelineOurs(event)) return;
    const act = acts[event.key] || timelineWalk.step;
    if (act(event)) event.preventDefault();
  }

  // A drawing is asked before scripts that have keys for the whole page.
  for (const place of [...document.querySelectorAll(".timeline-stage"), document]) place.addEventListener("keydown", press);
  return { press };
})();
