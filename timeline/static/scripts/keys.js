// Single keys for the whole page: / ? + - 0 and Escape, and those by which one walks.
window.timelineKeys = (function () {
  "use strict";

  function isTyping(element) {
    return element.isContentEditable || Boolean(element.closest("input, select, textarea, dialog"));
  }

  // None that belongs to the browser, to a field, to an open dialog, or to somebody else's script.
  function isOurs(event) {
    const isOthers = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented;
    return timelineStops.areOn() && !isOthers && !isTyping(event.target);
  }

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
    Escape: ({ target }) => timelineExplore.close(figureOf(target)),
  };

  function press(event) {
    if (!isOurs(event)) return;
    const act = acts[event.key] || timelineWalk.step;
    if (act(event)) event.preventDefault();
  }

  // A drawing is asked before scripts that have keys for the whole page.
  for (const place of [...document.querySelectorAll(".timeline-stage"), document]) place.addEventListener("keydown", press);
  return { press };
})();
