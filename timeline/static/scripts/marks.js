// The marks of a drawing, or of the chart over it, as a reader goes through them: the shown ones, in order of time.
window.timelineMarks = (function () {
  "use strict";

  const plain = new WeakMap();

  function layers(figure) {
    return [...figure.querySelectorAll(".timeline-drawing, .timeline-links")];
  }

  // The one for the page's width.
  function drawing(figure) {
    return [...figure.querySelectorAll(".timeline-drawing")].find((each) => getComputedStyle(each).display !== "none");
  }

  // The one that the reader sees: the chart if it is open, otherwise the drawing.
  function layer(figure) {
    return figure.querySelector(".timeline-links") || drawing(figure);
  }

  // Each stands for one event, or for several that lie too close together.
  function all(where) {
    return [...where.querySelectorAll("a")];
  }

  // A sign stands in an element of its own, moved to its place in percent; the chart's links say it.
  function place(mark) {
    return Number(mark.dataset.x ?? mark.querySelector(".timeline-target").ownerSVGElement.x.baseVal.valueInSpecifiedUnits);
  }

  function inOrder(where) {
    const places = new Map(all(where).filter((mark) => !mark.closest(".is-hidden")).map((mark) => [mark, place(mark)]));
    return [...places.keys()].sort((one, other) => places.get(one) - places.get(other));
  }

  function lane(mark) {
    return mark.closest("[data-lane]").dataset.lane;
  }

  function size({ dataset: { events } }) {
    return events ? events.split(" ").filter((id) => !timelineView.shown || timelineView.shown.has(id)).length : 1;
  }

  function label(mark) {
    if (!plain.has(mark)) plain.set(mark, mark.getAttribute("aria-label"));
    return plain.get(mark);
  }

  // "15 March 2022: Russia gives notice; event 14 of 30, Membership"
  function words(mark, marks) {
    const title = mark.closest(".timeline-figure").querySelector(`[data-lane="${lane(mark)}"] .timeline-lane-title`).textContent;
    const count = (some) => some.reduce((sum, each) => sum + size(each), 0);
    return `${label(mark)}; event ${count(marks.slice(0, marks.indexOf(mark))) + 1} of ${count(marks)}, ${title}`;
  }

  // The mark that Tab reaches carries its place in the sequence; in a list of all links the others stay short.
  function name(mark, marks) {
    mark.setAttribute("aria-label", marks ? words(mark, marks) : label(mark));
  }

  // How an event is told wherever it stands; nothing if no mark of it is shown.
  function told(id) {
    for (const figure of document.querySelectorAll(".timeline-figure")) {
      const marks = inOrder(layer(figure)), mark = marks.find((each) => each.dataset.event === id);
      if (mark) return words(mark, marks);
    }
    return "";
  }

  return { layers, drawing, layer, all, inOrder, place, lane, label, name, told };
})();
