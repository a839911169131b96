// A drawing is one tab stop: which of its marks, as long as the reader uses keys.
window.timelineStops = (function () {
  "use strict";

  const { layers, all, inOrder, name } = timelineMarks;

  function use(areWanted) {
    timelineSwitch.use(areWanted);
    settle();
  }

  // With the keys off every mark is a stop, as it is without script.
  function settleLayer(where) {
    const areOn = timelineSwitch.areOn();
    const marks = areOn ? inOrder(where) : [];
    const is = (test) => marks.find((mark) => mark.matches(test));
    const stop = is("[aria-current]") || is("[tabindex='0']") || marks[0];
    for (const mark of all(where)) {
      if (mark !== stop && mark.getAttribute("tabindex") === "0") name(mark);
      if (areOn) mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
      else mark.removeAttribute("tabindex");
    }
    if (stop) name(stop, marks);
  }

  function settle() {
    layers(document).forEach(settleLayer);
  }

  for (const news of ["selected", "view", "lanes", "chart"]) document.addEventListener(`timeline:${news}`, settle, true);
  settle();
  return { use, settle };
})();
