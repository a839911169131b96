// Arrows go from event to event, in time and from lane to lane, and select as they go.
window.timelineWalk = (function () {
  "use strict";

  const { layer, all, inOrder, place, lane, name } = timelineMarks;
  const LAYERS = ".timeline-drawing, .timeline-links";

  // The nearest mark in the next lane that shows any.
  function beside(mark, marks, step) {
    const shown = new Set(marks.map(lane));
    const lanes = [...new Set(all(mark.closest(LAYERS)).map(lane))].filter((id) => shown.has(id));
    const next = lanes[lanes.indexOf(lane(mark)) + step];
    const away = (each) => Math.abs(place(each) - place(mark));
    return marks.filter((each) => lane(each) === next).sort((one, other) => away(one) - away(other))[0];
  }

  const steps = {
    ArrowLeft: (mark, marks) => marks[marks.indexOf(mark) - 1],
    ArrowRight: (mark, marks) => marks[marks.indexOf(mark) + 1],
    ArrowUp: (mark, marks) => beside(mark, marks, -1),
    ArrowDown: (mark, marks) => beside(mark, marks, 1),
    Home: (mark, marks) => marks[0],
    End: (mark, marks) => marks[marks.length - 1],
  };

  // Tells whether the key was for walking, even where there is nothing further that way.
  function step(event) {
    const where = event.target.closest(LAYERS);
    if (!where || !(event.key in steps) || event.shiftKey) return false;
    const marks = inOrder(where), next = steps[event.key](event.target, marks);
    if (next && next !== event.target) go(next, marks);
    return true;
  }

  // A sign for several events has none to select.
  function go(mark, marks) {
    name(mark, marks);
    mark.focus();
    if (mark.dataset.event) timelineSelection.select(mark.dataset.event);
  }

  // From the event in the list to its mark, or the one that Tab would reach; tells whether there was one to go to.
  function back(from) {
    const item = from.closest("li[data-event]"), figure = document.querySelector(".timeline-figure");
    if (!item || !figure) return false;
    const marks = inOrder(layer(figure)), same = marks.find((each) => each.dataset.event === item.dataset.event);
    const mark = same || marks.find((each) => each.getAttribute("tabindex") === "0");
    if (mark) mark.focus();
    return Boolean(mark);
  }

  // A turned phone shows the other drawing: the focus goes over to the same event.
  function keepFocus(figure) {
    const held = document.activeElement, seen = layer(figure), left = held.closest(".timeline-drawing");
    if (!left || !figure.contains(left) || left === seen) return;
    const same = all(seen).find((each) => each.dataset.event === held.dataset.event);
    if (same) same.focus({ preventScroll: true });
  }

  for (const figure of document.querySelectorAll(".timeline-figure")) {
    new ResizeObserver(() => keepFocus(figure)).observe(figure);
  }
  return { step, back };
})();
